import { parse } from 'csv-parse/sync';

interface CsvwColumn {
  readonly name: string;
  readonly titles: Readonly<Record<string, readonly string[]>>;
  readonly datatype: string | { readonly base: string; readonly format: string };
  readonly required?: boolean;
  readonly null?: string;
}

interface CsvwTable {
  readonly '@context': readonly [string, { readonly '@language': string }];
  readonly url: string;
  readonly dialect: Readonly<Record<string, unknown>>;
  readonly tableSchema: { readonly columns: readonly CsvwColumn[]; readonly primaryKey: readonly string[] };
}

const lexical: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  decimal: /^[+-]?(\d+(\.\d*)?|\.\d+)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  boolean: /^(true|false)$/,
};

/**
 * Returns what is wrong with a CSV file by its metadata; a reader of its own, for tests.
 * Sources: Model for Tabular Data and Metadata on the Web (W3C 2015), clauses 4.6.1 (keys), 6.4 (cells), 8 (parsing);
 * Metadata Vocabulary for Tabular Data (W3C 2015), clauses 5.6 (columns), 5.9 (dialects).
 */
export function checkCsvw(csv: string, table: CsvwTable): string[] {
  const { dialect, tableSchema } = table;
  const lines: string[][] = parse(csv, {
    delimiter: String(dialect.delimiter),
    quote: String(dialect.quoteChar),
    escape: dialect.doubleQuote ? '"' : '\\',
    record_delimiter: dialect.lineTerminators as string[],
    relax_column_count: true,
  });
  const [header = [], ...rows] = lines;
  return [
    ...checkContext(table),
    ...checkNames(tableSchema.columns),
    ...checkHeader(header, tableSchema.columns),
    ...rows.flatMap((row, at) => checkRow(row, at + 1, tableSchema.columns)),
    ...checkKey(rows, tableSchema),
  ];
}

function checkContext({ '@context': context }: CsvwTable): string[] {
  const [namespace, { '@language': language } = { '@language': '' }] = context;
  return namespace === 'http://www.w3.org/ns/csvw' && /^[a-z]{2,3}$/.test(language) ? [] : ['@context'];
}

/** A name is a variable of a URI template (RFC 6570, clause 2.3) that does not begin with an underscore. */
function checkNames(columns: readonly CsvwColumn[]): string[] {
  const names = columns.map(({ name }) => name);
  const wrong = names.filter((name) => !/^[A-Za-z0-9][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)*$/.test(name));
  return [...wrong, ...names.filter((name, at) => names.indexOf(name) !== at)].map((name) => `name ${name}`);
}

function checkHeader(header: readonly string[], columns: readonly CsvwColumn[]): string[] {
  if (header.length !== columns.length) return [`header has ${header.length} columns`];
  return columns.flatMap(({ titles, name }, at) =>
    Object.values(titles)
      .flat()
      .includes(header[at] ?? '')
      ? []
      : [`title of ${name}`],
  );
}

function checkRow(row: readonly string[], at: number, columns: readonly CsvwColumn[]): string[] {
  if (row.length !== columns.length) return [`row ${at} has ${row.length} cells`];
  return columns.flatMap((column, index) => {
    const cell = row[index] ?? '';
    const { base } = typeof column.datatype === 'string' ? { base: column.datatype } : column.datatype;
    if (cell === (column.null ?? '')) return column.required ? [`row ${at} lacks ${column.name}`] : [];
    return lexical[base]?.test(cell) ? [] : [`row ${at} ${column.name} is no ${base}`];
  });
}

function checkKey(rows: readonly (readonly string[])[], { columns, primaryKey }: CsvwTable['tableSchema']): string[] {
  const indexes = primaryKey.map((name) => columns.findIndex((column) => column.name === name));
  if (indexes.includes(-1)) return ['primary key names no column'];
  const keys = rows.map((row) => JSON.stringify(indexes.map((index) => row[index])));
  return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `key twice ${key}`);
}
