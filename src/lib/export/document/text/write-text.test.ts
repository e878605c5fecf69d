import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters } from '../characters.ts';
import { answerOf, notesHtml, tableHtml } from '../test-page.ts';
import { wrap } from './wrap.ts';
import { writeText } from './write-text.ts';

const head = '<h1>Titel</h1><p class="answer-to">Antwoord op schriftelijke vraag nr. 7</p>';

describe('an answer as plain text', () => {
  it('begins with the question, the minister, the heading and the questioner', () => {
    expect(writeText(answerOf(`${head}<p>Tekst.</p>`))).toBe(
      [
        'Antwoord op schriftelijke vraag nr. 7',
        '',
        'PIET PROEF',
        'MINISTER VAN PROEVEN',
        '',
        'ANTWOORD',
        '========',
        'op vraag nr. 7 van 4 maart 2031',
        'van ADA VOORBEELD',
        '',
        'Titel',
        '=====',
        '',
        'Tekst.',
        '',
      ].join('\n'),
    );
  });

  it('sets a table with its columns aligned and its notes at the end', () => {
    expect(writeText(answerOf(tableHtml + notesHtml))).toContain(
      [
        'Opschrift',
        '',
        '             Groep',
        'Gebied   Aantal        %',
        '------  -------  -------',
        'Noord   1 234,5  12% [1]',
        '------  -------  -------',
        'Samen         2       ..',
        '',
        'Bron: proef.',
        '',
        '-'.repeat(76),
        '',
        'Noten',
        '-----',
        '',
        '[1] Uitleg.',
        '',
      ].join('\n'),
    );
  });

  it('sets a table that is too wide in pieces with the same row headers', () => {
    const names = Array.from({ length: 6 }, (_, at) => `Kolom-met-lange-naam-${at}`);
    const head = names.map((name) => `<th scope="col">${name}</th>`).join('');
    const cells = names.map((_, at) => `<td><data value="${at}" data-figure="k:${at}">${at}000</data></td>`).join('');
    const text = writeText(
      answerOf(
        `<table><thead><tr><th>Gebied</th>${head}</tr></thead><tbody><tr><th scope="row">Noord</th>${cells}</tr></tbody></table>`,
      ),
    );
    expect(text).toContain('Gebied  Kolom-met-lange-naam-0  Kolom-met-lange-naam-1\n');
    expect(text).toContain('Noord                     2000                    3000\n');
  });

  it('sets a table of which no piece fits as lists of labels and values', () => {
    const head = `<tr><th>${'a'.repeat(60)}</th><th>${'b'.repeat(60)}</th></tr>`;
    const body = '<tr><th scope="row" rowspan="2">Rij</th><td>9</td></tr><tr><td>10</td></tr>';
    const text = writeText(answerOf(`<table><thead>${head}</thead><tbody>${body}</tbody></table>`));
    expect(text).toContain(`Rij\n  ${'b'.repeat(60)}: 9\n\nRij\n  ${'b'.repeat(60)}: 10`);
  });

  it('names a picture by its description', () => {
    const svg = '<svg viewBox="0 0 1 1"><title>T</title><desc>Wat er te zien is.</desc></svg>';
    expect(writeText(answerOf(`<figure><p class="chart-title">T</p>${svg}</figure>`))).toContain(
      'T\n\n[Figuur: Wat er te zien is.]',
    );
  });

  it('does not repeat what the first lines say, and keeps the rest of the question block', () => {
    const block =
      '<dl><div><dt>Vraagsteller</dt><dd>Ada Voorbeeld</dd></div><div><dt>Zittingsjaar</dt><dd>2030-2031</dd></div><div><dt>Nummer</dt><dd>8</dd></div></dl>';
    const text = writeText(answerOf(block));
    expect(text).not.toContain('Vraagsteller');
    expect(text).toContain('Zittingsjaar: 2030-2031\nNummer: 8');
  });

  it('marks a draft', () => {
    expect(writeText(answerOf('<p>x</p>', 'ONTWERP'))).toMatch(/^\*\*\* ONTWERP \*\*\*\n/);
  });

  it('has no line of more than 76 characters, unless a word is longer', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((word) => word.replace(/\s/g, 'x'))),
        (words) => {
          const lines = wrap(words.join(' '), 76);
          expect(lines.every((line) => countCharacters(line) <= 76)).toBe(true);
          expect(lines.join(' ')).toBe(words.join(' '));
        },
      ),
    );
  });
});
