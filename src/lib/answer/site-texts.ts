import { type Problem, problem } from '../problem.ts';

/** The texts of a site by path from its folder, `content/…` and `data/…`, with `/` between folders. */
export type SiteTexts = ReadonlyMap<string, string>;

interface Folder {
  readonly files: string[];
  readonly folders: Set<string>;
}

/** What each folder holds, made once for a site: a dossier must not cost a look at every file. */
const indexes = new WeakMap<SiteTexts, ReadonlyMap<string, Folder>>();

/** Returns the paths that match a pattern, sorted, each with the pattern's groups. */
export function pathsIn(texts: SiteTexts, pattern: RegExp): string[][] {
  return [...texts.keys()].sort().flatMap((path) => {
    const match = pattern.exec(path);
    return match ? [[...match]] : [];
  });
}

/** Returns the paths of a site by the dossier to which they belong; by the empty text those that all dossiers share. */
export function groupByDossier(paths: readonly string[]): Map<string, string[]> {
  const ids = new Set(paths.flatMap((path) => /^content\/([^/]+)\/dossier\.yaml$/.exec(path)?.[1] ?? []));
  const groups = new Map<string, string[]>([['', []], ...[...ids].sort().map((id): [string, string[]] => [id, []])]);
  for (const path of paths) {
    const [, id = ''] = path.split('/');
    groups.get(ids.has(id) ? id : '')?.push(path);
  }
  return groups;
}

/** Returns whether a name of a file or folder is plain enough to be a part of an address. */
export function isPlainName(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]*$/.test(name);
}

/** A file of a folder: its path, and its name without the ending. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

/** Returns the files with an ending (`.yaml`) in a folder, not below it, sorted by name. */
export function filesIn(texts: SiteTexts, folder: string, ending: string): NamedFile[] {
  return (indexOf(texts).get(folder)?.files ?? [])
    .filter((path) => path.endsWith(ending))
    .map((path) => ({ path, name: path.slice(folder.length + 1, -ending.length) }));
}

/** Returns the names of the folders right below a folder, sorted. */
export function foldersIn(texts: SiteTexts, folder: string): string[] {
  return [...(indexOf(texts).get(folder)?.folders ?? [])].sort();
}

/** Returns the paths of all files of a folder and below it. */
export function pathsBelow(texts: SiteTexts, folder: string): string[] {
  const { files, folders } = indexOf(texts).get(folder) ?? { files: [], folders: [] };
  return [...files, ...[...folders].flatMap((name) => pathsBelow(texts, `${folder}/${name}`))];
}

/** Returns a problem about a file that is not there. */
export function missingFile(path: string): Problem {
  return problem('file-missing', { file: path, line: 1, column: 1 }, { path });
}

function indexOf(texts: SiteTexts): ReadonlyMap<string, Folder> {
  const known = indexes.get(texts);
  if (known) return known;
  const index = new Map<string, Folder>();
  const folderAt = (path: string): Folder => {
    const found = index.get(path);
    if (found) return found;
    const made = { files: [], folders: new Set<string>() };
    index.set(path, made);
    const [parent, name] = splitPath(path);
    if (path) folderAt(parent).folders.add(name);
    return made;
  };
  for (const path of [...texts.keys()].sort()) folderAt(splitPath(path)[0]).files.push(path);
  indexes.set(texts, index);
  return index;
}

function splitPath(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf('/');
  return [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
}
