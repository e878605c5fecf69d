import { fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestOf } from './document-cache.ts';
import { siteFolder } from './environment.ts';
import { cacheFolder, digestOfProgram } from './program.ts';
import { siteAddress, siteLook } from './site-look.ts';

/** The pages of the program, compiled for the look of a site and the path of its address. */
export interface CompiledPages {
  /** Module that renders them; see `src/prerender.ts`. */
  readonly entry: string;
  /** Folder with the style sheets, scripts and fonts that they use, as they stand in the site. */
  readonly assets: string;
  /** Forgets them, if nothing may be kept. */
  release(): void;
}

/** How many are kept: each takes less than a megabyte, and one computer may build several sites. */
const keptVersions = 8;

/**
 * Returns the compiled pages. They depend on the program, on the look of the site and on the path of its address, and on
 * nothing else of it, so they are compiled once and kept; `root` is the folder of the program. Throws if they cannot be compiled, which
 * standard error explains, or if they are no longer wanted.
 */
export async function compiledPages(root: string, signal?: AbortSignal): Promise<CompiledPages> {
  const key = keyOfPages(root);
  if (key === undefined) {
    const folder = mkdtempSync(path.join(tmpdir(), 'peildatum-pages-'));
    const release = () => rmSync(folder, { recursive: true, force: true });
    await compile(root, folder, signal).catch((fault) => {
      release();
      throw fault;
    });
    return pagesIn(folder, release);
  }
  const folder = cacheFolder('pages', key);
  if (!existsSync(folder)) await keepCompiled(root, folder, signal);
  return pagesIn(folder, () => {});
}

function pagesIn(folder: string, release: () => void): CompiledPages {
  return { entry: path.join(folder, 'pages', 'entry.mjs'), assets: path.join(folder, 'site'), release };
}

/** The compiled pages name the modules of the program by their place. Undefined if the program cannot vouch for itself. */
function keyOfPages(root: string): string | undefined {
  const program = digestOfProgram();
  if (program === undefined) return undefined;
  const look = Object.values(siteLook()).flatMap((file) => {
    const name = file.replace(/\?url$/, '');
    return [path.basename(name), readFileSync(name)];
  });
  return digestOf([program, path.resolve(root), siteAddress().pathname, ...look]);
}

/** Compiles beside the place and moves there, so that what stands there is whole; another process may have been first. */
async function keepCompiled(root: string, folder: string, signal: AbortSignal | undefined): Promise<void> {
  const others = path.dirname(folder);
  mkdirSync(others, { recursive: true });
  const fresh = mkdtempSync(`${folder}.`);
  try {
    await compile(root, fresh, signal);
    if (!existsSync(folder)) renameSync(fresh, folder);
    forgetOld(others);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function forgetOld(folder: string): void {
  const found = readdirSync(folder).map((name) => path.join(folder, name));
  const newest = found.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const old of newest.slice(keptVersions)) rmSync(old, { recursive: true, force: true });
}

function compile(root: string, folder: string, signal: AbortSignal | undefined): Promise<void> {
  const { NODE_COMPILE_CACHE: code } = process.env;
  const child = fork(path.join(path.resolve(root), 'src/lib/files/compile-pages.ts'), [path.resolve(root)], {
    cwd: folder,
    env: {
      ...process.env,
      PEILDATUM_SITE: siteFolder(),
      ...(code ? { NODE_COMPILE_CACHE: path.resolve(code) } : {}),
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    ...(signal ? { signal } : {}),
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('the pages could not be compiled'))));
  });
}
