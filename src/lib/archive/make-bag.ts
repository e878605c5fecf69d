import { formatBagInfo, type InfoField } from './bag-info.ts';
import { bagProfile } from './bag-profile.ts';
import { formatManifest } from './manifest.ts';
import {
  algorithms,
  compareText,
  type Digests,
  digestBytes,
  encodeJson,
  encodeText,
  type MakeHasher,
  type RecordFile,
} from './record-file.ts';

/** The declaration of every bag of this version (RFC 8493, 2.1.1). */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Names of the tag files of a record, in the order in which they stand in the tar; tag manifests end them. */
export const tagFileNames = [
  'bagit.txt',
  'bag-info.txt',
  'bag-profile.json',
  ...algorithms.map((algorithm) => `manifest-${algorithm}.txt`),
  ...algorithms.map((algorithm) => `tagmanifest-${algorithm}.txt`),
] as const;

/** Returns all files of a bag in the order of the tar: tag files, then the payload below `data/`, ordered by path. */
export function makeBag(
  payload: readonly RecordFile[],
  fields: readonly InfoField[],
  makeHasher: MakeHasher,
): RecordFile[] {
  const files = payload
    .map(({ path, bytes }) => ({ path: `data/${path}`, bytes }))
    .sort((a, b) => compareText(a.path, b.path));
  const info = [...fields, ['Payload-Oxum', payloadOxum(files.map(({ bytes }) => bytes.length))] as const];
  const first = [
    { path: 'bagit.txt', bytes: encodeText(bagDeclaration) },
    { path: 'bag-info.txt', bytes: encodeText(formatBagInfo(info)) },
    { path: 'bag-profile.json', bytes: encodeJson(bagProfile) },
    ...makeManifests('manifest', files, makeHasher),
  ];
  return [...first, ...makeManifests('tagmanifest', first, makeHasher), ...files];
}

/** Returns `Payload-Oxum`: how many bytes and how many files (RFC 8493, 2.2.2). */
export function payloadOxum(sizes: readonly number[]): string {
  return `${sizes.reduce((sum, size) => sum + size, 0)}.${sizes.length}`;
}

function makeManifests(kind: string, files: readonly RecordFile[], makeHasher: MakeHasher): RecordFile[] {
  const digests = files.map(({ path, bytes }) => [path, digestBytes(bytes, makeHasher)] as const);
  return algorithms.map((algorithm) => ({
    path: `${kind}-${algorithm}.txt`,
    bytes: encodeText(formatManifestOf(digests, algorithm)),
  }));
}

/** Returns the manifest of files whose digests are known. */
export function formatManifestOf(files: readonly (readonly [string, Digests])[], algorithm: keyof Digests): string {
  return formatManifest(files.map(([path, digests]) => ({ path, digest: digests[algorithm] })));
}
