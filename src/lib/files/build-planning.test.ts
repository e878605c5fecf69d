import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MadeDossier } from './build-memory.ts';
import { settleLater } from './build-planning.ts';
import { stampFolders } from './build-swap.ts';

let out = '';
const ids = Array.from({ length: 120 }, (_, number) => `dossier-${number}`);
const pageOf = (id: string) => path.join(out, id, 'index.html');

beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), 'planning-'));
  for (const id of ids) {
    mkdirSync(path.join(out, id));
    writeFileSync(pageOf(id), id);
  }
});
afterEach(() => rmSync(out, { recursive: true }));

function remember(id: string): MadeDossier {
  const stamp = stampFolders(out, [id]) ?? '';
  return {
    id,
    key: id,
    buildDate: 1,
    moments: [],
    dates: {},
    folders: [id],
    stamp,
    problems: [],
    search: [],
    outerLinks: [],
  };
}

/** What is planned of dossiers that stand in the former site, with one more that does not. */
function plan() {
  const dossiers = new Map(ids.map((id) => [id, remember(id)]));
  const keys = new Map([...ids, 'new'].map((id) => [id, id]));
  const formers = [{ folder: out, memory: { dossiers, assets: [] }, isPart: false }];
  return () => settleLater({ keys, formers, buildDate: 1 });
}

describe('a plan made while former files are looked at', () => {
  it('is the plan that was expected if nobody touched them', async () => {
    const { expected, settle } = plan()();
    expect(expected.fresh).toEqual(['new']);
    expect(await settle()).toBe(expected);
    expect(await settle()).toBe(expected);
  });

  it.each<[string, (id: string) => void]>([
    ['was touched', (id) => appendFileSync(pageOf(id), ' ')],
    ['was lost', (id) => rmSync(pageOf(id))],
    ['came', (id) => writeFileSync(path.join(out, id, 'other.html'), '')],
    ['was lost with its folder', (id) => rmSync(path.join(out, id), { recursive: true })],
  ])('becomes another one if a file of a dossier %s', async (_, change) => {
    const start = plan();
    change('dossier-7');
    const { expected, settle } = start();
    expect(expected.fresh).toEqual(['new']);
    const settled = await settle();
    expect(settled.fresh).toEqual(['dossier-7', 'new']);
    expect(settled.carried).toHaveLength(ids.length - 1);
  });
});
