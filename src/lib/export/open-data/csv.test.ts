import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula, writeCsv } from './csv.ts';
import { type Column, type DataTable, makeDataTable } from './data-table.ts';
import { exampleSubject, hostileText } from './open-data.examples.ts';

const text: Column = { name: 'text', title: 'Text', kind: 'text', isOptional: true, isWorded: true };
const number: Column = { ...text, name: 'number', kind: 'number' };

/** A table with one column of texts and one of numbers. */
function tableOf(texts: readonly string[], value = '-1.5'): DataTable {
  return { columns: [text, number], dates: [texts.map((cell) => [cell, value])] };
}

function textOf(data: DataTable): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(data));
}

function readBack(csv: string): string[][] {
  return parse(csv, { record_delimiter: '\r\n' });
}

describe('the CSV', () => {
  const { sets, reader } = exampleSubject('shops', '2022-12-31');
  const csv = textOf(makeDataTable(sets, reader));

  it('has one value a row, with codes, names, unit, dates, status and deviation', () => {
    expect(csv.split('\r\n')[0]).toBe(
      'figure_id,figure_name,figure_title,region_code,region_label,reporting_date,date,value,printed,unit,unit_title,' +
        'numerator,denominator,status,status_title,deviation,deviation_note',
    );
    expect(csv).toContain(
      '\r\nshare:north,share,Aandeel,north,Noord,2022-12-31,2022-12-31,66.6666666666667,66%,percent,%,2,3,A,waarde,' +
        'true,Afgekapt. Gedrukt: 66. Berekend: 67.\r\n',
    );
  });

  it.each([
    ['expected:north', '2022-12-31,2023-06-30,3,3,shop,winkels,,,F,prognose'],
    ['shops:south', '2022-12-31,2022-12-31,,–,shop,winkels,,,M,niet van toepassing'],
    ['profit:south', '2022-12-31,2022-12-31,,c,money,Euro,,,Q,vertrouwelijk'],
    ['profit:all', '2022-12-31,2022-12-31,,..,money,Euro,,,O,niet beschikbaar'],
    ['profit:north', '2022-12-31,2022-12-31,-1234.5,"€ −1.234,50",money,Euro,,,A,waarde'],
  ])('tells of %s when it applies, what was printed, and its status', (id, expected) => {
    const line = csv.split('\r\n').find((candidate) => candidate.startsWith(`${id},`));
    expect(line?.replaceAll('\u00A0', ' ')).toContain(`,${expected},false,`);
  });

  it('ends every line with CR LF and has no byte order mark', () => {
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFEFF]/);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('has no column for dimensions that a dataset does not have', () => {
    const { sets, reader } = exampleSubject('people', '2022-12-31');
    expect(textOf(makeDataTable(sets, reader))).toContain('\r\npeople,people,Mensen,2022-12-31,2022-12-31,12.5,13,');
  });

  it.each(['a\nb', 'a\rb', 'a\r\nb', 'a,b', 'a"b'])('puts %j between quotes', (cell) => {
    expect(textOf(tableOf([cell]))).toContain(`\r\n"${cell.replace('"', '""')}",-1.5\r\n`);
  });

  it('gives back every text and number, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1 }), (texts) => {
        const rows = readBack(textOf(tableOf(texts))).slice(1);
        expect(rows.map(([cell = '']) => unguardFormula(cell))).toEqual(texts.map((cell) => cell.toWellFormed()));
        expect(rows.every(([, value]) => value === '-1.5')).toBe(true);
      }),
    );
  });

  it('has no text that a spreadsheet runs as a formula, and leaves negative numbers as numbers', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1 }), (texts) => {
        const rows = readBack(textOf(tableOf(texts, '-2'))).slice(1);
        expect(rows.filter(([cell = '']) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
        expect(rows.every(([, value]) => value === '-2')).toBe(true);
      }),
    );
  });
});

describe('a text that begins like a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-5 graden', "'-5 graden"],
    ["'=1", "''=1"],
    ["'s-Gravenhage", "'s-Gravenhage"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%s is written as %s and read back', (text, written) => {
    expect(guardFormula(text)).toBe(written);
    expect(unguardFormula(written)).toBe(text);
  });
});
