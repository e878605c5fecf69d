import { crc32, deflateRawSync } from 'node:zlib';
import { Document, Footer, Header, ImageRun, Packer, Paragraph } from 'docx';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadyPicture } from '../pictures.ts';
import { answerOf, notesHtml, tableHtml } from '../test-page.ts';
import { applyTemplate } from './apply-template.ts';
import { readTemplate, type WordTemplate } from './template.ts';
import { type Parts, pack, partText, unpack } from './word-package.ts';
import { writeWord } from './write-word.ts';

const compression = { deflate: (bytes: Uint8Array) => deflateRawSync(bytes), crc32 };
const none = new Map<never, ReadyPicture>();
const article = `<h1>Titel</h1><p>Zie <data value="3" data-figure="a">3</data><sup><a href="#note-1">1</a></sup></p><h2>Kop</h2><ul><li>x</li></ul>${tableHtml}${notesHtml}`;
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

/** A template as a ministry would make it in Dutch Word: other identifiers, fonts, colours, margins, a logo in its header. */
async function makeTemplate(): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: { document: { run: { font: 'Georgia', size: 23, language: { value: 'fr-BE' } } } },
      paragraphStyles: [
        { id: 'Kop1', name: 'heading 1', run: { color: 'AA0044', font: 'Verdana' } },
        { id: 'Kop2', name: 'heading 2', run: { color: 'BB0055' } },
        { id: 'FigureTitle', name: 'Iets anders', run: { color: 'CC0066' } },
      ],
    },
    numbering: { config: [{ reference: 'eigen', levels: [{ level: 0, text: '%1)', start: 5 }] }] },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { left: 2000, right: 1500, top: 1111 } } },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [new ImageRun({ type: 'png', data: png, transformation: { width: 9, height: 9 } })],
                text: 'Ministerie van Proeven',
              }),
            ],
          }),
        },
        footers: { default: new Footer({ children: [new Paragraph('Proefstraat 1')] }) },
        children: [new Paragraph({ text: 'Voorbeeldtekst', numbering: { reference: 'eigen', level: 0 } })],
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  const parts = new Map(unpack(bytes));
  // The library adds its own headings beside those of the template; Word has each name once.
  const styles = partText(parts, 'word/styles.xml').replace(
    /<w:style [^>]*w:styleId="Heading[12]"[\s\S]*?<\/w:style>/g,
    '',
  );
  parts.set('word/styles.xml', new TextEncoder().encode(styles));
  return pack(parts, compression);
}

async function templateOf(): Promise<WordTemplate> {
  const read = readTemplate(await makeTemplate());
  if (!('template' in read)) throw new Error(read.detail);
  return read.template;
}

function words(parts: Parts, name = 'word/document.xml'): string {
  return [...partText(parts, name).matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}

describe('an answer in Word', () => {
  it('has headings with outline levels', () => {
    const styles = partText(writeWord(answerOf(article), none), 'word/styles.xml');
    expect(styles).toMatch(/w:styleId="Heading2">(?:(?!<\/w:style>).)*<w:outlineLvl w:val="1"\/>/);
    expect(styles).toMatch(/w:styleId="AnswerHeading">(?:(?!<\/w:style>).)*<w:outlineLvl w:val="0"\/>/);
  });

  it('repeats header rows, keeps rows whole, and spans cells', () => {
    const text = partText(writeWord(answerOf(article), none), 'word/document.xml');
    expect(text.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(text.match(/<w:cantSplit\/>/g)).toHaveLength(4);
    expect(text).toContain('<w:gridSpan w:val="2"/>');
    expect(text).toContain('<w:vMerge w:val="restart"/>');
  });

  it('has a footnote for the first reference and its number for the second', () => {
    const parts = writeWord(answerOf(article), none);
    const text = partText(parts, 'word/document.xml');
    expect(text.match(/<w:footnoteReference /g)).toHaveLength(1);
    expect(text).toContain('NOTEREF note1');
    expect(words(parts, 'word/footnotes.xml')).toContain('Uitleg.');
  });

  it('begins what is said of each term at one place, or beneath the terms if one is too long', () => {
    const particulars = (...terms: string[]) => {
      const list = terms.map((term) => `<dt>${term}</dt><dd>67%</dd>`).join('');
      const text = partText(writeWord(answerOf(`<h1>T</h1><dl>${list}</dl>`), none), 'word/document.xml');
      const all = text.match(/<w:p>(?:(?!<\/w:p>).)*AnswerParticulars(?:(?!<\/w:p>).)*<\/w:p>/g) ?? [];
      return all.slice(-terms.length).map((paragraph) => ({
        left: Number(/<w:ind [^>]*w:left="(\d+)"/.exec(paragraph)?.[1]),
        tab: Number(/<w:tab w:val="left" w:pos="(\d+)"/.exec(paragraph)?.[1]),
        isBroken: paragraph.includes('<w:br/>'),
      }));
    };
    const [first, second] = particulars('Aandeel', 'Aandeel gemeenten met een akkoord');
    expect(first).toEqual(second);
    expect(first).toEqual({ left: first?.tab, tab: first?.left, isBroken: false });
    expect(first?.left).toBeGreaterThan(33 * 110);
    const beneath = { left: 425, tab: NaN, isBroken: true };
    const long = 'Aandeel steden en gemeenten met een overeenkomst volgens de prognose';
    expect(particulars('Aandeel', long)).toEqual([beneath, beneath]);
  });

  it('gives each thing that is said of a term a line of its own', () => {
    const html = '<h1>T</h1><dl><dt>Aandeel</dt><dd>67%</dd><dd>▲ +2</dd></dl>';
    const text = partText(writeWord(answerOf(html), none), 'word/document.xml');
    expect(text).toMatch(/67%<\/w:t>.{0,80}<w:br\/>.{0,80}▲ \+2/s);
    expect(text).not.toContain('; ');
  });

  it('marks each figure with a style of its own', () => {
    const text = partText(writeWord(answerOf(article), none), 'word/document.xml');
    const marked = [...text.matchAll(/<w:rStyle w:val="FigureValue"\/><\/w:rPr><w:t[^>]*>([^<]*)/g)].map(
      ([, value]) => value,
    );
    expect(marked).toEqual(['3', '1 234,5', '12%', '2']);
  });

  it('says its language, title, author, keywords and date', () => {
    const parts = writeWord(answerOf(article), none);
    expect(partText(parts, 'word/styles.xml')).toContain('<w:lang w:val="nl-BE"');
    const core = partText(parts, 'docProps/core.xml');
    for (const piece of ['>Titel<', '>Uitgever<', '>een, twee<', '>2031-05-06T00:00:00Z<'])
      expect(core).toContain(piece);
  });

  it('numbers its pages and marks a draft', () => {
    const parts = writeWord(answerOf(article, 'ONTWERP'), none);
    expect(partText(parts, 'word/footer1.xml')).toMatch(/Pagina [\s\S]*PAGE[\s\S]* van [\s\S]*NUMPAGES/);
    expect(partText(parts, 'word/header1.xml')).toContain('string="ONTWERP"');
    expect(partText(parts, 'word/header2.xml')).toContain('string="ONTWERP"');
  });

  it('is the same to the byte, whatever was made before', () => {
    const make = (text: string) => pack(writeWord(answerOf(text, 'ONTWERP'), none), compression);
    const other = '<h1>Iets anders</h1><p><a href="https://site.example/">x</a></p>';
    const first = [make(article), make(other)];
    const second = [make(other), make(article)];
    expect(second.toReversed()).toEqual(first);
  });
});

describe('an answer in the looks of a ministry', () => {
  it('takes fonts, colours and the identifiers of styles from the template', async () => {
    const template = await templateOf();
    const parts = applyTemplate(writeWord(answerOf(article), none, template.textWidth), template, 'nl-BE');
    const styles = partText(parts, 'word/styles.xml');
    for (const piece of ['AA0044', 'Verdana', 'Georgia', 'BB0055']) expect(styles).toContain(piece);
    expect(styles).not.toContain('Calibri');
    const text = partText(parts, 'word/document.xml');
    expect(text).toContain('<w:pStyle w:val="Kop1"/>');
    expect(text).not.toContain('<w:pStyle w:val="Heading1"/>');
  });

  it('adds the styles that the template lacks, on top of its own, without a clash of identifiers', async () => {
    const template = await templateOf();
    const parts = applyTemplate(writeWord(answerOf(article), none), template, 'nl-BE');
    const styles = partText(parts, 'word/styles.xml');
    const ids = [...styles.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(styles).toMatch(/w:styleId="AnswerHeading">(?:(?!<\/w:style>).)*<w:basedOn w:val="Kop1"\/>/);
    expect(ids).toContain('PeildatumFigureTitle');
    const used = [...partText(parts, 'word/document.xml').matchAll(/<w:[pr]Style w:val="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('keeps the language of the answer', async () => {
    const template = await templateOf();
    const styles = partText(applyTemplate(writeWord(answerOf(article), none), template, 'nl-BE'), 'word/styles.xml');
    expect(styles).toContain('<w:lang w:val="nl-BE"');
    expect(styles).not.toContain('fr-BE');
  });

  it('takes header with logo, footer and margins, and sets tables to its width', async () => {
    const template = await templateOf();
    const parts = applyTemplate(writeWord(answerOf(article), none, template.textWidth), template, 'nl-BE');
    const text = partText(parts, 'word/document.xml');
    expect(template.textWidth).toBe(11906 - 3500);
    expect(text).toMatch(/<w:pgMar w:top="1111" w:right="1500"[^>]*w:left="2000"/);
    const header = [...parts.keys()].find((name) => name.includes('template-header')) ?? '';
    expect(words(parts, header)).toBe('Ministerie van Proeven');
    expect(partText(parts, `word/_rels/${header.slice(5)}.rels`)).toContain('Target="/word/media/template-');
    expect(partText(parts, '[Content_Types].xml')).toContain(`PartName="/${header}"`);
    expect(words(parts)).not.toContain('Voorbeeldtekst');
  });

  it('keeps the lists of both apart', async () => {
    const template = await templateOf();
    const parts = applyTemplate(writeWord(answerOf(article), none), template, 'nl-BE');
    const numbering = partText(parts, 'word/numbering.xml');
    const lists = [...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id);
    const used = [...partText(parts, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(lists).size).toBe(lists.length);
    expect(numbering).toContain('%1)');
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((id) => !lists.includes(id))).toEqual([]);
  });

  it('marks a draft in the header of the template', async () => {
    const template = await templateOf();
    const parts = applyTemplate(writeWord(answerOf(article, 'ONTWERP'), none), template, 'nl-BE');
    const header = [...parts.keys()].find((name) => name.includes('template-header')) ?? '';
    expect(partText(parts, header)).toContain('string="ONTWERP"');
  });

  it.each([
    ['text', new TextEncoder().encode('geen zip'), 'it is not a .docx file'],
    ['a zip without styles', pack(new Map([['a.txt', png]]), compression), 'it has no styles'],
  ])('is refused from %s', (_name, bytes, detail) => {
    expect(readTemplate(bytes)).toEqual({ detail });
  });
});

describe('a package', () => {
  it('is the same whatever the time zone', () => {
    const parts = new Map([
      ['[Content_Types].xml', png],
      ['a.xml', png],
    ]);
    const before = process.env.TZ;
    const made = ['Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
      process.env.TZ = zone;
      return pack(parts, compression);
    });
    process.env.TZ = before;
    expect(made[0]).toEqual(made[1]);
    expect(strFromU8(made[0]?.subarray(30, 49) ?? png)).toBe('[Content_Types].xml');
  });
});
