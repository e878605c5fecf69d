import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** Returns the files below a folder by path from it, with `/`, sorted; `read` makes of each what is wanted. */
export function readFolder<T>(folder: string, read: (file: string) => T): Map<string, T> {
  return new Map(listFolder(folder).map((name) => [name, read(path.join(folder, name))]));
}

/** Returns a file as text. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8');
}
