import { type Zippable, zipSync } from 'fflate';

/** A file in an archive: its name and its bytes; `isStored` keeps it uncompressed. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isStored?: boolean | undefined;
}

/**
 * Returns a ZIP archive with the files in the order given: the same input gives the same bytes. The time is the first
 * that the format knows, in local time because the library writes local time; the system is Unix whatever the machine.
 */
export function zipFiles(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, bytes, isStored } of entries) files[name] = [bytes, { level: isStored ? 0 : 9 }];
  return zipSync(files, { mtime: new Date(1980, 0, 1), os: 3 });
}
