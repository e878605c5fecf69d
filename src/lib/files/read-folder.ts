import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Returns the files below a folder by their paths from it, with `/`, sorted; none if it is not there. */
export function listFolder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Returns the files below a folder by path from it, with `/`, sorted; `read` makes of each what is wanted. */
export function readFolder<T>(folder: string, read: (file: string) => T): Map<string, T> {
  return new Map(listFolder(folder).map((name) => [name, read(path.join(folder, name))]));
}

/** Returns a file as text. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8');
}
