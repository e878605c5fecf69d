import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Returns the files below a folder by their paths from it, with `/`, sorted; none if it is not there. Links are left out. */
export function listFolder(folder: string): string[] {
  const found: string[] = [];
  if (existsSync(folder)) collectFiles(folder, '', found);
  return found.sort();
}

/** By hand, since `readdir` that goes down by itself takes three times as long. */
function collectFiles(folder: string, start: string, found: string[]): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = start + entry.name;
    if (entry.isDirectory()) collectFiles(`${folder}/${entry.name}`, `${name}/`, found);
    else if (entry.isFile()) found.push(name);
  }
}

/**
 * Returns the same together with the files to which links lead, each where its link stands.
 * A link that leads nowhere, or to a folder in which it stands itself, is left out.
 */
export function listThroughLinks(folder: string): string[] {
  const found: string[] = [];
  if (existsSync(folder)) collectThroughLinks(folder, '', found, new Set());
  return found.sort();
}

function collectThroughLinks(folder: string, start: string, found: string[], above: ReadonlySet<string>): void {
  const place = realpathSync(folder);
  if (above.has(place)) return;
  for (const name of readdirSync(folder)) {
    const at = path.join(folder, name);
    const stats = statSync(at, { throwIfNoEntry: false });
    if (stats?.isDirectory()) collectThroughLinks(at, `${start}${name}/`, found, new Set([...above, place]));
    else if (stats?.isFile()) found.push(start + name);
  }
}

/** What git and file managers leave in a folder: it is not published. */
const leftBehind = ['.gitkeep', '.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** Returns what a site gives in `public/`, by paths in that folder, sorted. */
export function listGiven(site: string): string[] {
  return listThroughLinks(path.join(site, 'public')).filter((name) => !leftBehind.includes(path.basename(name)));
}

/** Returns the files below a folder by path from it, with `/`, sorted; `read` makes of each what is wanted. */
export function readFolder<T>(folder: string, read: (file: string) => T): Map<string, T> {
  return new Map(listFolder(folder).map((name) => [name, read(path.join(folder, name))]));
}

/** Returns a file as text. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8');
}
