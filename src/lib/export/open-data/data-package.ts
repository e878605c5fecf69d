import { type Column, type ColumnKind, type DataTable, rowKey } from './data-table.ts';
import type { FileSummary } from './open-data-file.ts';
import type { Subject } from './subject.ts';

const types: Record<ColumnKind, string> = { text: 'string', number: 'number', date: 'date', boolean: 'boolean' };

/**
 * Returns the descriptor of the files beside a page: what each is, its size and its digest.
 * Source: Data Package 2.0, Data Resource 2.0, Table Schema 2.0.
 */
export function writeDataPackage(subject: Subject, data: DataTable, files: readonly FileSummary[]): object {
  const { site, dossier, reader, title, description, sources, address, identity, dated } = subject;
  const { language } = reader;
  const keywords = (dossier.keywords ?? []).flatMap((keyword) => keyword[language] ?? []);
  const publisher = { title: site.publisher.name[language] ?? '', roles: ['publisher'] };
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: [dossier.id, dated?.date, language].filter(Boolean).join('-'),
    id: `${identity}datapackage.json`,
    title,
    description,
    homepage: address,
    ...(keywords.length > 0 && { keywords }),
    ...(site.licence && { licenses: licencesOf(subject) }),
    contributors: [{ ...publisher, ...(site.publisher.url && { path: site.publisher.url }) }],
    ...(sources.length > 0 && { sources: sources.map((source) => ({ title: source })) }),
    resources: files.map((file) => ({
      name: file.name.toLowerCase().replaceAll('.', '-'),
      path: file.name,
      ...(file.name.endsWith('.csv') && describeTable(data)),
      title: `${title} (${file.format})`,
      format: file.extension,
      mediatype: file.mediaType,
      ...(file.isText && { encoding: 'utf-8' }),
      bytes: file.byteSize,
      hash: `sha256:${file.sha256}`,
    })),
  };
}

function licencesOf({ site, reader }: Subject): object[] {
  const { url, id, title } = site.licence ?? { url: '' };
  const words = title?.[reader.language];
  return [{ ...(id && { name: id }), path: url, ...(words && { title: words }) }];
}

function describeTable({ columns }: DataTable): object {
  return {
    type: 'table',
    $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
    dialect: {
      $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
      delimiter: ',',
      lineTerminator: '\r\n',
      quoteChar: '"',
      doubleQuote: true,
    },
    schema: {
      $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
      fieldsMatch: 'exact',
      fields: columns.map(describeField),
      missingValues: [''],
      primaryKey: [...rowKey],
    },
  };
}

function describeField({ name, title, kind, isOptional }: Column): object {
  return {
    name,
    title,
    type: types[kind],
    ...(kind === 'boolean' && { trueValues: ['true'], falseValues: ['false'] }),
    ...(!isOptional && { constraints: { required: true } }),
  };
}
