import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleDataset, exampleSnapshot, languages, shopsYaml } from '../dataset/dataset.examples.ts';
import { makeSnapshotText } from '../scaffold/snapshot-text.ts';
import { importFigures } from './import-figures.ts';
import { readWorkbook } from './read-workbook.ts';
import { fillTemplate } from './spreadsheet.examples.ts';
import { makeTemplate } from './template.ts';

const options = { dossier: 'shops', date: '2022-10-17', language: 'nl', locale: 'nl-BE' } as const;
const rules = `rules:
  counted: { whole: { of: [open] } }
  not-negative: { range: { of: [open], min: 0, max: 100 } }
`;
const dataset = exampleDataset(rules);
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] as Uint8Array);

describe('the template', () => {
  const bytes = makeTemplate(dataset, options);
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');

  it('has the same bytes whatever the time zone', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'Pacific/Auckland';
    expect(Buffer.from(makeTemplate(dataset, options)).equals(bytes)).toBe(true);
    process.env.TZ = zone;
  });

  it('has a header with titles and units, and a row for each code that holds, in the language', async () => {
    const { value } = await readWorkbook('a.xlsx', bytes);
    const rows = value?.sheets[0]?.rows.map((row) => row.map(({ text }) => text));
    expect(rows).toEqual([
      ['Regio', 'Regio (code)', 'Open (winkels)', 'Winkels (winkels)'],
      ['Noord', 'north', '', ''],
      ['Zuid', 'south', '', ''],
      ['Alles', 'all', '', ''],
    ]);
    expect(
      (await readWorkbook('a.xlsx', makeTemplate(dataset, { ...options, language: 'en' }))).value?.sheets[0]?.name,
    ).toBe('Figures');
  });

  it('knows for which answer it was made', async () => {
    expect((await readWorkbook('renamed.xlsx', bytes)).value?.madeFor).toEqual({
      dossier: 'shops',
      date: '2022-10-17',
    });
  });

  it('locks every cell but those for values', () => {
    expect(sheet).toContain('<sheetProtection sheet="1"');
    const open = [...partOf(bytes, 'xl/styles.xml').matchAll(/<xf [^>]*xfId="0"(?:[^>]*\/>|.*?<\/xf>)/g)].map(([xf]) =>
      xf.includes('locked="0"'),
    );
    const unlocked = [...sheet.matchAll(/<c r="(\w+)" s="(\d+)"/g)]
      .filter(([, , style]) => open[Number(style)])
      .map(([, address]) => address);
    expect(unlocked).toEqual(['C2', 'D2', 'C3', 'D3', 'C4', 'D4']);
  });

  it('refuses what a rule refuses, and only warns where there is no rule', () => {
    const validations = [
      ...sheet.matchAll(
        /<dataValidation type="custom"( errorStyle="warning")?.*?sqref="([^"]*)"><formula1>(.*?)<\/formula1>/g,
      ),
    ];
    expect(
      validations.map(([, warns, range, formula]) => [
        Boolean(warns),
        range,
        formula?.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<'),
      ]),
    ).toEqual([
      [
        false,
        'C2:C4',
        'OR(AND(ISNUMBER(C2),C2>=0,C2<=100,C2=INT(C2)),C2="niet beschikbaar",C2="vertrouwelijk",C2="niet van toepassing")',
      ],
      [true, 'D2:D4', 'OR(AND(ISNUMBER(D2),D2>=0),D2="niet beschikbaar",D2="vertrouwelijk",D2="niet van toepassing")'],
    ]);
  });

  it('keeps the header in view', () => {
    expect(sheet).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>');
  });

  it('has the elements of a sheet in the order of the standard', () => {
    const order = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'sheetProtection',
      'dataValidations',
      'pageMargins',
      'pageSetup',
    ];
    const places = order.map((name) => sheet.indexOf(`<${name}`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('tells two measures with one title apart', async () => {
    const twins = exampleDataset(
      '',
      shopsYaml.replace('title: { nl: Winkels, en: Shops }, unit', 'title: { nl: Open, en: Open }, unit'),
    );
    const { value } = await readWorkbook('a.xlsx', makeTemplate(twins, options));
    expect(value?.sheets[0]?.rows[0]?.slice(2).map(({ text }) => text)).toEqual(['Open (open)', 'Open (shops)']);
  });
});

it('gives back exactly the numbers that are filled in', async () => {
  const empty = makeSnapshotText(dataset, { date: options.date, language: 'nl' });
  const number = fc
    .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 5 }))
    .map(([digits, places]) => Number((digits / 10 ** places).toFixed(places)));
  const cell = fc.oneof({ weight: 5, arbitrary: number }, fc.constantFrom('niet beschikbaar', 'Vertrouwelijk'));
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 6, maxLength: 6 }), async (cells) => {
      const addresses = ['C2', 'D2', 'C3', 'D3', 'C4', 'D4'];
      const bytes = fillTemplate(
        makeTemplate(dataset, options),
        Object.fromEntries(addresses.map((address, index) => [address, cells[index] ?? 0])),
      );
      const { value: workbook } = await readWorkbook('shops.xlsx', bytes);
      if (!workbook) throw new Error('unreadable');
      const { value, problems } = importFigures(workbook, {
        dataset,
        languages,
        date: options.date,
        path: '2022-10-17.yaml',
        source: empty,
        sha256: 'a'.repeat(64),
        evenIfRulesFail: true,
      });
      expect(problems).toEqual([]);
      const stored = exampleSnapshot(dataset, value?.text).values.map(({ text, missing }) =>
        text === undefined ? missing : Number(text),
      );
      const meant = cells.map((one) =>
        one === 'Vertrouwelijk' ? 'confidential' : one === 'niet beschikbaar' ? 'not-available' : one + 0,
      );
      expect(stored).toEqual(meant.map((one) => (one === 0 ? 0 : one)));
    }),
    { numRuns: 40 },
  );
});
