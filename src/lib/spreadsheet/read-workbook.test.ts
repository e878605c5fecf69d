import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcel from 'write-excel-file/universal';
import { exampleDataset, shopsYaml } from '../dataset/dataset.examples.ts';
import { formatProblem } from '../problem.ts';
import { readWorkbook } from './read-workbook.ts';
import { briefFigures, type ExampleCell, makeXlsx, readExample } from './spreadsheet.examples.ts';

const right: readonly (readonly ExampleCell[])[] = [
  ['Regio', 'Open', 'Winkels'],
  ['north', 2, 4],
  ['south', 1, 3],
  ['all', 3, 7],
];
const rightValues = ['open:north=2', 'shops:north=4', 'open:south=1', 'shops:south=3', 'open:all=3', 'shops:all=7'];

describe('a workbook', () => {
  it('leaves out a sheet that is hidden', async () => {
    const parts = unzipSync(makeXlsx(right));
    const workbook = strFromU8(parts['xl/workbook.xml'] as Uint8Array).replace('<sheet ', '<sheet state="hidden" ');
    const { value } = await readWorkbook('a.xlsx', zipSync({ ...parts, 'xl/workbook.xml': strToU8(workbook) }));
    expect(value?.sheets).toEqual([]);
  });

  it('reads an element with a prefix, as some programs write them', async () => {
    const parts = unzipSync(makeXlsx(right, { rows: { 3: 'hidden="1"' } }));
    const path = 'xl/worksheets/sheet1.xml';
    const xml = strFromU8(parts[path] as Uint8Array)
      .replace(/<(\/?)(\w)/g, '<$1x:$2')
      .replace('xmlns=', 'xmlns:x=');
    const { value } = await readWorkbook('a.xlsx', zipSync({ ...parts, [path]: strToU8(xml) }));
    expect([...(value?.sheets[0]?.hiddenRows ?? [])]).toEqual([3]);
  });
});

describe('a plain table', () => {
  it('is read with codes and titles', async () => {
    expect(briefFigures(await readExample(makeXlsx(right)))).toEqual(rightValues);
  });

  it('is read with names in any language, names of measures, other order, and a title above', async () => {
    const table = [
      ['Shops on 17 October'],
      [],
      ['shops', 'REGION', 'open'],
      [7, 'All', 3],
      [4, 'Noord', 2],
      [],
      [3, ' zuid', 1],
    ];
    expect(briefFigures(await readExample(makeXlsx(table))).toSorted()).toEqual(rightValues.toSorted());
  });

  it('is read as write-excel-file writes it, with shared strings', async () => {
    const cells = right.map((row) => row.map((cell) => ({ value: cell as string | number })));
    const blob = await writeExcel(cells, { sheet: 'Blad1' }).toBlob();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(briefFigures(await readExample(bytes))).toEqual(rightValues);
  });

  it('may have a column of codes and one of names', async () => {
    const table = [
      ['Regio (code)', 'Region', 'Open (winkels)', 'Winkels'],
      ['north', 'Noord', 2, 4],
      ['south', 'South', 1, 3],
      ['all', 'Alles', 3, 7],
    ];
    expect(briefFigures(await readExample(makeXlsx(table)))).toEqual(rightValues);
  });

  it('is read from the sheet that is asked for', async () => {
    expect((await readExample(makeXlsx(right), { sheetName: 'Blad1' })).value?.sheet).toBe('Blad1');
    const { problems } = await readExample(makeXlsx(right), { sheetName: 'Blad2' });
    expect(formatProblem(problems[0] as never, 'nl')).toContain('Bedoelde u "Blad1"?');
  });

  it('has one row and no column of codes where a dataset has no dimensions', async () => {
    const dataset = exampleDataset('', shopsYaml.replace(/dimensions:\n.*\n/, '').replace(/ {2}everywhere:.*\n/, ''));
    const read = await readExample(
      makeXlsx([
        ['Open', 'Winkels'],
        [1, 2],
      ]),
      { dataset },
    );
    expect(briefFigures(read)).toEqual(['open:=1', 'shops:=2']);
  });

  it('has a row for every combination of two dimensions', async () => {
    const dataset = exampleDataset(
      '',
      shopsYaml.replace('dimensions:', 'dimensions:\n  age: { title: { nl: Leeftijd, en: Age }, codelist: ages }'),
    );
    const rows = ['young', 'older'].flatMap((age) => ['north', 'south', 'all'].map((region) => [region, age, 1, 2]));
    const read = await readExample(makeXlsx([['Regio', 'Leeftijd', 'Open', 'Winkels'], ...rows]), { dataset });
    expect(read.problems).toEqual([]);
    expect(read.value?.figures).toHaveLength(12);
    const short = await readExample(makeXlsx([['Regio', 'Leeftijd', 'Open', 'Winkels'], ...rows.slice(1)]), {
      dataset,
    });
    expect(short.problems.map(({ code, values }) => [code, values.codes])).toEqual([
      ['sheet-row-missing', 'young (Jong), north (Noord)'],
    ]);
  });
});
