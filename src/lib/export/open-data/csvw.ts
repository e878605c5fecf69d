import { type Column, type ColumnKind, type DataTable, rowKey } from './data-table.ts';
import type { Subject } from './subject.ts';

const datatypes: Record<ColumnKind, unknown> = {
  text: 'string',
  number: 'decimal',
  date: { base: 'date', format: 'yyyy-MM-dd' },
  boolean: { base: 'boolean', format: 'true|false' },
};

/**
 * Returns the metadata of `data.csv` (CSV on the Web, Metadata Vocabulary for Tabular Data, W3C 2015).
 * Names of columns are those of the header; their titles are in the language of the reader.
 */
export function describeCsv(subject: Subject, { columns }: DataTable): object {
  const { site, reader, title, description, sources, address, dossier } = subject;
  const { language, words } = reader;
  const keywords = (dossier.keywords ?? []).flatMap((keyword) => keyword[language] ?? []);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    '@id': `${address}data.csv`,
    url: 'data.csv',
    'dc:title': title,
    'dc:description': description,
    'dc:language': language,
    'dc:source': sources,
    'dc:publisher': site.publisher.name[language] ?? '',
    ...(site.licence && { 'dc:license': { '@id': site.licence.url } }),
    ...(keywords.length > 0 && { 'dcat:keyword': keywords }),
    'rdfs:comment': words.data.formulas,
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      lineTerminators: ['\r\n'],
      quoteChar: '"',
      doubleQuote: true,
      header: true,
      headerRowCount: 1,
      trim: false,
    },
    tableSchema: { columns: columns.map((column) => describeColumn(column, language)), primaryKey: [...rowKey] },
  };
}

/** Both the name in the header and the title for people are titles, so that the header matches (clause 5.6, `titles`). */
function describeColumn({ name, title, kind, isOptional, isWorded }: Column, language: string): object {
  return {
    name,
    titles: { [language]: [...new Set([name, title])] },
    datatype: datatypes[kind],
    ...(isWorded && { lang: language }),
    ...(isOptional ? { null: '' } : { required: true }),
  };
}
