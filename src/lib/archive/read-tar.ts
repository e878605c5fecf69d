import { findClashes, nameFault } from './names.ts';
import type { ByteSource } from './record-file.ts';
import { decodeText } from './record-file.ts';
import type { RecordReason } from './record-problem.ts';
import { blockSize, paddingOf, sumOf } from './write-tar.ts';

/** An ordinary file in a tar: where its header and its bytes begin. */
export interface TarEntry {
  readonly path: string;
  readonly header: number;
  readonly offset: number;
  readonly size: number;
}

/** Why a tar is refused, and at which name as far as there is one. */
export interface TarFault {
  readonly path: string;
  readonly reason: RecordReason;
}

/** The ordinary files of a tar, where its last block ended, and what was wrong; entries count only without faults. */
export interface TarListing {
  readonly entries: readonly TarEntry[];
  readonly end: number;
  readonly faults: readonly TarFault[];
}

/** More than any site has; a tar with more headers is made to tire the reader. */
const mostEntries = 1_000_000;
/** A long name in an extended header needs no more. */
const longestExtension = 4096;
/** GNU tar fills its last record up with zeros to this size. */
const recordSize = 20 * blockSize;

/**
 * Returns what a tar holds without unpacking it. It is read as a stranger's: only ordinary files and folders, names that
 * stay inside, sizes that fit in the bytes that are there, nothing twice and nothing after the end.
 * Understands ustar, the `path` of extended headers (pax) and GNU's long names; everything else is a fault.
 */
export function readTar(source: ByteSource): TarListing {
  const entries: TarEntry[] = [];
  const faults: TarFault[] = [];
  let longName: string | undefined;
  let headers = 0;
  for (let at = 0; ; ) {
    if (at + blockSize > source.size)
      return { entries, end: at, faults: [...faults, { path: '', reason: 'truncated' }] };
    const header = source.read(at, blockSize);
    if (header.every((byte) => byte === 0)) return finish(source, at, entries, faults);
    const read = readHeader(header, longName);
    const fault = typeof read === 'string' ? { path: longName ?? '', reason: read } : faultOf(read, source, at);
    if (fault || ++headers > mostEntries) {
      return { entries, end: at, faults: [...faults, fault ?? { path: '', reason: 'many' }] };
    }
    if (typeof read === 'string') throw new Error('a header without a fault is read');
    const offset = at + blockSize;
    const extension = isExtension(read.kind) ? readExtension(read, source.read(offset, read.size)) : undefined;
    if (extension?.reason)
      return { entries, end: at, faults: [...faults, { path: read.path, reason: extension.reason }] };
    longName = extension && (extension.path ?? longName);
    if (!extension) {
      const reason = nameFault(read.kind === '5' ? read.path.replace(/\/$/, '') : read.path);
      if (reason) faults.push({ path: read.path, reason });
      if (read.kind !== '5') entries.push({ path: read.path, header: at, offset, size: read.size });
    }
    at = offset + read.size + paddingOf(read.size);
  }
}

interface Header {
  readonly path: string;
  readonly kind: string;
  readonly size: number;
}

/** Two empty blocks end a tar; after them only zeros may fill it up. */
function finish(source: ByteSource, at: number, entries: readonly TarEntry[], faults: readonly TarFault[]): TarListing {
  const rest = source.size - at;
  const isShort = rest < 2 * blockSize;
  const isLong = rest > 2 * blockSize + recordSize;
  const isZero = isShort || isLong || source.read(at, rest).every((byte) => byte === 0);
  const reason = isShort ? 'truncated' : isLong || !isZero ? 'trailing' : undefined;
  const clashes = findClashes(entries.map(({ path }) => path));
  return { entries, end: at, faults: [...faults, ...clashes, ...(reason ? [{ path: '', reason } as const] : [])] };
}

function faultOf(header: Header, source: ByteSource, at: number): TarFault | undefined {
  const { path, kind, size } = header;
  const reason = kindFault(kind, size);
  if (reason) return { path, reason };
  return at + blockSize + size + paddingOf(size) > source.size ? { path, reason: 'truncated' } : undefined;
}

/** Type flags: 0 file, 5 folder, x extended header, L GNU long name; 1 and 2 are links, 3, 4 and 6 devices and pipes. */
function kindFault(kind: string, size: number): RecordReason | undefined {
  if (kind === '1' || kind === '2') return 'link';
  if (kind === '3' || kind === '4' || kind === '6') return 'device';
  if (isExtension(kind)) return size > longestExtension ? 'header' : undefined;
  if (kind === '5') return size > 0 ? 'header' : undefined;
  return kind === '0' ? undefined : 'kind';
}

function isExtension(kind: string): boolean {
  return kind === 'x' || kind === 'L';
}

function readHeader(header: Uint8Array, longName: string | undefined): Header | RecordReason {
  const unsigned = Uint8Array.from(header);
  unsigned.fill(32, 148, 156);
  if (readOctal(header, 148, 8) !== sumOf(unsigned)) return 'checksum';
  if (!readText(header, 257, 5)?.startsWith('ustar')) return 'header';
  const size = readOctal(header, 124, 12);
  if (size === undefined) return 'size';
  const name = readText(header, 0, 100);
  const prefix = readText(header, 345, header[263] === 0x30 ? 155 : 0);
  if (name === undefined || prefix === undefined) return 'encoding';
  const kind = String.fromCharCode(header[156] || 0x30);
  return { path: longName ?? (prefix ? `${prefix}/${name}` : name), kind, size };
}

/** Octal digits that end in a space or a zero byte; a size in base 256 (from 8 GiB up) is none. */
function readOctal(header: Uint8Array, offset: number, length: number): number | undefined {
  const text = String.fromCharCode(...header.subarray(offset, offset + length));
  const digits = /^ *([0-7]+)[ \0]*$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 8);
}

function readText(header: Uint8Array, offset: number, length: number): string | undefined {
  const field = header.subarray(offset, offset + length);
  const end = field.indexOf(0);
  return decodeText(end < 0 ? field : field.subarray(0, end));
}

/** The name that an extended header gives to the next entry; times and the like are skipped. */
function readExtension({ kind }: Header, bytes: Uint8Array): { path?: string; reason?: RecordReason } {
  const text = decodeText(bytes);
  if (text === undefined) return { reason: 'encoding' };
  if (kind === 'L') return { path: text.replace(/\0$/, '') };
  const records = readPaxRecords(text);
  if (!records || records.some(([key]) => !/^(path|[amc]time)$/.test(key))) return { reason: 'header' };
  const path = records.findLast(([key]) => key === 'path')?.[1];
  return path === undefined ? {} : { path };
}

/** Records of the form `<length> <key>=<value>\n`, the length in bytes and of the whole record (POSIX.1-2017, pax). */
function readPaxRecords(text: string): [string, string][] | undefined {
  if (!/^[ -~\n]*$/.test(text)) return undefined;
  const records: [string, string][] = [];
  for (let rest = text; rest !== ''; ) {
    const [, digits, key] = /^(\d{1,5}) ([A-Za-z.]+)=/.exec(rest) ?? [];
    const length = Number(digits);
    if (!key || length > rest.length || rest[length - 1] !== '\n') return undefined;
    const start = (digits?.length ?? 0) + key.length + 2;
    if (start >= length) return undefined;
    records.push([key, rest.slice(start, length - 1)]);
    rest = rest.slice(length);
  }
  return records;
}
