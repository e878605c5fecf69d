import { z } from 'zod';
import { compareText, encodeText } from './record-file.ts';

/** A package of npm as the lock file names it. `path` is where it is installed: `node_modules/…`. */
export interface LockedPackage {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** Subresource integrity, as `sha512-…`; missing where the lock file has none. */
  readonly integrity?: string | undefined;
  readonly licence?: string | undefined;
  readonly isDevelopment: boolean;
  readonly isOptional: boolean;
  /** Names of the packages that it asks for. */
  readonly needs: readonly string[];
}

/** A lock file: the project itself, and its packages ordered by path. */
export interface PackageLock {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly needs: readonly string[];
  readonly packages: readonly LockedPackage[];
}

const names = z.record(z.string(), z.string()).optional();
const entrySchema = z.object({
  name: z.string().optional(),
  version: z.string().optional(),
  integrity: z.string().optional(),
  license: z.string().optional(),
  dev: z.boolean().optional(),
  optional: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
});
type Entry = z.infer<typeof entrySchema>;
const lockSchema = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entrySchema) });

/** Returns what a lock file of npm (version 3) names. Throws on any other text: npm wrote it, no author did. */
export function readPackageLock(text: string): PackageLock {
  const { packages } = lockSchema.parse(JSON.parse(text));
  const own = packages[''] ?? {};
  return {
    name: own.name ?? '',
    version: own.version ?? '',
    licence: own.license ?? '',
    needs: needsOf(own),
    packages: Object.entries(packages)
      .filter(([path, { version }]) => path !== '' && version !== undefined)
      .map(([path, entry]) => readEntry(path, entry))
      .sort((a, b) => compareText(a.path, b.path)),
  };
}

function readEntry(path: string, entry: Entry): LockedPackage {
  return {
    path,
    name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: entry.version ?? '',
    integrity: entry.integrity,
    licence: entry.license,
    isDevelopment: entry.dev === true || entry.devOptional === true,
    isOptional: entry.optional === true || entry.devOptional === true,
    needs: needsOf(entry),
  };
}

function needsOf({ dependencies, devDependencies, optionalDependencies }: Entry): string[] {
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };
  return Object.keys(all).sort(compareText);
}

/** Returns the list of packages as tab-separated values: name, version, integrity (`-` where the lock file has none), path. */
export function formatPackageList({ packages }: PackageLock): Uint8Array {
  const rows = packages.map(({ name, version, integrity = '-', path }) => [name, version, integrity, path]);
  return encodeText([['name', 'version', 'integrity', 'path'], ...rows].map((row) => `${row.join('\t')}\n`).join(''));
}
