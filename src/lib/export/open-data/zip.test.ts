import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { machine } from '../../files/machine.ts';
import { makePiece, packPieces, type ZipEntry, zipFiles } from './zip.ts';

const entries: readonly Extract<ZipEntry, { bytes: Uint8Array }>[] = [
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

  it('joins pieces to one file, and a piece can stand in several', () => {
    const [one, two] = ['one '.repeat(1000), 'two'].map((text) => makePiece(strToU8(text), machine));
    if (!one || !two) throw new Error('no pieces');
    const pieces = { first: [one, two, one], second: [two], third: [] };
    const packed = Object.entries(pieces).map(([name, parts]) => ({ name, packed: packPieces(parts, machine) }));
    const archive = zipFiles(packed, machine);
    const texts = Object.values(unzipSync(archive)).map((bytes) => strFromU8(bytes));
    expect(texts).toEqual([`${'one '.repeat(1000)}two${'one '.repeat(1000)}`, 'two', '']);
    if (!spawnSync('unzip', ['-v']).error) expect(isWhole(archive)).toBe(true);
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
