import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf, notesHtml, tableHtml } from '../test-page.ts';
import { checkPdf } from './check-pdf.ts';
import { parsePdf, serializePdf } from './pdf-objects.ts';
import { literal, textExpressions } from './typst-literal.ts';
import { writeTypst } from './write-typst.ts';

const options = { canShow: () => true, pictures: new Map() };

/** A PDF by hand: one table of a header row and a body row. */
function smallPdf(replace: (text: string) => string = (text) => text): Uint8Array {
  const bodies = [
    '<< /Type /Catalog /Lang (nl-BE) /StructTreeRoot 2 0 R >>',
    '<< /Type /StructTreeRoot /K [3 0 R] >>',
    '<< /Type /StructElem /S /Document /K [4 0 R] >>',
    '<< /Type /StructElem /S /Table /K [5 0 R 6 0 R] >>',
    '<< /Type /StructElem /S /TR /K [7 0 R] >>',
    '<< /Type /StructElem /S /TR /K [8 0 R] >>',
    '<< /Type /StructElem /S /TH /A [<< /O /Table /Scope /Column >>] >>',
    '<< /Type /StructElem /S /TD >>',
  ].map(replace);
  const objects = new Map(bodies.map((body, at) => [at + 1, ` ${body} `] as const));
  return serializePdf({ header: '%PDF-1.7\n', objects, trailer: '<< /Size 9 /Root 1 0 R >>' });
}

const expected = { locale: 'nl-BE', tables: 1, pictures: 0 };

describe('our own check of a PDF', () => {
  it('finds nothing wrong with a good one', () => {
    expect(checkPdf(smallPdf(), expected)).toEqual([]);
  });

  it.each([
    ['/Lang (nl-BE)', '', 'language is missing, not nl-BE'],
    ['(nl-BE)', '(en-GB)', 'language is en-GB, not nl-BE'],
    ['/Scope /Column', '', '1 header cells without scope'],
    ['/S /TH', '/S /TD', 'table 1 has no header cell'],
    ['/S /Table', '/S /Div', '0 tables, not 1'],
    ['/S /TD', '/S /Figure', '1 pictures without alternative text'],
  ])('finds %s missing', (from, to, told) => {
    expect(
      checkPdf(
        smallPdf((text) => text.replace(from, to)),
        expected,
      ),
    ).toContain(told);
  });

  it('finds a picture that is not there', () => {
    expect(checkPdf(smallPdf(), { ...expected, pictures: 1 })).toEqual(['0 pictures, not 1']);
  });
});

describe('the objects of a PDF', () => {
  it('are the same after reading and writing', () => {
    const { objects, trailer } = parsePdf(serializePdf(parsePdf(smallPdf())));
    expect(objects).toEqual(parsePdf(smallPdf()).objects);
    expect(trailer).toContain('/Root 1 0 R');
  });

  it('are not read from bytes that are no PDF', () => {
    expect(() => parsePdf(new Uint8Array([1, 2, 3]))).toThrow('cross-reference');
  });
});

describe('text for Typst', () => {
  it('is a literal that ends only at its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(literal(text)).toMatch(/^"(?:[^"\\]|\\["\\]|\\u\{[0-9a-f]+\})*"$/);
      }),
    );
  });

  it('has a box for a character that no font shows', () => {
    expect(textExpressions('a😀b', (character) => character !== '😀')).toEqual([
      '"a"',
      'unshown("😀", "U+1F600")',
      '"b"',
    ]);
  });

  it('holds each note once, and refers to it after that', () => {
    const again = '<p>x<sup><a href="#note-1">1</a></sup></p>';
    const { source } = writeTypst(answerOf(again + tableHtml + notesHtml), options);
    expect(source.match(/"Uitleg\."/g)).toHaveLength(1);
    expect(source.match(/footnote\(<note-1>\)/g)).toHaveLength(1);
  });

  it('knows no clock and no package', () => {
    const { source } = writeTypst(answerOf(tableHtml + notesHtml, 'ONTWERP'), options);
    expect(source).not.toMatch(/datetime\.today|@preview|#import|#include/);
  });
});
