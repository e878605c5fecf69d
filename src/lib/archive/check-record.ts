import { type Problem, problem } from '../problem.ts';
import { formatBagInfo } from './bag-info.ts';
import { bagProfile } from './bag-profile.ts';
import { type Bag, type CheckedBag, checkBag } from './check-bag.ts';
import { dateOf, identityFields, identitySchema, type RecordIdentity } from './identity.ts';
import { bagDeclaration, formatManifestOf, payloadOxum, tagFileNames } from './make-bag.ts';
import {
  algorithms,
  type ByteSource,
  compareText,
  type Digests,
  decodeText,
  encodeJson,
  encodeText,
  type MakeHasher,
} from './record-file.ts';
import { placeIn, refuse } from './record-problem.ts';
import { blockSize, paddingOf, tarHeader } from './write-tar.ts';

/** A record that was verified: its bag and what it says about itself. */
export interface VerifiedRecord {
  readonly bag: Bag;
  readonly identity: RecordIdentity;
}

/** A record, if there is no problem. */
export interface CheckedRecord {
  readonly value: VerifiedRecord | undefined;
  readonly problems: readonly Problem[];
}

/** Files that every record holds besides the site and the sources. */
export const requiredPayload = [
  'data/README.en.txt',
  'data/README.nl.txt',
  'data/checks.json',
  'data/description.json',
  'data/ledger.json',
  'data/record.json',
  'data/ro-crate-metadata.json',
  'data/site.wacz',
  'data/toolchain/npm-packages.tsv',
  'data/toolchain/sbom.cdx.json',
] as const;

/** Folders of which every record holds at least one file. */
const requiredFolders = ['data/site/', 'data/source/program/', 'data/source/site/'];

/**
 * Returns the record in a tar, or every problem. A record is a bag of which every byte is determined by its payload: the
 * tar's headers, the order, the tag files. So nothing can be hidden in it, and two records of the same build are equal.
 */
export function checkRecord(record: string, source: ByteSource, makeHasher: MakeHasher): CheckedRecord {
  const { bag, problems }: CheckedBag = checkBag(record, source, makeHasher);
  if (!bag) return { value: undefined, problems };
  const missing = findMissing(bag);
  if (missing.length > 0) {
    const place = placeIn(record, '');
    return { value: undefined, problems: [problem('record-not-ours', place, { missing: missing.join(', ') })] };
  }
  const identity = readIdentity(bag, source);
  if (!identity) return { value: undefined, problems: [refuse(record, 'data/record.json', 'line')] };
  const found = [...checkTagFiles(record, bag, identity, source), ...checkTar(record, bag, identity, source)];
  return { value: found.length > 0 ? undefined : { bag, identity }, problems: found };
}

function findMissing({ files }: Bag): string[] {
  const paths = [...files.keys()];
  return [
    ...[...tagFileNames, ...requiredPayload].filter((path) => !files.has(path)),
    ...requiredFolders.filter((folder) => !paths.some((path) => path.startsWith(folder))),
  ];
}

function readIdentity(bag: Bag, source: ByteSource): RecordIdentity | undefined {
  const entry = bag.files.get('data/record.json');
  if (!entry || entry.size > 65_536) return undefined;
  const text = decodeText(source.read(entry.offset, entry.size));
  try {
    const read = identitySchema.safeParse(JSON.parse(text ?? ''));
    return read.success && dateOf(read.data.seconds) === read.data.date ? read.data : undefined;
  } catch {
    // Not JSON: the caller tells that the file cannot be read.
    return undefined;
  }
}

/** Every tag file is as this program writes it for this payload. */
function checkTagFiles(record: string, bag: Bag, identity: RecordIdentity, source: ByteSource): Problem[] {
  const payload = [...bag.digests].filter(([path]) => path.startsWith('data/'));
  const tags = [...bag.digests].filter(([path]) => !path.startsWith('data/') && !path.startsWith('tagmanifest-'));
  const sizes = payload.map(([path]) => bag.files.get(path)?.size ?? 0);
  const fields = [...identityFields(identity), ['Payload-Oxum', payloadOxum(sizes)] as const];
  const wanted: [string, Uint8Array][] = [
    ['bagit.txt', encodeText(bagDeclaration)],
    ['bag-info.txt', encodeText(formatBagInfo(fields))],
    ['bag-profile.json', encodeJson(bagProfile)],
    ...manifestsOf('manifest', payload),
    ...manifestsOf('tagmanifest', tags),
  ];
  return wanted.flatMap(([path, bytes]) => {
    const entry = bag.files.get(path);
    const isSame = entry && isEqual(source.read(entry.offset, entry.size), bytes);
    return isSame ? [] : [refuse(record, path, 'not-canonical')];
  });
}

function manifestsOf(kind: string, files: readonly (readonly [string, Digests])[]): [string, Uint8Array][] {
  return algorithms.map((name) => [`${kind}-${name}.txt`, encodeText(formatManifestOf(files, name))]);
}

/** Every header, filler and the order of the tar are as this program writes them. */
function checkTar(record: string, bag: Bag, identity: RecordIdentity, source: ByteSource): Problem[] {
  const paths = [...bag.files.keys()];
  const payload = paths.filter((path) => path.startsWith('data/')).sort(compareText);
  const expected = [...tagFileNames, ...payload];
  const misplaced = paths.findIndex((path, index) => path !== expected[index]);
  const isNamed = bag.top === identity.name;
  const isLong = source.size !== bag.end + 2 * blockSize;
  return [
    ...(isNamed ? [] : [refuse(record, bag.top, 'name-differs')]),
    ...(misplaced < 0
      ? []
      : [refuse(record, paths[misplaced] ?? '', expected.includes(paths[misplaced] ?? '') ? 'order' : 'unlisted-tag')]),
    ...(isLong ? [refuse(record, '', 'trailing')] : []),
    ...checkHeaders(record, bag, identity.seconds, source),
  ];
}

function checkHeaders(record: string, bag: Bag, seconds: number, source: ByteSource): Problem[] {
  let at = 0;
  return [...bag.files].flatMap(([path, { header, offset, size }]) => {
    const padding = paddingOf(size);
    const isSame =
      header === at &&
      offset === header + blockSize &&
      isEqual(source.read(header, blockSize), headerOf(`${bag.top}/${path}`, size, seconds)) &&
      source.read(offset + size, padding).every((byte) => byte === 0);
    at = offset + size + padding;
    return isSame ? [] : [refuse(record, path, 'not-canonical')];
  });
}

/** A path from an extended header may not fit in one of ours; then nothing is equal to it. */
function headerOf(path: string, size: number, seconds: number): Uint8Array {
  try {
    return tarHeader(path, size, seconds);
  } catch {
    return new Uint8Array();
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
