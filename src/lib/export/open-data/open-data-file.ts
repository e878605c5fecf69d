/** What a catalogue tells of a file: its name beside the page, what it is, its size and its digest. */
export interface FileSummary {
  readonly name: string;
  readonly byteSize: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Media type as IANA registers it. */
  readonly mediaType: string;
  /** Name of the format for people. */
  readonly format: string;
  readonly extension: string;
  readonly isText: boolean;
  /** Code in the EU authority table of file types (MDR, file-type). */
  readonly fileType: string;
  /** Address of the standard that it follows, where there is one beside the media type. */
  readonly standard?: string | undefined;
}

/** A file of open data. */
export interface OpenDataFile extends FileSummary {
  readonly bytes: Uint8Array;
}

/** Returns the digest of bytes in lower-case hexadecimal. */
export type Digest = (bytes: Uint8Array) => string;

/** What is known of each file before it is made; the order in which they are listed. */
export const openDataFormats = [
  {
    name: 'data.csv',
    mediaType: 'text/csv',
    format: 'CSV',
    fileType: 'CSV',
    isText: true,
    standard: 'https://www.w3.org/TR/tabular-data-model/',
  },
  {
    name: 'data.json',
    mediaType: 'application/json',
    format: 'JSON-stat',
    fileType: 'JSON',
    isText: true,
    standard: 'https://json-stat.org/full/',
  },
  {
    name: 'data.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    format: 'Excel',
    fileType: 'XLSX',
    isText: false,
  },
  {
    name: 'data.ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    format: 'OpenDocument',
    fileType: 'ODS',
    isText: false,
  },
] as const;

export type OpenDataName = (typeof openDataFormats)[number]['name'];

/** Returns a file of one of the formats with these bytes. */
export function openDataFile(name: OpenDataName, bytes: Uint8Array, sha256: Digest): OpenDataFile {
  const format = openDataFormats.find((known) => known.name === name);
  if (!format) throw new Error(`no format ${name}`);
  return { ...format, bytes, byteSize: bytes.length, sha256: sha256(bytes), extension: name.split('.').at(-1) ?? '' };
}
