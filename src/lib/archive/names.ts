import type { RecordReason } from './record-problem.ts';

/** What a ustar header takes (POSIX.1-2017, pax, ustar): 100 bytes, and 155 for the folders before them. */
const longestPath = 255;

/** A name that Windows keeps for a device, whatever its extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Returns why a path cannot stand in a record, or nothing if it can.
 * Paths are relative, of printable ASCII, and mean the same file on every system; `%` is refused because
 * RFC 8493 (2.1.3) makes it an escape that `sha512sum` does not know.
 */
export function nameFault(path: string): RecordReason | undefined {
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'absolute';
  const parts = path.split('/');
  if (parts.includes('..')) return 'parent';
  if (path.includes('%')) return 'percent';
  if (!/^[ -~]+$/.test(path) || /[\\:*?"<>|]/.test(path)) return 'characters';
  if (parts.some((part) => part === '' || part === '.' || /^ |[ .]$/.test(part))) return 'characters';
  if (parts.some((part) => device.test(part))) return 'reserved';
  return path.length > longestPath ? 'long' : undefined;
}

/**
 * Returns the paths that stand twice or that a system without capitals would take for another, and those that are a file
 * here and a folder there.
 */
export function findClashes(paths: readonly string[]): { path: string; reason: 'twice' | 'case' }[] {
  const files = new Map<string, string>();
  const folders = new Map<string, string>();
  const clashes: { path: string; reason: 'twice' | 'case' }[] = [];
  for (const path of paths) {
    const former = files.get(fold(path));
    if (former !== undefined) clashes.push({ path, reason: former === path ? 'twice' : 'case' });
    files.set(fold(path), path);
    for (const folder of foldersOf(path)) {
      const spelled = folders.get(fold(folder));
      if (spelled !== undefined && spelled !== folder) clashes.push({ path, reason: 'case' });
      else folders.set(fold(folder), folder);
    }
  }
  const both = [...files].filter(([folded]) => folders.has(folded));
  return [...clashes, ...both.map(([, path]) => ({ path, reason: 'twice' as const }))];
}

/** Names here are ASCII, so that this is the same in every locale. */
function fold(path: string): string {
  return path.toLowerCase();
}

/** Every folder on the way to a file, the outermost first. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
