import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleDataset, shopsYaml } from '../dataset/dataset.examples.ts';
import { formatProblem } from '../problem.ts';
import {
  briefCells,
  briefFigures,
  type ExampleCell,
  type ExampleOptions,
  makeXlsx,
  readExample,
} from './spreadsheet.examples.ts';

const right: readonly (readonly ExampleCell[])[] = [
  ['Regio', 'Open', 'Winkels'],
  ['north', 2, 4],
  ['south', 1, 3],
  ['all', 3, 7],
];
const rightValues = ['open:north=2', 'shops:north=4', 'open:south=1', 'shops:south=3', 'open:all=3', 'shops:all=7'];

/** The right table with some cells replaced, by row and column from 1. */
function withCells(cells: Readonly<Record<string, ExampleCell>>, options: ExampleOptions = {}): Uint8Array {
  const changed = right.map((row, r) =>
    row.map((cell, c) => {
      const key = `${'ABC'[c]}${r + 1}`;
      return key in cells ? cells[key] : cell;
    }),
  );
  return makeXlsx(changed, options);
}
const problemsOf = async (bytes: Uint8Array, options = {}) => briefCells((await readExample(bytes, options)).problems);

describe('a cell', () => {
  it('with an error of a formula is refused', async () => {
    const bytes = withCells({ C3: { xml: '<c r="@" t="e"><f>A1/0</f><v>#REF!</v></c>' } });
    expect(await problemsOf(bytes)).toEqual(['cell-error Blad1!C3']);
  });

  it('with a formula gives the value that was stored with it', async () => {
    const bytes = withCells({ B2: { xml: '<c r="@"><f>1+1</f><v>2</v></c>' } });
    expect(briefFigures(await readExample(bytes))).toEqual(rightValues);
  });

  it('with a date, of a format of Excel or an own one, is refused', async () => {
    const date = (style: number) => ({ xml: `<c r="@" s="${style}"><v>44851</v></c>` });
    const bytes = withCells({ B2: date(1), C2: date(2) }, { formats: [14, 170], codes: { 170: 'dd/mm/yyyy' } });
    expect(await problemsOf(bytes)).toEqual(['cell-date Blad1!B2', 'cell-date Blad1!C2']);
  });

  it('that is shown in percent is refused, but not one with a percent sign as text', async () => {
    const cell = (style: number) => ({ xml: `<c r="@" s="${style}"><v>0.5</v></c>` });
    const formats = { formats: [10, 171, 172], codes: { 171: '0.0%;-0.0%', 172: '0&quot;%&quot;' } };
    const bytes = withCells({ B2: cell(1), B3: cell(2), B4: cell(3) }, formats);
    expect(await problemsOf(bytes)).toEqual(['cell-percent Blad1!B2', 'cell-percent Blad1!B3']);
  });

  it('that is empty, text or a yes is refused', async () => {
    const bytes = withCells({ B2: undefined, B3: '1', B4: { xml: '<c r="@" t="b"><v>1</v></c>' }, C2: 'veel' });
    expect(await problemsOf(bytes)).toEqual([
      'cell-empty Blad1!B2',
      'cell-not-number Blad1!C2',
      'cell-number-as-text Blad1!B3',
      'cell-not-number Blad1!B4',
    ]);
  });

  it('is told with its place, its name and what to do', async () => {
    const { problems } = await readExample(withCells({ B3: '4.321' }));
    expect(formatProblem(problems[0] as never, 'nl')).toBe(
      'shops.xlsx:3:2  cell-number-as-text\n  Blad1!B3: "4.321" is tekst die op een getal lijkt.\n  Maak er in het rekenblad een getal van; of zeg welk decimaalteken het heeft, met "--decimal comma" (komma) of "--decimal point" (punt).',
    );
  });

  it('that holds text is read where the decimal sign is given', async () => {
    expect(briefFigures(await readExample(withCells({ B3: '4.321' }), { decimal: 'comma' }))).toContain(
      'open:south=4321',
    );
    expect(briefFigures(await readExample(withCells({ B3: '4.321' }), { decimal: 'point' }))).toContain(
      'open:south=4.321',
    );
  });

  it('may say why there is no value', async () => {
    expect(briefFigures(await readExample(withCells({ B3: 'Vertrouwelijk' })))).toContain('open:south=confidential');
  });

  it('that is merged with another is refused, but not a title above the table', async () => {
    const merged = (range: string) => ({ after: `<mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>` });
    expect(await problemsOf(withCells({}, merged('B2:B3')))).toEqual(['cell-merged Blad1!B2']);
    const table = [['Shops'], ...right];
    expect(await problemsOf(makeXlsx(table, merged('A1:C1')))).toEqual([]);
  });
});

describe('what is hidden', () => {
  it('is refused: a row', async () => {
    expect(await problemsOf(withCells({}, { rows: { 3: 'hidden="1"' } }))).toEqual(['row-hidden Blad1!A3']);
  });

  it('is refused: a column', async () => {
    const before = '<cols><col min="2" max="2" width="0" hidden="1"/></cols>';
    expect(await problemsOf(withCells({}, { before }))).toEqual(['column-hidden Blad1!B1']);
  });
});

describe('a row', () => {
  it('that is missing is named', async () => {
    const { problems } = await readExample(makeXlsx(right.filter((_, index) => index !== 2)));
    expect(formatProblem(problems[0] as never, 'en')).toContain(
      'Blad1 has no row for south (Zuid), which holds on 2022-10-17.',
    );
  });

  it('that stands twice is refused', async () => {
    expect(await problemsOf(makeXlsx([...right, ['Noord', 2, 4]]))).toEqual(['sheet-row-twice Blad1!A5']);
  });

  it('with a code that has ceased is refused, with its successor', async () => {
    const { problems } = await readExample(makeXlsx([...right, ['Oud', 2, 4]]));
    expect(briefCells(problems)).toEqual(['row-code-ceased Blad1!A5']);
    expect(formatProblem(problems[0] as never, 'nl')).toContain('de opvolger is: south');
  });

  it('with a code that does not exist is refused, with what was meant', async () => {
    const { problems } = await readExample(withCells({ A2: 'norht' }));
    expect(briefCells(problems)).toEqual(['row-code-unknown Blad1!A2']);
    expect(formatProblem(problems[0] as never, 'en')).toContain('Did you mean "north"?');
  });

  it('with figures and no code is refused', async () => {
    expect(await problemsOf(makeXlsx([...right, [undefined, 9, 9]]))).toEqual(['row-without-code Blad1!A5']);
  });

  it('whose code and name disagree is refused', async () => {
    const table = [
      ['Code', 'Regio', 'Open', 'Winkels'],
      ['north', 'Zuid', 2, 4],
      ['south', 'Noord', 1, 3],
      ['all', 'Alles', 3, 7],
    ];
    expect(await problemsOf(makeXlsx(table))).toEqual(['row-codes-differ Blad1!B2', 'row-codes-differ Blad1!B3']);
  });
});

describe('a header', () => {
  it('with a title that is nearly right is told what was meant', async () => {
    const { problems } = await readExample(withCells({ C1: 'Winkel' }));
    expect(briefCells(problems)).toContain('column-unknown Blad1!C1');
    expect(formatProblem(problems[0] as never, 'nl')).toContain('Bedoelde u "Winkels"?');
  });

  it('without a measure or a dimension is told which', async () => {
    expect(await problemsOf(makeXlsx(right.map((row) => row.slice(0, 2))))).toEqual(['column-missing 1:1']);
    expect(await problemsOf(makeXlsx(right.map((row) => row.slice(1))))).toEqual(['column-missing 1:1']);
  });

  it('with the same measure twice is refused', async () => {
    expect(await problemsOf(makeXlsx(right.map((row, index) => [...row, index ? 1 : 'open'])))).toContain(
      'column-twice Blad1!D1',
    );
  });

  it('with a title of two measures is refused, and their names are told', async () => {
    const same = shopsYaml.replace('title: { nl: Winkels, en: Shops }, unit', 'title: { nl: Open, en: Shops }, unit');
    const { problems } = await readExample(makeXlsx(right), { dataset: exampleDataset('', same) });
    expect(problems.map(({ code, values }) => [code, values.known])[0]).toEqual(['column-ambiguous', 'open, shops']);
  });

  it('that is not there at all is told', async () => {
    expect(await problemsOf(makeXlsx([['north', 1, 2]]))).toEqual(['sheet-without-header 1:1']);
  });
});

it('tells everything that is wrong at once', async () => {
  const bytes = withCells({ A2: 'nroth', B3: '1.5', C4: undefined }, { rows: { 3: 'hidden="1"' } });
  expect(await problemsOf(bytes)).toEqual([
    'row-hidden Blad1!A3',
    'row-code-unknown Blad1!A2',
    'cell-number-as-text Blad1!B3',
    'cell-empty Blad1!C4',
  ]);
});

describe('a file', () => {
  const codes = async (bytes: Uint8Array, file: string) =>
    (await readExample(bytes, {}, file)).problems.map(({ code, values }) => `${code} ${values.reason ?? ''}`.trim());

  it('that has a password or is from before 2007 is refused with advice', async () => {
    expect(await codes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'a.xlsx')).toEqual([
      'spreadsheet-unreadable old-or-locked',
    ]);
  });

  it('that is no workbook is refused', async () => {
    expect(await codes(zipSync({ 'a.txt': strToU8('a') }), 'a.xlsx')).toEqual([
      'spreadsheet-unreadable not-a-workbook',
    ]);
    expect(await codes(strToU8('hello'), 'a.xlsx')).toEqual(['spreadsheet-unreadable not-a-workbook']);
  });

  it('that is damaged is refused', async () => {
    const [found] = await codes(makeXlsx(right).slice(0, 600), 'a.xlsx');
    expect(found).toMatch(/^spreadsheet-unreadable ./);
  });
});

describe('a CSV file', () => {
  const csv = (text: string, options = {}) => readExample(strToU8(text), options, 'shops.csv');

  it.each([[';'], [','], ['\t']])(
    'is read with %j between cells, with and without a byte order mark',
    async (separator) => {
      const text = right.map((row) => row.join(separator)).join('\r\n');
      expect(briefFigures(await csv(text))).toEqual(rightValues);
      expect(briefFigures(await csv(`\uFEFF${text}`))).toEqual(rightValues);
    },
  );

  it('keeps commas inside numbers apart from commas between cells', async () => {
    const text = 'Regio;Open;Winkels\nnorth;2,5;4\nsouth;1;3,25\nall;3;7';
    expect(briefFigures(await csv(text, { decimal: 'comma' }))).toContain('open:north=2.5');
    expect(briefCells((await csv(text)).problems)).toEqual(['cell-number-as-text B2', 'cell-number-as-text C3']);
  });

  it('names a cell by letter and row', async () => {
    expect(briefCells((await csv('Regio;Open;Winkels\nnorth;;4\nsouth;1;3\nall;3;7')).problems)).toEqual([
      'cell-empty B2',
    ]);
  });

  it('in Windows-1252 or UTF-16 is refused with advice', async () => {
    const bytes = new Uint8Array([...strToU8('Regio;Open;Winkels\n'), 0xe9]);
    expect((await readExample(bytes, {}, 'a.csv')).problems.map(({ code }) => code)).toEqual(['spreadsheet-encoding']);
    const wide = new Uint8Array(Buffer.from('Regio;Open', 'utf16le'));
    expect((await readExample(wide, {}, 'a.csv')).problems.map(({ code }) => code)).toEqual(['spreadsheet-encoding']);
  });

  it('with a quote that is not closed is refused', async () => {
    expect((await csv('Regio;Open;Winkels\n"north;1;2')).problems.map(({ code }) => code)).toEqual([
      'spreadsheet-unreadable',
    ]);
  });
});
