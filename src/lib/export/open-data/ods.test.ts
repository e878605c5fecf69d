import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { machine } from '../../files/machine.ts';
import { makeDataTable } from './data-table.ts';
import { writeOds } from './ods.ts';
import { exampleSubject, hostileText } from './open-data.examples.ts';
import { makeWorkbook } from './sheets.ts';
import { textCell, type Workbook } from './workbook.ts';

function bytesOf(subject = exampleSubject('shops', '2022-12-31')): Uint8Array {
  return writeOds(makeWorkbook(subject, makeDataTable(subject.sets, subject.reader)), machine);
}

function part(name: string, bytes = bytesOf()): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
}

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

describe('the OpenDocument file', () => {
  it('begins with its media type, uncompressed, where programs look for it', () => {
    expect(strFromU8(bytesOf().slice(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
    expect(bytesOf().slice(8, 10)).toEqual(new Uint8Array([0, 0]));
  });

  it('lists every part in its manifest', () => {
    const names = Object.keys(unzipSync(bytesOf())).filter((name) => !/^(mimetype|META-INF\/)/.test(name));
    for (const name of names) expect(part('META-INF/manifest.xml')).toContain(`manifest:full-path="${name}"`);
    expect(names).toEqual(['content.xml', 'styles.xml', 'meta.xml', 'settings.xml']);
  });

  it('names its tables and repeats their header rows', () => {
    const content = part('content.xml');
    const tables = content.split('<table:table ').slice(1);
    expect(tables.map((table) => /^table:name="([^"]+)"/.exec(table)?.[1])).toEqual([
      'shops',
      'Gegevens',
      'Toelichting',
    ]);
    const headers = tables.map((table) => /<table:table-header-rows>(.*)<\/table:table-header-rows>/.exec(table)?.[1]);
    expect(headers.map((rows) => rows?.match(/<table:table-row>/g)?.length)).toEqual([3, 1, 1]);
  });

  it('has typed cells', () => {
    const content = part('content.xml');
    expect(content).toContain('office:value-type="float" office:value="-1234.50"><text:p>€\u00A0−1.234,50</text:p>');
    expect(content).toContain('office:value-type="float" office:value="66.6666666666667"');
    expect(content).toContain('office:value-type="date" office:date-value="2023-06-30"');
    expect(content).toContain('office:value-type="boolean" office:boolean-value="true"');
    expect(content).not.toContain('table:formula');
  });

  it('has a style for every style that it names', () => {
    const content = part('content.xml');
    const named = [...content.matchAll(/(?:table:style-name|style:data-style-name)="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const made = [...content.matchAll(/\sstyle:name="([^"]+)"/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !made.includes(name))).toEqual([]);
  });

  it('has as many columns in every row, spans and covered cells included', () => {
    const workbook = exampleWorkbook();
    for (const { widths, ...sheet } of workbook.sheets) {
      const rows = 'rows' in sheet ? sheet.rows : sheet.data.dates.flat();
      const wrong = rows.filter((row: readonly unknown[]) => row.length !== widths.length && row.length !== 1);
      expect(wrong).toEqual([]);
    }
  });

  it('has the same bytes in every time zone', () => {
    process.env.TZ = 'Pacific/Auckland';
    const first = bytesOf();
    process.env.TZ = 'America/Los_Angeles';
    expect(Buffer.compare(bytesOf(), first)).toBe(0);
  });

  it('is well-formed XML, whatever a text holds', async () => {
    const texts = fc.sample(hostileText, { numRuns: 300, seed: 1 });
    const sheet = {
      name: 'a',
      rows: texts.map((text) => [textCell(text)]),
      headerRows: 0,
      headerColumns: 0,
      widths: [9],
    };
    const bytes = writeOds({ title: texts.join(' '), locale: 'nl-BE', sheets: [sheet] }, machine);
    for (const name of ['content.xml', 'meta.xml', 'settings.xml', 'styles.xml', 'META-INF/manifest.xml']) {
      const contents = part(name, bytes);
      const { valid, errors } = await validateXML({ xml: { fileName: 'a.xml', contents }, normalization: 'c14n' });
      expect([name, errors, valid]).toEqual([name, [], true]);
    }
  });

  it('keeps spaces, tabs and lines that XML would fold', () => {
    const sheet = { name: 'a', rows: [[textCell(' a  b\tc\nd')]], headerRows: 0, headerColumns: 0, widths: [9] };
    const content = part('content.xml', writeOds({ title: 'a', locale: 'nl-BE', sheets: [sheet] }, machine));
    expect(content).toContain(
      '<text:p><text:s text:c="1"/>a<text:s text:c="2"/>b<text:tab/>c</text:p><text:p>d</text:p>',
    );
  });
});

function exampleWorkbook(): Workbook {
  const subject = exampleSubject('shops', '2022-12-31');
  return makeWorkbook(subject, makeDataTable(subject.sets, subject.reader));
}
