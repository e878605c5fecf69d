import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import type { Block, Inline, PageDocument } from '../../document/document.ts';
import { exampleSubject, hostileText } from '../open-data.examples.ts';
import { writeAkomaNtoso } from './write-akoma-ntoso.ts';

const standards = path.resolve(import.meta.dirname, '../../../../../tests/fixtures/standards');
const file = (fileName: string) => ({ fileName, contents: readFileSync(path.join(standards, fileName), 'utf8') });
const [schema, preload] = [file('akomantoso30.xsd'), file('xml.xsd')];

/** What xmllint says of a document by the schema of Akoma Ntoso 3.0. */
async function judge(xml: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'a.xml', contents: xml }, schema, preload });
  return errors.map(({ message }) => message);
}

const text = (words: string): Inline => ({ kind: 'text', text: words });
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', role: 'plain', children });
const heading = (level: number, words: string): Block => ({ kind: 'heading', level, children: [text(words)] });
const figure: Inline = { kind: 'figure', id: 'share:north', value: '66.6666666666667', text: '66%' };

/** A page with every kind of block and inline, in which some words stand everywhere. */
function pageWith(words: string): PageDocument {
  const cell = { scope: undefined, column: 0, columnSpan: 1, rowSpan: 1 } as const;
  const inlines: Inline[] = [
    text(words),
    { kind: 'strong', children: [text(words)] },
    { kind: 'emphasis', children: [text(words)] },
    { kind: 'superscript', children: [text('2')] },
    { kind: 'subscript', children: [text('2')] },
    { kind: 'code', children: [text(words)] },
    { kind: 'link', address: 'https://example.org/a b?q=é', children: [text(words)] },
    { kind: 'language', language: 'fr', children: [text(words)] },
    { kind: 'break' },
    figure,
    { kind: 'note', number: 1 },
    { kind: 'note', number: 1 },
  ];
  return {
    locale: 'nl-BE',
    blocks: [
      heading(1, words),
      paragraph(...inlines),
      heading(2, 'A'),
      heading(3, 'B'),
      { kind: 'list', isOrdered: true, start: 3, items: [[paragraph(text(words))], []] },
      { kind: 'list', isOrdered: false, start: 1, items: [[paragraph(text('a')), paragraph(text('b'))]] },
      heading(2, 'C'),
      {
        kind: 'figure',
        children: [
          {
            kind: 'table',
            caption: [text(words)],
            columns: 2,
            head: [{ isTotal: false, cells: [{ ...cell, isHeader: true, columnSpan: 2, children: [text(words)] }] }],
            body: [{ isTotal: true, cells: [{ ...cell, isHeader: false, rowSpan: 2, children: [figure] }] }],
          },
          { kind: 'picture', source: { address: 'charts/a.svg' }, title: words, description: words },
        ],
      },
      { kind: 'picture', source: { svg: '<svg/>' }, title: 'Grafiek', description: words },
      { kind: 'definitions', entries: [{ term: [text(words)], descriptions: [[text(words)]] }] },
      { kind: 'quote', children: [] },
      { kind: 'annex', number: 1, title: [text(words)] },
    ],
    notes: [{ number: 1, children: [text(words)] }],
    annexes: [{ number: 1, title: [text('Bijlage')], blocks: [] }],
  };
}

const subject = exampleSubject('shops', '2022-12-31');
const xml = writeAkomaNtoso(subject, pageWith('Woorden'));

describe('the question and answer as Akoma Ntoso', () => {
  it('follows the schema', async () => {
    expect(await judge(xml)).toEqual([]);
  });

  it('follows the schema whatever the words are', async () => {
    for (const words of fc.sample(hostileText, { numRuns: 10, seed: 5 })) {
      expect(await judge(writeAkomaNtoso(subject, pageWith(words)))).toEqual([]);
    }
  });

  it.each([
    ['an element that it does not know', '<quantity ', '<quantty '],
    ['a figure that refers to nothing', /refersTo="[^"]+" normalized/, 'normalized'],
    ['an answer by nobody', 'by="#minister" as', 'as'],
    ['an identifier that stands twice', 'eId="p_2"', 'eId="p_1"'],
  ])('is refused by this test with %s', async (_what, from, to) => {
    const broken = xml.replace(from, to).replace(from === '<quantity ' ? '</quantity>' : '</none>', '</quantty>');
    expect(broken).not.toBe(xml);
    expect(await judge(broken)).not.toEqual([]);
  });

  it('keeps the full precision of a figure with what was printed', () => {
    expect(xml).toContain('refersTo="#figure-share%3Anorth" normalized="66.6666666666667">66%</quantity>');
    expect(xml).toContain('<TLCConcept eId="figure-share%3Anorth"');
  });

  it('writes a note where it is first referred to, and refers to it after that', () => {
    expect(xml.match(/<authorialNote /g)).toHaveLength(1);
    expect(xml).toContain('</authorialNote><noteRef marker="1" href="#note_1"/>');
  });

  it('puts what follows a heading in its container', () => {
    expect(xml).toMatch(/<heading eId="heading_\d">A<\/heading><blockContainer eId="[^"]+"><heading eId="[^"]+">B</);
    expect(xml).toMatch(/<\/blockContainer><\/blockContainer><blockContainer eId="[^"]+"><heading eId="[^"]+">C</);
  });

  it('says who asked, who answered, in which language and when', () => {
    expect(xml).toContain('<FRBRthis value="/akn/be/debate/2021-12-10/2021-2022-7/nld@2022-12-31/!main"/>');
    expect(xml).toContain('<TLCPerson eId="questioner"');
    expect(xml).toContain('showAs="An Voorbeeld"');
    expect(xml).toContain('<from>Piet Proef, minister van Proeven</from>');
    expect(xml).toContain('<FRBRauthoritative value="true"/>');
    expect(writeAkomaNtoso(exampleSubject('shops', '2022-12-31', 'en'), pageWith('Words'))).toContain(
      '<FRBRauthoritative value="false"/>',
    );
  });
});
