import { WARCRecord, WARCSerializer } from 'warcio';
import { getSurt } from 'warcio/utils';
import { mediaTypeOf } from './media-types.ts';
import { compareText, digestBytes, encodeText, type MakeHasher, type RecordFile } from './record-file.ts';

/** What a WARC is made of: the files of a site, its address, its name and its date. */
export interface Capture {
  readonly site: readonly RecordFile[];
  /** Where the site stands on the web; ends in `/`. */
  readonly address: string;
  readonly name: string;
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly moment: string;
  readonly software: string;
}

/** A WARC and its index in CDXJ (one line a page or file: sort key, moment, JSON). */
export interface CapturedSite {
  readonly warc: Uint8Array;
  readonly index: string;
}

/** The name of the WARC, as the index calls it. */
export const warcName = 'site.warc';

/**
 * Returns the site as an uncompressed WARC 1.1 (ISO 28500:2017) with its index: a `response` for each file at the address
 * where visitors find it, with the media type that a server would give. It was made from the built files, not fetched;
 * the first record says so. Identifiers follow from name and address, so that the same site gives the same bytes.
 */
export async function captureSite(capture: Capture, makeHasher: MakeHasher): Promise<CapturedSite> {
  const parts = [await WARCSerializer.serialize(makeInfo(capture, makeHasher), { gzip: false })];
  const lines: string[] = [];
  let offset = parts[0]?.length ?? 0;
  for (const file of capture.site) {
    const url = addressOf(capture.address, file.path);
    const part = await WARCSerializer.serialize(makeResponse(capture, file, url, makeHasher), { gzip: false });
    lines.push(formatIndexLine(capture, file, url, { offset, length: part.length }, makeHasher));
    parts.push(part);
    offset += part.length;
  }
  return { warc: joinBytes(parts), index: lines.sort(compareText).join('') };
}

/** Returns where visitors find a file of the site; a page is at its folder. */
export function addressOf(address: string, path: string): string {
  return new URL(encodeURI(path.replace(/(^|\/)index\.html$/, '$1')), address).href;
}

function makeInfo({ name, moment, software }: Capture, makeHasher: MakeHasher): WARCRecord {
  const warcHeaders = { 'WARC-Record-ID': recordId(`${name} warcinfo`, makeHasher) };
  const info = {
    software,
    format: 'WARC File Format 1.1',
    conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    description: `Made from the files of the build ${name}; nothing was fetched over a network.`,
  };
  return WARCRecord.createWARCInfo({ filename: warcName, date: moment, warcVersion: 'WARC/1.1', warcHeaders }, info);
}

function makeResponse(capture: Capture, file: RecordFile, url: string, makeHasher: MakeHasher): WARCRecord {
  const options = {
    url,
    date: capture.moment,
    type: 'response',
    warcVersion: 'WARC/1.1',
    warcHeaders: { 'WARC-Record-ID': recordId(`${capture.name} ${url}`, makeHasher) },
    httpHeaders: { 'Content-Type': mediaTypeOf(file.path), 'Content-Length': String(file.bytes.length) },
  } as const;
  return WARCRecord.create(options, [file.bytes]);
}

/** A UUID of version 8 (RFC 9562, 5.8) made of the digest of a name. */
function recordId(name: string, makeHasher: MakeHasher): string {
  const hex = digestBytes(encodeText(name), makeHasher).sha256;
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4];
  return `<urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}>`;
}

function formatIndexLine(
  { moment }: Capture,
  { path, bytes }: RecordFile,
  url: string,
  { offset, length }: { offset: number; length: number },
  makeHasher: MakeHasher,
): string {
  const mime = mediaTypeOf(path).replace(/;.*/, '');
  const digest = `sha256:${digestBytes(bytes, makeHasher).sha256}`;
  const fields = {
    url,
    mime,
    status: '200',
    digest,
    length: String(length),
    offset: String(offset),
    filename: warcName,
  };
  return `${getSurt(url)} ${moment.replace(/\D/g, '')} ${JSON.stringify(fields)}\n`;
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
