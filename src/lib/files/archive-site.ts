import type { ChainLink } from '../archive/chain.ts';
import { type MadeRecord, makeRecord } from '../archive/make-record.ts';
import { readPackageLock } from '../archive/package-lock.ts';
import { decodeText, type RecordFile } from '../archive/record-file.ts';
import { fitsInTar } from '../archive/write-tar.ts';
import { hasErrors, type Problem, problem, type Read } from '../problem.ts';
import { buildInWorkshop, linkPackages, type Workshop, withWorkshop } from './archive-build.ts';
import { type Release, takeLock } from './archive-lock.ts';
import { type Signing, signRecord } from './archive-sign.ts';
import { readBuilt, readProgram, readSources } from './archive-sources.ts';
import { checkLastRecord, loadChain, recoverStore, storeRecord, writeProblem } from './archive-store.ts';
import { loadSite } from './load-site.ts';
import { makeHasher } from './record-digests.ts';

/** What is archived, when and where to. */
export interface ArchiveRequest extends Signing {
  /** Folder of the program, with its packages installed. */
  readonly root: string;
  /** Folder of the site: `content/`, `data/`, `public/`. */
  readonly site: string;
  /** Folder of the records. */
  readonly to: string;
  /** Build date in seconds since 1970. */
  readonly seconds: number;
}

/** The link that was added to the chain, or nothing, and what is to be told. */
export interface ArchiveResult {
  readonly link: ChainLink | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Builds the site from a clean copy of its sources and adds the record of that build to the chain; only one run at a time.
 * Errors of the disk are problems, and then the chain is as it was.
 */
export async function archiveSite(request: ArchiveRequest): Promise<ArchiveResult> {
  try {
    const release = takeLock(request.to);
    const busy = problem('record-busy', { file: request.to, line: 1, column: 1 }, { folder: request.to });
    return release ? await archiveLocked(request, release) : { link: undefined, problems: [busy] };
  } catch (error) {
    return { link: undefined, problems: [writeProblem(request.to, 'records.jsonl', error)] };
  }
}

async function archiveLocked(request: ArchiveRequest, release: Release): Promise<ArchiveResult> {
  try {
    recoverStore(request.to);
    const broken = checkLastRecord(request.to);
    return broken.length > 0 ? { link: undefined, problems: broken } : await buildAndStore(request);
  } finally {
    release();
  }
}

async function buildAndStore(request: ArchiveRequest): Promise<ArchiveResult> {
  const program = readProgram(request.root);
  const sources = readSources(request.site);
  const refused = [...program.problems, ...sources.problems];
  if (refused.length > 0) return { link: undefined, problems: refused };
  const made = await withWorkshop(program.files, sources.files, (workshop) =>
    buildRecord(request, workshop, program.files, sources.files),
  );
  if (!made.value) return { link: undefined, problems: made.problems };
  const stored = storeRecord(request.to, made.value, (tar) => signRecord(tar, request));
  return { link: stored.link, problems: [...made.problems, ...stored.problems] };
}

async function buildRecord(
  request: ArchiveRequest,
  workshop: Workshop,
  program: readonly RecordFile[],
  sources: readonly RecordFile[],
): Promise<Read<MadeRecord>> {
  const { value: site, problems } = loadSite(workshop.site);
  if (!site || hasErrors(problems)) return { value: undefined, problems };
  const output = linkPackages(request.root)(workshop.program) ?? buildInWorkshop(workshop, request.seconds);
  if (output !== undefined) {
    return { value: undefined, problems: [...problems, problem('record-build-failed', sitePlace, { output })] };
  }
  const built = readBuilt(workshop.out);
  const { links } = loadChain(request.to);
  const made = await makeRecord(
    {
      site,
      problems,
      built: built.files,
      program,
      sources,
      lock: readPackageLock(textOf(program, 'package-lock.json')),
      toolchain: readToolchain(),
      seconds: request.seconds,
      number: links.length + 1,
      previous: links.at(-1)?.sha512 ?? null,
    },
    makeHasher,
  );
  const refused = [...built.problems, ...refuseLongNames(made)];
  return { value: refused.length > 0 ? undefined : made, problems: [...problems, ...refused] };
}

const sitePlace = { file: 'content/site.yaml', line: 1, column: 1 };

/** A path can be short enough on its own and too long in the tar. */
function refuseLongNames({ identity, files }: MadeRecord): Problem[] {
  return files
    .filter(({ path: name }) => !fitsInTar(`${identity.name}/${name}`))
    .map(({ path: name }) =>
      problem('record-source-refused', { file: name, line: 1, column: 1 }, { path: name, reason: 'record-long' }),
    );
}

function textOf(files: readonly RecordFile[], name: string): string {
  return decodeText(files.find(({ path }) => path === name)?.bytes ?? new Uint8Array()) ?? '';
}

/** What outside the sources can change the bytes of a site: the runtime, its tables of languages and time zones, the machine. */
function readToolchain(): Readonly<Record<string, string>> {
  const { node = '', v8 = '', icu = '', unicode = '', cldr = '', tz = '' } = process.versions;
  return { node, v8, icu, unicode, cldr, tz, platform: process.platform, architecture: process.arch };
}
