import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { machine } from '../../files/machine.ts';
import { type ZipEntry, zipFiles } from './zip.ts';

const entries: readonly ZipEntry[] = [
  { name: 'first', bytes: strToU8('not compressed'), isStored: true },
  { name: 'folder/second.xml', bytes: strToU8('compressed '.repeat(1000)) },
  { name: 'empty', bytes: new Uint8Array() },
];

/** Whether `unzip` finds a file whole: it exits with 0, or more than 0 for any damage. */
function isWhole(bytes: Uint8Array): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'peildatum-zip-'));
  const file = path.join(folder, 'a.zip');
  writeFileSync(file, bytes);
  const { status } = spawnSync('unzip', ['-tq', file]);
  rmSync(folder, { recursive: true });
  return status === 0;
}

describe('an archive', () => {
  it('gives back every file, in its order', () => {
    const read = unzipSync(zipFiles(entries, machine));
    expect(Object.entries(read)).toEqual(entries.map(({ name, bytes }) => [name, bytes]));
  });

  it('holds a stored file as it is and others smaller', () => {
    const archive = Buffer.from(zipFiles(entries, machine));
    expect(archive.includes('not compressed')).toBe(true);
    expect(archive.length).toBeLessThan(600);
  });

  it('has no date but the first of the format', () => {
    const archive = Buffer.from(zipFiles(entries, machine));
    expect([archive.readUInt16LE(10), archive.readUInt16LE(12)]).toEqual([0, (1 << 5) | 1]);
  });

  it.skipIf(spawnSync('unzip', ['-v']).error)('is whole to unzip, which sees a wrong sum (needs unzip)', () => {
    expect(isWhole(zipFiles(entries, machine))).toBe(true);
    expect(isWhole(zipFiles(entries, { ...machine, crc32: () => 1 }))).toBe(false);
  });
});
