import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MadeDossier, recallBuild, rememberBuild } from './build-memory.ts';
import { readKept } from './kept-text.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-memory-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function made(id: string, turtle: string): MadeDossier {
  return {
    id,
    key: `key of ${id}`,
    buildDate: 1,
    moments: [],
    dates: {},
    folders: [],
    stamp: '',
    catalog: { datasets: [id], turtle, jsonLd: '{}' },
    problems: [],
    search: [{ page: `nl/${id}/index.html`, language: 'nl', digest: 'x' }],
    outerLinks: [],
  };
}
const texts = () => readdirSync(path.join(folder, 'texts'));

describe('what is remembered of a build', () => {
  it('is recalled with all its texts', () => {
    rememberBuild(folder, [made('a', 'turtle of a'), made('b', 'turtle of b')], [], ['x.css']);
    const { dossiers, assets } = recallBuild(folder);
    expect(assets).toEqual(['x.css']);
    expect(readKept(dossiers.get('b')?.catalog?.turtle ?? '')).toBe('turtle of b');
    expect(dossiers.get('b')?.search).toEqual([{ page: 'nl/b/index.html', language: 'nl', digest: 'x' }]);
  });

  it('stays of dossiers that did not change, and nothing else stays', () => {
    rememberBuild(folder, [made('a', 'turtle of a'), made('b', 'old'), made('c', 'gone')], [], []);
    const before = texts().length;
    const [kept] = recallBuild(folder).dossiers.values();
    rememberBuild(folder, [made('b', 'new')], kept ? [kept] : [], []);
    const { dossiers } = recallBuild(folder);
    expect([...dossiers].map(([id, { catalog }]) => [id, readKept(catalog?.turtle ?? '')])).toEqual([
      ['a', 'turtle of a'],
      ['b', 'new'],
    ]);
    expect(texts()).toHaveLength(before - 1);
  });

  it('is forgotten of a dossier of which a text or the note is lost', () => {
    rememberBuild(folder, [made('a', 'turtle of a'), made('b', 'turtle of b')], [], []);
    writeFileSync(path.join(folder, 'dossiers', 'a.json'), '{');
    expect([...recallBuild(folder).dossiers.keys()]).toEqual(['b']);
    for (const name of texts()) rmSync(path.join(folder, 'texts', name));
    expect(recallBuild(folder).dossiers.size).toBe(0);
  });
});
