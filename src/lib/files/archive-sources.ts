import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nameFault } from '../archive/names.ts';
import { compareText, type RecordFile } from '../archive/record-file.ts';
import { showName } from '../archive/record-problem.ts';
import { type Problem, problem } from '../problem.ts';

/** What of the program goes into a record: all that it takes to build and check a site, and what explains it. */
const programParts = [
  '.npmrc',
  '.prettierrc.json',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'astro.config.mjs',
  'biome.json',
  'docs',
  'package-lock.json',
  'package.json',
  'scripts',
  'src',
  'tsconfig.json',
  'vitest.config.ts',
];

/** What of a site goes into a record. */
const siteParts = ['content', 'data', 'public'];

/** Made by tools, editors and file managers, or too large to be a source. */
const leftOut = /^(node_modules|dist|records|\.git|\.astro|\.cache|\.DS_Store|Thumbs\.db|.*~|\.#.*|.*\.sw[op])$/;
const secretName = /^(\.env.*|id_(rsa|dsa|ecdsa|ed25519)|.*\.(key|pem|p12|pfx))$/i;
const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
const accessSetting = /^\s*[^#;\n]*(_auth|_authToken|_password)\s*=/im;

/** Files, or why some cannot go into a record. */
export interface ReadFiles {
  readonly files: readonly RecordFile[];
  readonly problems: readonly Problem[];
}

/** Returns the sources of the program in its folder. */
export function readProgram(root: string): ReadFiles {
  return readParts(root, programParts);
}

/** Returns the sources of a site: its texts, its figures and its other files. */
export function readSources(site: string): ReadFiles {
  return readParts(site, siteParts);
}

/** Returns every file of a built site. */
export function readBuilt(folder: string): ReadFiles {
  return readParts(folder, readdirSync(folder));
}

function readParts(root: string, parts: readonly string[]): ReadFiles {
  const files: RecordFile[] = [];
  const problems: Problem[] = [];
  for (const found of parts
    .filter((part) => existsSync(path.join(root, part)))
    .flatMap((part) => listPart(root, part))) {
    const reason = found.isFile ? nameFault(found.path) : 'link';
    const bytes = reason ? undefined : new Uint8Array(readFileSync(path.join(root, found.path)));
    const refused = reason ?? (bytes && hasSecret(found.path, bytes) ? 'secret' : undefined);
    if (refused || !bytes) problems.push(refuseSource(found.path, refused ?? 'link'));
    else files.push({ path: found.path, bytes });
  }
  return { files: files.sort((a, b) => compareText(a.path, b.path)), problems };
}

interface Found {
  readonly path: string;
  readonly isFile: boolean;
}

/** Every file below a part, links and the like too, so that they can be refused. */
function listPart(root: string, part: string): Found[] {
  const name = path.basename(part);
  if (leftOut.test(name)) return [];
  const [entry] = readdirSync(path.dirname(path.join(root, part)), { withFileTypes: true }).filter(
    (found) => found.name === name,
  );
  if (!entry?.isDirectory()) return [{ path: part, isFile: entry?.isFile() ?? false }];
  return readdirSync(path.join(root, part)).flatMap((child) => listPart(root, `${part}/${child}`));
}

function hasSecret(file: string, bytes: Uint8Array): boolean {
  const name = path.basename(file);
  if (secretName.test(name)) return true;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return privateKey.test(text) || (name === '.npmrc' && accessSetting.test(text));
}

function refuseSource(file: string, reason: string): Problem {
  const name = showName(file);
  return problem(
    'record-source-refused',
    { file: name, line: 1, column: 1 },
    { path: name, reason: `record-${reason}` },
  );
}
