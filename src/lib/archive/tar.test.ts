import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { type Header, pack } from 'tar-stream';
import { describe, expect, it } from 'vitest';
import { nameFault } from './names.ts';
import { readTar } from './read-tar.ts';
import { encodeText, sourceOf } from './record-file.ts';
import { fitsInTar, writeTar } from './write-tar.ts';

type EntryHeader = Partial<Header> & Pick<Header, 'name'>;

const seconds = 1795478400;
const files = fc.uniqueArray(
  fc.record({
    path: fc
      .array(fc.stringMatching(/^[a-z0-9_[\]-]{1,40}$/), { minLength: 1, maxLength: 6 })
      .map((parts) => parts.join('/')),
    bytes: fc.uint8Array({ maxLength: 1500 }),
  }),
  { selector: ({ path }) => path, maxLength: 5 },
);

/** What the library tar-stream writes for the same files: another program's word for what a tar is. */
async function packTar(entries: readonly (EntryHeader & { bytes?: Uint8Array })[]): Promise<Uint8Array> {
  const packing = pack();
  for (const { bytes, ...header } of entries) packing.entry(header, Buffer.from(bytes ?? []));
  packing.finalize();
  return buffer(packing);
}

const list = (tar: Uint8Array) => readTar(sourceOf(tar));

describe('a tar', () => {
  it('is byte for byte the one that another program writes', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (given) => {
        const fit = given.filter(({ path }) => fitsInTar(`top/${path}`));
        const mine = Buffer.concat([...writeTar('top', fit, seconds)]);
        const header = { mode: 0o644, uid: 0, gid: 0, mtime: new Date(seconds * 1000), type: 'file' } as const;
        const other = await packTar(fit.map(({ path, bytes }) => ({ ...header, name: `top/${path}`, bytes })));
        expect(Buffer.compare(blankSums(mine), blankSums(other))).toBe(0);
      }),
      { numRuns: 50 },
    );
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(files, (given) => {
        const fit = given.filter(({ path }) => fitsInTar(`top/${path}`) && !nameFault(path));
        const clear = fit.filter(({ path }) => !fit.some((other) => other.path.startsWith(`${path}/`)));
        const tar = Buffer.concat([...writeTar('top', clear, seconds)]);
        const { entries, faults } = list(tar);
        expect(faults).toEqual([]);
        expect(entries.map(({ path, offset, size }) => [path, [...tar.subarray(offset, offset + size)]])).toEqual(
          clear.map(({ path, bytes }) => [`top/${path}`, [...bytes]]),
        );
      }),
    );
  });

  it('may have names of any length in extended headers, as others write them', async () => {
    const name = `top/${'long-name-'.repeat(12)}x`;
    const { entries, faults } = list(await packTar([{ name, bytes: encodeText('1') }]));
    expect([entries.map(({ path }) => path), faults]).toEqual([[name], []]);
  });

  it('may hold folders and end in more zeros, as GNU tar writes it', async () => {
    const tar = await packTar([
      { name: 'top/', type: 'directory' },
      { name: 'top/a', bytes: encodeText('1') },
    ]);
    expect(list(Buffer.concat([tar, new Uint8Array(7 * 512)])).faults).toEqual([]);
  });

  it('is refused with a reason and never breaks the reader, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
        const { faults, entries } = list(bytes);
        expect(faults.length > 0 || entries.length === 0).toBe(true);
      }),
    );
  });

  it('with one changed byte in a header or filler is refused or lists the same files', () => {
    const tar = Buffer.concat([...writeTar('top', [{ path: 'a', bytes: encodeText('hello') }], seconds)]);
    fc.assert(
      fc.property(fc.nat(tar.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(tar);
        changed[at] = (changed[at] ?? 0) ^ change;
        const { entries, faults } = list(changed);
        expect(faults.length > 0 || entries[0]?.path === 'top/a').toBe(true);
      }),
    );
  });
});

/** The checksum may be written in two ways (six digits, zero, space or the reverse); all else must be equal. */
function blankSums(tar: Uint8Array): Uint8Array {
  const blank = Buffer.from(tar);
  for (const { header } of list(tar).entries) blank.fill(0, header + 154, header + 156);
  return blank;
}
