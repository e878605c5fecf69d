import { type Problem, problem } from '../problem.ts';
import { type InfoField, infoValue, parseBagInfo } from './bag-info.ts';
import { payloadOxum } from './make-bag.ts';
import { type ManifestLine, parseManifest } from './manifest.ts';
import { readTar, type TarEntry } from './read-tar.ts';
import {
  type Algorithm,
  algorithms,
  type ByteSource,
  type Digests,
  decodeText,
  digestSource,
  type MakeHasher,
} from './record-file.ts';
import { placeIn, type RecordReason, refuse, showName } from './record-problem.ts';

/** A bag that was read and whose every file has the digest that its manifests list. */
export interface Bag {
  /** The folder that holds the bag inside the tar. */
  readonly top: string;
  /** Every file, by its path inside the bag, in the order of the tar. */
  readonly files: ReadonlyMap<string, TarEntry>;
  readonly digests: ReadonlyMap<string, Digests>;
  readonly info: readonly InfoField[];
  /** Where the last file ends: only empty blocks follow. */
  readonly end: number;
}

/** A bag, if there is no problem. */
export interface CheckedBag {
  readonly bag: Bag | undefined;
  readonly problems: readonly Problem[];
}

/** Tag files are read into memory; none that is honest is larger (a manifest of a million files is 200 MB). */
const largestTagFile = 256 * 1024 * 1024;

/**
 * Returns the bag in a tar, or every problem: whether it is complete and valid (RFC 8493, 3), without unpacking it.
 * Accepts what other tools write as long as a manifest is in SHA-256 or SHA-512 and names need no escapes.
 * `record` is how the tar is called in problems.
 */
export function checkBag(record: string, source: ByteSource, makeHasher: MakeHasher): CheckedBag {
  const listing = readTar(source);
  const faults = listing.faults.map(({ path, reason }) => refuse(record, path, reason));
  if (faults.length > 0) return { bag: undefined, problems: faults };
  const top = listing.entries[0]?.path.split('/')[0] ?? '';
  const outside = listing.entries.filter(({ path }) => !path.startsWith(`${top}/`));
  if (listing.entries.length === 0 || outside.length > 0) {
    return {
      bag: undefined,
      problems: [refuse(record, outside[0]?.path ?? '', listing.entries.length ? 'top' : 'empty')],
    };
  }
  const files = new Map(listing.entries.map((entry) => [entry.path.slice(top.length + 1), entry]));
  return checkFiles({ record, source, top, files, end: listing.end, makeHasher });
}

interface Opened {
  readonly record: string;
  readonly source: ByteSource;
  readonly top: string;
  readonly files: ReadonlyMap<string, TarEntry>;
  readonly end: number;
  readonly makeHasher: MakeHasher;
}

function checkFiles(opened: Opened): CheckedBag {
  const { record, source, top, files, end, makeHasher } = opened;
  const declared = checkDeclaration(opened);
  const info = readInfo(opened);
  const manifests = readManifests(opened);
  const early = [...declared, ...info.problems, ...manifests.problems];
  if (early.length > 0) return { bag: undefined, problems: early };
  const digests = new Map(
    [...files].map(([path, entry]) => [path, digestSource(source, entry.offset, entry.size, makeHasher)] as const),
  );
  const problems = [
    ...manifests.list.flatMap((manifest) => compareManifest(record, manifest, files, digests)),
    ...checkOxum(record, info.fields, files),
  ];
  return { bag: problems.length > 0 ? undefined : { top, files, digests, info: info.fields, end }, problems };
}

function checkDeclaration(opened: Opened): Problem[] {
  const text = readTagFile(opened, 'bagit.txt');
  if (typeof text !== 'string') return text;
  const isKnown = /^BagIt-Version: (0\.97|1\.0)(\r\n|\n|\r)Tag-File-Character-Encoding: UTF-8(\r\n|\n|\r)?$/.test(text);
  const fetch = opened.files.has('fetch.txt') ? [refuse(opened.record, 'fetch.txt', 'fetch')] : [];
  return isKnown ? fetch : [refuse(opened.record, 'bagit.txt', 'version'), ...fetch];
}

/** Returns the text of a tag file, or why it cannot be read. */
function readTagFile({ record, source, files }: Opened, path: string): string | Problem[] {
  const entry = files.get(path);
  if (!entry) return [problem('record-file-missing', placeIn(record, path), { path, list: 'RFC 8493' })];
  if (entry.size > largestTagFile) return [refuse(record, path, 'size')];
  return decodeText(source.read(entry.offset, entry.size)) ?? [refuse(record, path, 'encoding')];
}

function readInfo(opened: Opened): { fields: readonly InfoField[]; problems: readonly Problem[] } {
  if (!opened.files.has('bag-info.txt')) return { fields: [], problems: [] };
  const text = readTagFile(opened, 'bag-info.txt');
  if (typeof text !== 'string') return { fields: [], problems: text };
  const fields = parseBagInfo(text);
  return typeof fields === 'number'
    ? { fields: [], problems: [refuseLine(opened.record, 'bag-info.txt', fields, 'line')] }
    : { fields, problems: [] };
}

interface Manifest {
  readonly path: string;
  readonly isTag: boolean;
  readonly algorithm: Algorithm;
  readonly lines: readonly ManifestLine[];
}

/** Reads all manifests; at least one must list the payload in an algorithm that is known here. */
function readManifests(opened: Opened): { list: readonly Manifest[]; problems: readonly Problem[] } {
  const list: Manifest[] = [];
  const problems: Problem[] = [];
  for (const path of opened.files.keys()) {
    const match = /^(tag)?manifest-([a-z0-9]+)\.txt$/.exec(path);
    const algorithm = algorithms.find((known) => known === match?.[2]);
    if (!match || !algorithm) continue;
    const text = readTagFile(opened, path);
    const lines = typeof text === 'string' ? parseManifest(text) : text;
    if (typeof text !== 'string') problems.push(...text);
    else if (typeof lines === 'number') problems.push(refuseLine(opened.record, path, lines, 'line'));
    else list.push({ path, isTag: match[1] !== undefined, algorithm, lines: lines as readonly ManifestLine[] });
  }
  const hasPayload = list.some(({ isTag }) => !isTag);
  if (!hasPayload && problems.length === 0) problems.push(refuse(opened.record, '', 'no-manifest'));
  return { list, problems: [...problems, ...list.flatMap((manifest) => checkLines(opened.record, manifest))] };
}

/** A manifest names no file twice and none outside its part of the bag (RFC 8493, 2.1.3 and 2.2.1). */
function checkLines(record: string, { path, isTag, lines }: Manifest): Problem[] {
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const isTwice = seen.has(line.path);
    seen.add(line.path);
    const isOutside = isTag ? /^data\/|^tagmanifest-/.test(line.path) : !line.path.startsWith('data/');
    if (isTwice) return [refuseLine(record, path, index + 1, 'twice')];
    return isOutside ? [refuseLine(record, path, index + 1, 'line')] : [];
  });
}

function compareManifest(
  record: string,
  { path: list, isTag, algorithm, lines }: Manifest,
  files: ReadonlyMap<string, TarEntry>,
  digests: ReadonlyMap<string, Digests>,
): Problem[] {
  const listed = new Set(lines.map(({ path }) => path));
  const added = isTag ? [] : [...files.keys()].filter((path) => path.startsWith('data/') && !listed.has(path));
  return [
    ...lines.flatMap(({ path, digest }) => compareDigest(record, list, path, digest, digests.get(path)?.[algorithm])),
    ...added.map((path) => problem('record-file-added', placeIn(record, path), { path, list })),
  ];
}

function compareDigest(
  record: string,
  list: string,
  path: string,
  listed: string,
  actual: string | undefined,
): Problem[] {
  const name = showName(path);
  if (actual === undefined) return [problem('record-file-missing', placeIn(record, path), { path: name, list })];
  if (actual === listed) return [];
  return [problem('record-file-altered', placeIn(record, path), { path: name, list, listed, actual })];
}

function checkOxum(record: string, fields: readonly InfoField[], files: ReadonlyMap<string, TarEntry>): Problem[] {
  const declared = infoValue(fields, 'Payload-Oxum');
  const payload = [...files].filter(([path]) => path.startsWith('data/'));
  const actual = payloadOxum(payload.map(([, { size }]) => size));
  if (declared === undefined || declared === actual) return [];
  return [problem('record-oxum-differs', placeIn(record, 'bag-info.txt'), { declared: showName(declared), actual })];
}

/** Returns a refusal of one line (from 1) of a tag file. */
export function refuseLine(record: string, path: string, line: number, reason: RecordReason): Problem {
  const found = refuse(record, path, reason);
  return { ...found, place: { ...found.place, line } };
}
