import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeIndexes } from '../lib/files/make-indexes.ts';
import { type Found, type Index, searchParts } from './search-parts.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-parts-'));
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(work, { recursive: true, force: true });
});

/** Answers by dossier: each has words that others lack, are the beginning of theirs, or go on where theirs end. */
const texts: Readonly<Record<string, string>> = {
  a: 'Achteraf steeg de premie van de zorgkas in 214 gemeenten, in de zomer.',
  b: 'Achteraf daalde de huur van zorg in elke gemeente, in de zomer.',
  c: 'Achteraf bleef de premie voor huurders met zorg gelijk, in de zomer.',
  d: 'Achteraf kwamen sportpremies voor scholen, in de zomer.',
};

let one: Index;
let divided: Index;

beforeAll(async () => {
  vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(address.replace(/\?.*/, ''))));
  const pages = Object.entries(texts).map(([name, text]) => {
    const file = path.join(work, `${name}.html`);
    writeFileSync(file, `<html lang="nl-BE"><body><article data-pagefind-body><p>${text}</p></article></body></html>`);
    return { page: `nl/${name}/index.html`, file };
  });
  const parts = pages.map((page, index) => ({ pages: [page], hasProgram: index === 0 }));
  const [whole = {}, ...rest] = await makeIndexes([{ pages, hasProgram: true }, ...parts]);
  one = await openIndex([write('whole', whole)]);
  divided = await openIndex(rest.map((files, index) => write(`part-${index}`, files)));
});

function write(name: string, files: Readonly<Record<string, Uint8Array>>): string {
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(work, name, file)), { recursive: true });
    writeFileSync(path.join(work, name, file), bytes);
  }
  return `${path.join(work, name)}/`;
}

async function openIndex([first = '', ...others]: readonly string[]): Promise<Index> {
  const { createInstance } = await import(/* @vite-ignore */ pathToFileURL(path.join(first, 'pagefind.js')).href);
  const index = createInstance({ basePath: first, baseUrl: '/', noWorker: true });
  await index.preload('');
  for (const part of others) await index.mergeIndex(part, { baseUrl: '/' });
  return index;
}

async function namesOf(found: readonly Found[]): Promise<string[]> {
  const loaded = await Promise.all(found.map((one) => one.data()));
  return loaded.map(({ url }) => url.split('/')[2] ?? '').sort();
}

describe('what an index in parts finds', () => {
  it.each([
    ['zorgkas', 'a'],
    ['zorg', 'abc'],
    ['huur', 'bc'],
    ['premie', 'ac'],
    ['premie gemeente', 'a'],
    ['huur school', ''],
    ['sportp', 'd'],
    ['"met zorg"', 'c'],
    ['zzzz huur', 'bc'],
    ['zzzz', ''],
  ])('of "%s" is what one index finds', async (text, names) => {
    expect(await namesOf((await one.search(text)).results)).toEqual([...names]);
    expect(await namesOf(await searchParts(divided, text))).toEqual([...names]);
  });

  it('is more where the parts are only put together: they take the beginning of a word, or leave it out', async () => {
    const together = async (text: string) => namesOf((await divided.search(text)).results);
    expect(await together('zorgkas')).toEqual(['a', 'b', 'c']);
    expect((await together('huur school')).length).toBeGreaterThan(0);
  });

  it('comes best first', async () => {
    const found = await searchParts(divided, 'huur');
    const loaded = await Promise.all(found.map((page) => page.data()));
    expect(loaded[0]?.excerpt).toContain('<mark>huur</mark>');
  });
});
