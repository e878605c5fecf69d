import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaidOut } from '../export/document/layout.ts';
import { answerOf } from '../export/document/test-page.ts';
import { drawPng } from './draw-png.ts';
import { type DocumentTools, makeDocuments } from './make-documents.ts';
import { makeTypesetter } from './typst.ts';

const hasPdfReaders = spawnSync('which', ['pdfinfo', 'pdftotext']).status === 0;
const work = mkdtempSync(path.join(tmpdir(), 'peildatum-make-documents-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let tools: DocumentTools;
beforeAll(() => {
  const fonts = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((weight) =>
    createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`),
  );
  const typesetter = makeTypesetter(
    fonts.map((font) => new Uint8Array(readFileSync(font))),
    work,
  );
  tools = { typesetter, drawPng };
});

function make(answer: LaidOut, readPicture: (address: string) => Uint8Array | undefined = () => undefined) {
  return makeDocuments({ place: { file: 'p.html', line: 1, column: 1 }, answer, readPicture }, tools);
}

function codes(problems: readonly { code: string }[]): string[] {
  return problems.map(({ code }) => code);
}

function wordText(docx: Uint8Array): string {
  const xml = ['word/document.xml', 'word/footnotes.xml']
    .map((name) => new TextDecoder().decode(unzipSync(docx)[name]))
    .join('');
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, piece]) => piece).join('');
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function pdfText(pdf: Uint8Array): string {
  const file = path.join(work, 'a.pdf');
  writeFileSync(file, pdf);
  return spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout;
}

const hostile = [
  '#let x = 1',
  '#read("/etc/passwd")',
  '*vet* _schuin_ `code`',
  '$x^2$ @noot <label>',
  '] ) } ; // /* */',
  '\\ \\n \\u{41} \\"',
  '"aanhaling" \'enkel\'',
  '& &amp; </w:t> ]]>',
  '= kop - lijst + lijst / term: ~ -- ---',
  '%PDF (a) <41> endobj',
  'A\u200fB\u200eC',
];
const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A page with a text in every place that holds words. */
function everywhere(text: string): string {
  const words = inHtml(text);
  return `<h1>${words}</h1><p class="answer-to">${words}</p><p class="language-notice">${words}</p>
<dl><div><dt>${words}</dt><dd>${words}</dd></div></dl><p>${words} <strong>${words}</strong> <a href="https://site.example/${encodeURIComponent(text)}">${words}</a>
<data value="1" data-figure="${words}">${words}</data><sup><a href="#note-1">1</a></sup></p><h2>${words}</h2>
<ul><li>${words}</li></ul><blockquote><p>${words}</p></blockquote>
<figure><table><caption>${words}</caption><thead><tr><th>${words}</th></tr></thead><tbody><tr><td>${words}</td></tr></tbody></table><figcaption>${words}</figcaption></figure>
<figure><p class="chart-title"><strong>${words}</strong></p><svg viewBox="0 0 90 20"><title>${words}</title><desc>${words}</desc><text y="9">${words}</text></svg></figure>
<details><summary>${words}</summary><p>${words}</p></details>
<section class="notes"><ol><li id="note-1">${words}</li></ol></section>`;
}

describe('words of an author', () => {
  it.each(hostile)('come through as words: %s', (text) => {
    const { value, problems } = make(answerOf(everywhere(text), text));
    expect(problems).toEqual([]);
    const times = (whole: string) => whole.replace(/\s+/gu, '').split(text.replace(/\s+/gu, '')).length - 1;
    const files = value?.files;
    if (!files) throw new Error('nothing made');
    expect(times(new TextDecoder().decode(files.txt))).toBeGreaterThanOrEqual(20);
    expect(times(wordText(files.docx))).toBeGreaterThanOrEqual(18);
    if (hasPdfReaders && !text.includes('\u200f')) expect(times(pdfText(files.pdf))).toBeGreaterThanOrEqual(15);
  });

  it('may hold characters that the fonts lack: told, boxed, and read aloud', () => {
    const { value, problems } = make(answerOf('<h1>Titel</h1><p>Goed 😀 zo</p>'));
    expect(problems).toMatchObject([
      { code: 'export-character', severity: 'warning', values: { character: '😀', code: 'U+1F600' } },
    ]);
    const files = value?.files;
    expect(wordText(files?.docx ?? new Uint8Array())).toContain('Goed 😀 zo');
    expect(new TextDecoder().decode(files?.txt)).toContain('Goed 😀 zo');
    // UTF-16 of the character, as the alternative of the box.
    expect(new TextDecoder('latin1').decode(files?.pdf)).toMatch(/\/Alt\s*(?:<feffd83dde00>|\(þÿØ=Þ)/i);
  });

  it('lose control characters only', () => {
    const { value, problems } = make(answerOf('<h1>Titel</h1><p>a\u0001b\u0007c</p>'));
    expect(problems).toEqual([]);
    expect(new TextDecoder().decode(value?.files.txt)).toContain('abc');
  });
});

describe('what is wrong', () => {
  it('is a document that is not accessible', () => {
    const { value, problems } = make(answerOf('<h1>Een</h1><h3>Drie</h3>'));
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'export-pdf', values: { detail: expect.stringContaining('skipped from heading level 1 to 3') } },
    ]);
  });

  it('is a table without header cells', () => {
    const { problems } = make(answerOf('<h1>Titel</h1><table><tbody><tr><td>1</td></tr></tbody></table>'));
    expect(problems).toMatchObject([{ code: 'export-pdf', values: { detail: 'table 1 has no header cell' } }]);
  });

  it('is a picture that is not there, or that has no words', () => {
    expect(codes(make(answerOf('<h1>Titel</h1><figure><img src="a.png" alt="Een kaart"></figure>')).problems)).toEqual([
      'export-picture',
    ]);
    const svg = '<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';
    expect(codes(make(answerOf(`<h1>Titel</h1><figure>${svg}</figure>`)).problems)).toEqual(['export-picture-words']);
  });

  it('is not a picture file that is there', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const made = make(
      answerOf('<h1>Titel</h1><figure><img src="a.png" alt="Een kaart"></figure>'),
      () => new Uint8Array(png),
    );
    expect(made.problems).toEqual([]);
    expect(made.value).toBeDefined();
  });
});

describe('documents made in one process', () => {
  it('do not depend on what was made before', () => {
    const answers = [answerOf(everywhere('Een')), answerOf(everywhere('Twee'), 'ONTWERP')];
    const forward = [];
    for (const answer of answers) forward.push(make(answer).value?.files);
    const backward = [];
    for (const answer of answers.toReversed()) backward.push(make(answer).value?.files);
    expect(backward.toReversed()).toEqual(forward);
    expect(forward[0]).toBeDefined();
  });
});
