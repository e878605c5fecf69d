import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv.ts';
import { describeCsv } from './csvw.ts';
import { checkCsvw } from './csvw-reader.examples.ts';
import { makeDataTable } from './data-table.ts';
import { exampleSite, exampleSubject, exampleSubjects } from './open-data.examples.ts';
import type { Subject } from './subject.ts';

type Metadata = Parameters<typeof checkCsvw>[1];

function filesOf(subject: Subject): { csv: string; metadata: Metadata } {
  const data = makeDataTable(subject.sets, subject.reader);
  return { csv: strFromU8(writeCsv(data)), metadata: describeCsv(subject, data) as Metadata };
}

const site = exampleSite();
const subjects = ['nl', 'en'].flatMap((language) => exampleSubjects(site, language));

describe('the metadata of the CSV', () => {
  it.each(subjects.map((subject) => [subject.address, subject] as const))('fits the CSV of %s', (_address, subject) => {
    const { csv, metadata } = filesOf(subject);
    expect(checkCsvw(csv, metadata)).toEqual([]);
  });

  it('names columns in the language of the reader', () => {
    const { metadata } = filesOf(exampleSubject('shops', '2022-12-31', 'en'));
    expect(metadata.tableSchema.columns.map(({ titles }) => titles.en?.at(-1))).toContain('Reporting date');
  });

  it('names licence, publisher, source and keywords', () => {
    const { metadata } = filesOf(exampleSubject('shops', '2022-12-31'));
    expect(metadata).toMatchObject({
      'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      'dc:publisher': 'Redactie',
      'dc:source': ['Nieuwe telling'],
      'dcat:keyword': ['winkel', 'handel'],
    });
  });
});

describe('the reader of these tests', () => {
  const { csv, metadata } = filesOf(exampleSubject('shops', '2022-12-31'));

  it.each([
    ['a cell that is no number', csv.replace(',-1234.5,', ',-1234;5,'), 'value is no decimal'],
    ['a date that is none', csv.replaceAll('2022-12-31', '31/12/2022'), 'reporting_date is no date'],
    ['a row that stands twice', `${csv}${csv.split('\r\n')[1]}\r\n`, 'key twice'],
    ['an empty cell that must be filled', csv.replace(',percent,', ',,'), 'lacks unit'],
    ['another header', csv.replace('figure_id', 'id'), 'title of figure_id'],
    ['a cell too many', csv.replace('\r\nopen', '\r\nx,open'), 'has 18 cells'],
  ])('refuses %s', (_what, broken, expected) => {
    expect(broken).not.toBe(csv);
    expect(checkCsvw(broken, metadata).join('; ')).toContain(expected);
  });
});
