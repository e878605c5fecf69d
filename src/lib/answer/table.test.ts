import { describe, expect, it } from 'vitest';
import { joinSegments } from '../figures/placeholders.ts';
import { exampleSite } from './site.examples.ts';
import { findAnswer, readerOf } from './site.ts';
import { makeTable } from './table.ts';
import { parseTable } from './table-file.ts';

const site = exampleSite('tests/fixtures/second-site');
const { figures } = findAnswer(site, { language: 'nl', dossier: 'school-meals', date: '2026-01-31' });
const languages = ['nl', 'fr'];
const head = 'caption: { nl: Maaltijden op {reportingDate}, fr: Repas }\n'.replace(
  /: (\w+ op \{reportingDate\})/,
  ': "$1"',
);
const column = (figure: string, more = '') =>
  `      - { header: { nl: Kop, fr: Titre }, figure: ${figure}${more && `, ${more}`} }\n`;

function read(yaml: string) {
  return parseTable('t', 't.yaml', head + yaml, figures.dataset, languages);
}

/** The rows of a table as text. */
function rowsOf(yaml: string, language = 'nl') {
  const { value, problems } = read(yaml);
  if (!value) throw new Error(JSON.stringify(problems));
  const table = makeTable(value, figures, readerOf(site, language));
  const rows = table.rows.map(({ header, cells }) => [header, ...cells.map(({ segments }) => joinSegments(segments))]);
  return { table, rows: rows.map((row) => row.join(' | ').replace(/[\u00a0\u202f]/g, ' ')) };
}

const oneGroup = (columns: string, rows = 'age', more = '') =>
  `rows: ${rows}\n${more}groups:\n  - columns:\n${columns}`;

describe('a table', () => {
  it('has a row for each code, and the total where it is asked', () => {
    expect(rowsOf(oneGroup(column('pupils.all'))).rows).toEqual([
      '6 tot 11 jaar | 3.000',
      '12 tot 17 jaar | 2.300',
      'Totaal | 5.300',
    ]);
    expect(rowsOf(oneGroup(column('pupils.all'), 'age', 'totals: first\n')).rows[0]).toBe('Totaal | 5.300');
    expect(rowsOf(oneGroup(column('pupils.all'), 'age', 'totals: none\n')).rows).toHaveLength(2);
  });

  it('can have a column for a code of another dimension', () => {
    expect(rowsOf(oneGroup(column('pupils.all', 'at: A') + column('pupils.all', 'at: B'))).rows).toEqual([
      '6 tot 11 jaar | 2.000 | 1.000',
      '12 tot 17 jaar | 1.500 | 800',
      'Totaal | 3.500 | 1.800',
    ]);
  });

  it('prints numerator and denominator where asked', () => {
    expect(rowsOf(oneGroup(column('pupils.share', 'as: count-of-total'))).rows.at(-1)).toBe('Totaal | 1.334/5.300');
  });

  it('prints the symbol of a missing value, and lists its reason for the legend', () => {
    const { rows, table } = rowsOf(oneGroup(column('pupils.served')), 'fr');
    expect(rows[1]).toBe('12 à 17 ans | c');
    expect(table.missing).toEqual(['confidential']);
  });

  it('is sorted by a column, with totals in their place and missing values last', () => {
    const sorted = (order: string) =>
      rowsOf(oneGroup(column('pupils.all'), 'age', `sort: { by: pupils.all, order: ${order} }\n`)).rows;
    expect(sorted('ascending')).toEqual(['12 tot 17 jaar | 2.300', '6 tot 11 jaar | 3.000', 'Totaal | 5.300']);
    expect(sorted('descending')[0]).toBe('6 tot 11 jaar | 3.000');
    const byServed = 'sort: { by: pupils.served, order: ascending }\n';
    expect(rowsOf(oneGroup(column('pupils.served'), 'age', byServed)).rows).toEqual([
      '6 tot 11 jaar | 850',
      '12 tot 17 jaar | c',
      'Totaal | 1.334',
    ]);
  });

  it('can have a row for each reporting date, each figure bound to its own date', () => {
    const { rows, table } = rowsOf(oneGroup(column('pupils.served', 'at: A'), 'reporting-date'));
    expect(rows).toEqual(['31 januari 2025 | 800', '31 januari 2026 | 900']);
    expect(table.rows.flatMap(({ cells }) => cells.flatMap(({ segments }) => segments[0]?.figure?.id ?? []))).toEqual([
      'pupils.served:A,TOTAL@2025-01-31',
      'pupils.served:A,TOTAL',
    ]);
  });

  it('tells units and notes where asked', () => {
    const note = 'unit: true, note: { nl: "Op {reportingDate}", fr: Note }';
    const { table } = rowsOf(`notes: [{ nl: Onder, fr: Sous }]\n${oneGroup(column('pupils.all', note))}`);
    expect(table.columns[0]).toMatchObject({
      unit: 'leerlingen',
      note: [{ text: 'Op ' }, { text: '31 januari 2026' }],
    });
    expect(table.notes.map(joinSegments)).toEqual(['Onder']);
  });

  it('tells how deep a row lies below the total', () => {
    expect(rowsOf(oneGroup(column('pupils.all'))).table.rows.map(({ level }) => level)).toEqual([0, 0, 0]);
  });
});

describe('a table file', () => {
  const codes = (yaml: string) => read(yaml).problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);

  it('is refused where it names what does not exist', () => {
    expect(codes(oneGroup(column('pupils.al'), 'ages'))).toEqual(['unknown-reference 2:7', 'unknown-reference 5:51']);
    expect(codes(oneGroup(column('pupils.all', 'at: C')))).toEqual(['unknown-reference 5:67']);
    expect(codes(oneGroup(column('pupils.all', 'as: count-of-total')))).toEqual(['unknown-reference 5:51']);
    expect(codes(oneGroup(column('pupils.all'), 'age', 'sort: { by: pupils.served }\n'))).toEqual([
      'unknown-reference 3:13',
    ]);
  });
});
