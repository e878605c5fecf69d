import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Returns the files below a folder by path from it, with `/`, sorted; `read` makes of each what is wanted. */
export function readFolder<T>(folder: string, read: (file: string) => T): Map<string, T> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return new Map(files.map((file) => [path.relative(folder, file).split(path.sep).join('/'), read(file)]));
}

/** Returns a file as text. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8');
}
