import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchRecord } from '../website/search-record.ts';
import { writeSearch } from './write-search.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-search-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const kept = { file: path.join(work, 'kept', 'search'), version: 'one' };

function recordOf(page: string, words: string): SearchRecord {
  return {
    page,
    html: `<!doctype html><html lang="nl"><body><article data-pagefind-body>${words}</article></body></html>`,
  };
}

const records = [recordOf('nl/a/index.html', 'gemeenten met een akkoord'), recordOf('nl/b/index.html', 'fietsen')];

/** Every file of an index with its bytes. */
function bytesOf(folder: string): Record<string, string> {
  const at = path.join(work, folder, 'pagefind');
  const files = readdirSync(at, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => path.join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((file) => [path.relative(at, file), readFileSync(file, 'hex')]));
}

describe('the search index that is kept', () => {
  beforeAll(async () => {
    expect(await writeSearch(path.join(work, 'first'), records, kept)).toBe(true);
  });

  it('is taken over, to the last byte, when no page changed, in whatever order they come', async () => {
    expect(await writeSearch(path.join(work, 'second'), records.toReversed(), kept)).toBe(false);
    expect(bytesOf('second')).toEqual(bytesOf('first'));
    expect(Object.keys(bytesOf('second')).length).toBeGreaterThan(5);
  });

  it('has the bytes of an index that is made without it', async () => {
    expect(await writeSearch(path.join(work, 'without'), records)).toBe(true);
    expect(bytesOf('without')).toEqual(bytesOf('first'));
  });

  it.each([
    ['a page has other words', [recordOf('nl/a/index.html', 'steden'), ...records.slice(1)], 'one'],
    ['a page is gone', records.slice(1), 'one'],
    ['the program is another', records, 'two'],
  ])('is made anew when %s', async (_what, changed, version) => {
    const other = { file: path.join(work, `kept-${version}-${changed.length}`), version };
    writeFileSync(other.file, readFileSync(kept.file));
    expect(await writeSearch(path.join(work, 'changed'), changed, other)).toBe(true);
    expect(await writeSearch(path.join(work, 'again'), changed, other)).toBe(false);
  });

  it('is made anew when it was damaged', async () => {
    const bytes = readFileSync(kept.file);
    bytes[bytes.length - 400] = (bytes[bytes.length - 400] ?? 0) ^ 1;
    const damaged = { ...kept, file: path.join(work, 'damaged') };
    writeFileSync(damaged.file, bytes);
    expect(await writeSearch(path.join(work, 'mended'), records, damaged)).toBe(true);
    expect(bytesOf('mended')).toEqual(bytesOf('first'));
  });
});
