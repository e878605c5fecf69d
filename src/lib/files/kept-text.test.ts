import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKept, writePieces } from './kept-text.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-text-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a file of pieces', () => {
  it('has them in their order, whatever their size', async () => {
    const long = 'één lange tekst '.repeat(50_000);
    for (const [name, text] of [
      ['empty', ''],
      ['short', 'kort'],
      ['long', long],
    ] as const)
      writeFileSync(at(name), text);
    const kept = (name: string) => ({ file: at(name) });
    await writePieces(at('all'), ['<', kept('long'), '', kept('empty'), '|', kept('short'), long, '>']);
    expect(readFileSync(at('all'), 'utf8')).toBe(`<${long}|kort${long}>`);
    expect(readKept(kept('long'))).toBe(long);
    expect(readKept('kort')).toBe('kort');
  });

  it('lets others have their turn meanwhile', async () => {
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
    });
    const slow = function* () {
      for (let piece = 0; piece < 320; piece += 1) {
        for (const end = performance.now() + 0.5; performance.now() < end; );
        yield '.';
      }
    };
    await writePieces(at('all'), slow());
    clearInterval(other);
    expect(turns).toBeGreaterThan(2);
  });

  it('is not made of what is gone', async () => {
    await expect(writePieces(at('all'), [{ file: at('gone') }])).rejects.toThrow('ENOENT');
    expect(existsSync(at('gone'))).toBe(false);
  });
});
