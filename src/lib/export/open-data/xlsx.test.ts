import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { machine } from '../../files/machine.ts';
import { makeDataTable } from './data-table.ts';
import { exampleSubject, hostileText } from './open-data.examples.ts';
import { makeWorkbook } from './sheets.ts';
import { textCell, type Workbook } from './workbook.ts';
import { writeXlsx } from './xlsx.ts';

function bytesOf(subject = exampleSubject('shops', '2022-12-31')): Uint8Array {
  return excelOf(makeWorkbook(subject, makeDataTable(subject.sets, subject.reader)));
}

function excelOf(...workbooks: Workbook[]): Uint8Array {
  const [bytes] = writeXlsx(workbooks, machine);
  if (!bytes) throw new Error('no workbook');
  return bytes;
}

async function sheetOf(name: string, bytes: Uint8Array) {
  const sheets = await readExcelFile(Buffer.from(bytes));
  return sheets.find(({ sheet }) => sheet === name)?.data ?? [];
}

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe('the Excel file', () => {
  it('has a sheet for each table, one with the data and one with notes', async () => {
    const sheets = await readExcelFile(Buffer.from(bytesOf()));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['shops', 'Gegevens', 'Toelichting']);
  });

  it('has the table as it is printed, with numbers as numbers', async () => {
    expect((await sheetOf('shops', bytesOf())).map((row) => row.filter((cell) => cell !== null))).toEqual([
      ['Winkels op 31 december 2022'],
      ['Regio', 'Winkels'],
      ['Aantal', '%', 'Winst'],
      ['Alles', '2/3', 67, '..'],
      ['Noord', '2/3', 66, -1234.5],
      ["'s-Zuid", '–', '–', 'c'],
      ['Bron: Nieuwe telling.'],
      ['.. = niet beschikbaar'],
      ['– = niet van toepassing'],
      ['c = vertrouwelijk'],
    ]);
  });

  it('shows numbers with the unit and decimals that were printed', () => {
    const styles = strFromU8(unzipSync(bytesOf())['xl/styles.xml'] ?? new Uint8Array());
    expect(styles).toContain('formatCode="#,##0&quot;%&quot;"');
    expect(styles).toContain('formatCode="&quot;€\u00A0&quot;#,##0.00"');
  });

  it('has every value in full, typed, in the sheet with data', async () => {
    const subject = exampleSubject('shops', '2022-12-31');
    const { columns, dates } = makeDataTable(subject.sets, subject.reader);
    const [header, ...read] = await sheetOf('Gegevens', bytesOf(subject));
    expect(header).toEqual(columns.map(({ name }) => name));
    const expected = dates.flat().map((row) =>
      row.map((cell, at) => {
        const kind = columns[at]?.kind;
        if (cell === undefined) return null;
        if (kind === 'number') return Number(cell);
        if (kind === 'date') return new Date(`${cell}T00:00:00Z`);
        return kind === 'boolean' ? cell === 'true' : cell;
      }),
    );
    expect(read).toEqual(expected);
  });

  it('has one sheet with data for all languages, and the texts of each in its own file', async () => {
    const subjects = ['nl', 'en'].map((language) => exampleSubject('shops', '2022-12-31', language));
    const workbooks = subjects.map((subject) => makeWorkbook(subject, makeDataTable(subject.sets, subject.reader)));
    const files = writeXlsx(workbooks, machine);
    const [dutch, english] = files.map((bytes) => unzipSync(bytes)['xl/worksheets/sheet2.xml']);
    expect(dutch).toEqual(english);
    for (const [at, name] of ['Gegevens', 'Data'].entries()) {
      const alone = await sheetOf(name, excelOf(...workbooks.slice(at, at + 1)));
      expect(alone.length).toBeGreaterThan(10);
      expect(await sheetOf(name, files[at] ?? new Uint8Array())).toEqual(alone);
    }
  });

  it('keeps headers in view', () => {
    const files = unzipSync(bytesOf());
    const panes = [1, 2, 3].map((at) => strFromU8(files[`xl/worksheets/sheet${at}.xml`] ?? new Uint8Array()));
    expect(panes.map((xml) => /ySplit="(\d)"/.exec(xml)?.[1])).toEqual(['3', '1', '1']);
  });

  it('joins the cells of a header that stands over several columns or rows', () => {
    const sheet = strFromU8(unzipSync(bytesOf())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<mergeCells count="3"><mergeCell ref="A1:D1"/>');
    expect(sheet).toContain('<mergeCell ref="A2:A3"/>');
  });

  it('has the elements of a sheet and of its styles in the order of the standard', () => {
    const files = unzipSync(bytesOf());
    const orders = {
      'xl/worksheets/sheet1.xml': ['sheetViews', 'cols', 'sheetData', 'mergeCells', 'pageMargins', 'pageSetup'],
      'xl/styles.xml': ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles'],
    };
    for (const [name, order] of Object.entries(orders)) {
      const xml = strFromU8(files[name] ?? new Uint8Array());
      const places = order.map((element) => xml.indexOf(`<${element}`));
      expect([name, ...places]).toEqual([name, ...places.toSorted((a, b) => a - b)]);
      expect(places).not.toContain(-1);
    }
  });

  it('has a style and a text for every one that a cell names, and counts them', () => {
    const files = unzipSync(bytesOf());
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const sheets = [1, 2, 3].map((at) => part(`xl/worksheets/sheet${at}.xml`)).join('');
    const highest = (pattern: RegExp) => Math.max(...[...sheets.matchAll(pattern)].map(([, at]) => Number(at)));
    const styles = /<cellXfs count="(\d+)">(.*)<\/cellXfs>/.exec(part('xl/styles.xml'));
    expect(styles?.[2]?.match(/<xf /g)).toHaveLength(Number(styles?.[1]));
    expect(highest(/ s="(\d+)"/g)).toBe(Number(styles?.[1]) - 1);
    const texts = /uniqueCount="(\d+)">(.*)<\/sst>/s.exec(part('xl/sharedStrings.xml'));
    expect(texts?.[2]?.match(/<si>/g)).toHaveLength(Number(texts?.[1]));
    expect(highest(/ t="s"><v>(\d+)</g)).toBe(Number(texts?.[1]) - 1);
  });

  it('is well-formed XML in every part, whatever a text holds', async () => {
    const rows = fc.sample(hostileText, { numRuns: 200, seed: 1 }).map((text) => [textCell(text)]);
    const sheet = { name: '<a&b>', rows, headerRows: 0, headerColumns: 0, widths: [9] };
    const files = unzipSync(excelOf({ title: 'a', locale: 'nl-BE', sheets: [sheet] }));
    for (const [name, bytes] of Object.entries(files)) {
      const xml = { fileName: 'a.xml', contents: strFromU8(bytes) };
      const { valid, errors } = await validateXML({ xml, normalization: 'c14n' });
      expect([name, errors, valid]).toEqual([name, [], true]);
    }
  });

  it('has the same bytes in every time zone', () => {
    process.env.TZ = 'Pacific/Auckland';
    const first = bytesOf();
    process.env.TZ = 'America/Los_Angeles';
    expect(Buffer.compare(bytesOf(), first)).toBe(0);
    expect(new Date(1980, 0, 1).getTimezoneOffset()).toBe(480);
  });

  it('gives back every text that XML can hold, and none as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText, { minLength: 1 }), async (texts) => {
        // The reader loses code points that are no characters (U+1FFFE and its like), which XML does allow.
        const plain = texts.map((text) =>
          text.toWellFormed().replace(/[^\t\n\x20-\uFFFC\u{10000}-\u{10FFFF}]|\p{Noncharacter_Code_Point}/gu, '·'),
        );
        const rows = plain.map((text) => [textCell(`x${text}x`)]);
        const sheet = { name: 'a', rows, headerRows: 0, headerColumns: 0, widths: [9] };
        const bytes = excelOf({ title: 'a', locale: 'nl-BE', sheets: [sheet] });
        expect((await sheetOf('a', bytes)).map(([cell]) => cell)).toEqual(plain.map((text) => `x${text}x`));
        expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f>');
      }),
      { numRuns: 50 },
    );
  });
});
