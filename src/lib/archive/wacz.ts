import { zipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { decodeText, digestBytes, encodeJson, encodeText, type MakeHasher, type RecordFile } from './record-file.ts';
import { addressOf, type Capture, captureSite, warcName } from './warc.ts';

/**
 * Returns the site as a WACZ 1.1.1: a ZIP, nothing in it compressed, with the WARC, its index, the list of pages and a data
 * package that names the digest of each. A browser with a replay page shows the site from it as visitors saw it.
 */
export async function makeWacz(capture: Capture, makeHasher: MakeHasher): Promise<Uint8Array> {
  const { warc, index } = await captureSite(capture, makeHasher);
  const files: RecordFile[] = [
    { path: `archive/${warcName}`, bytes: warc },
    { path: 'indexes/index.cdx', bytes: encodeText(index) },
    { path: 'pages/pages.jsonl', bytes: encodeText(listPages(capture)) },
  ];
  const packageBytes = encodeJson(describePackage(capture, files, makeHasher));
  const digest = { path: 'datapackage.json', hash: hashOf(packageBytes, makeHasher) };
  return zipFiles([
    ...files,
    { path: 'datapackage.json', bytes: packageBytes },
    { path: 'datapackage-digest.json', bytes: encodeJson(digest) },
  ]);
}

function describePackage(capture: Capture, files: readonly RecordFile[], makeHasher: MakeHasher) {
  const { name, address, moment, software } = capture;
  return {
    profile: 'data-package',
    wacz_version: '1.1.1',
    title: name,
    description: `The site of the build ${name}, made from its files.`,
    created: moment,
    software,
    mainPageUrl: address,
    mainPageDate: moment,
    resources: files.map(({ path, bytes }) => ({
      name: path.split('/').at(-1),
      path,
      hash: hashOf(bytes, makeHasher),
      bytes: bytes.length,
    })),
  };
}

/** One JSON object a line: a heading, then each page with its address, moment and title. */
function listPages({ site, address, moment, name }: Capture): string {
  const heading = { format: 'json-pages-1.0', id: 'pages', title: name };
  const pages = site
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }) => ({ id: path, url: addressOf(address, path), ts: moment, title: titleOf(bytes, path) }));
  return [heading, ...pages].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The element is parsed alone: a whole page would take a hundred times as long, and only its references need reading. */
function titleOf(bytes: Uint8Array, path: string): string {
  const element = /<title[^>]*>[^<]*<\/title>/i.exec(decodeText(bytes) ?? '')?.[0];
  const child = element ? select('title', fromHtml(element))?.children[0] : undefined;
  return child?.type === 'text' ? child.value : path;
}

function hashOf(bytes: Uint8Array, makeHasher: MakeHasher): string {
  return `sha256:${digestBytes(bytes, makeHasher).sha256}`;
}

function zipFiles(files: readonly RecordFile[]): Uint8Array {
  const entries = Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));
  // ZIP knows local time only; this is its first moment in every time zone.
  return zipSync(entries, { level: 0, mtime: new Date(1980, 0, 1), os: 3, attrs: 0o644 << 16 });
}
