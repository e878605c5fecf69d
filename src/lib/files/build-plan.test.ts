import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeKeys } from './build-inputs.ts';
import type { MadeDossier } from './build-memory.ts';
import { type BuildPlan, listMoves, planBuild, takeShard } from './build-plan.ts';
import { divideWork } from './build-shares.ts';
import { digestContents, stampFolders } from './build-swap.ts';

let work = '';
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'plan-'));
  write('site/content/site.yaml', 'name: x');
  for (const id of ['a', 'b']) {
    write(`site/content/${id}/dossier.yaml`, id);
    write(`site/data/${id}/2025-01-01.yaml`, '1');
    write(`out/nl/antwoorden/${id}/index.html`, id);
  }
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const at = (name: string) => path.join(work, name);
function write(name: string, text: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}

/** Two writes within one tick of a file system's clock would look the same. */
function touch(name: string): void {
  write(name, 'c');
  utimesSync(at(name), 1, 1);
}

/** What a build now would remember. */
function remember(stampOf = stampFolders): MadeDossier[] {
  return [...makeKeys(at('site'), 'x')].map(([id, key]) => {
    const folders = [`nl/antwoorden/${id}`];
    const stamp = stampOf(at('out'), folders) ?? '';
    return {
      id,
      key,
      buildDate: 1000,
      moments: [2000],
      dates: {},
      folders,
      stamp,
      problems: [],
      search: [],
      outerLinks: [],
    };
  });
}

function plan(made: readonly MadeDossier[], { buildDate = 1000, choices = 'x', isPart = false } = {}): BuildPlan {
  const memory = { assets: [], dossiers: new Map(made.map((one) => [one.id, one])) };
  const keys = makeKeys(at('site'), choices);
  return planBuild({ keys, formers: [{ folder: at('out'), memory, isPart }], buildDate });
}

describe('the plan of a build', () => {
  it('takes over every dossier of which nothing changed', () => {
    const { fresh, carried } = plan(remember());
    expect([fresh, carried.map(({ id }) => id)]).toEqual([[], ['a', 'b']]);
  });

  it.each<[string, readonly string[], () => void]>([
    ['of a dossier', ['b'], () => write('site/data/b/2025-01-01.yaml', '2')],
    ['that all share', ['a', 'b'], () => write('site/data/codelists/c.yaml', 'c')],
    ['that came to a dossier', ['a'], () => write('site/content/a/2025-01-01/answer.yaml', '')],
    ['of the former site, of the same size', ['a'], () => touch('out/nl/antwoorden/a/index.html')],
    ['that went from the former site', ['b'], () => rmSync(at('out/nl/antwoorden/b/index.html'))],
    ['that went with the whole former site', ['a', 'b'], () => rmSync(at('out'), { recursive: true })],
  ])('makes anew what rests on a file %s', (_, expected, change) => {
    const made = remember();
    change();
    expect(plan(made).fresh).toEqual(expected);
  });

  it('makes everything anew with other choices, or if a moment lies between the builds, in either direction', () => {
    const made = remember();
    expect(plan(made, { choices: 'y' }).fresh).toEqual(['a', 'b']);
    expect(plan(made, { buildDate: 1999 }).fresh).toEqual([]);
    expect(plan(made, { buildDate: 2000 }).fresh).toEqual(['a', 'b']);
    const later = made.map((one) => ({ ...one, buildDate: 2500 }));
    expect(plan(later, { buildDate: 1000 }).fresh).toEqual(['a', 'b']);
  });

  it('takes a part that travelled by its content, and not if a byte of it changed', () => {
    const made = remember(digestContents);
    for (const id of ['a', 'b']) utimesSync(at(`out/nl/antwoorden/${id}/index.html`), 1, 1);
    expect(plan(made, { isPart: true }).fresh).toEqual([]);
    write('out/nl/antwoorden/a/index.html', 'c');
    expect(plan(made, { isPart: true }).fresh).toEqual(['a']);
  });

  it('is divided so that each dossier is in one part', () => {
    const whole = plan([]);
    const shards = [1, 2, 3].map((part) => takeShard(whole, { part, of: 3 }).fresh);
    expect(shards).toEqual([['a'], ['b'], []]);
    expect(listMoves(plan(remember()))).toHaveLength(2);
  });
});

it('a build is divided where there is much to make and more than one processor, each dossier in one share', () => {
  const divide = (fresh: number, answers: number, workers = 2) => {
    const ids = Array.from({ length: fresh }, (_, index) => String(index));
    return divideWork({ keys: new Map(ids.map((id) => [id, `key ${id}`])), fresh: ids }, workers, () => answers);
  };
  expect([divide(0, 0), divide(1, 500), divide(29, 4), divide(50, 12, 1)]).toEqual([[], [], [], []]);
  expect([divide(30, 4), divide(50, 12), divide(1000, 12)].map(({ length }) => length)).toEqual([6, 26, 500]);
  const shares = divide(50, 12, 4);
  expect(shares).toHaveLength(28);
  expect(new Set(shares.map(({ length }) => length))).toEqual(new Set([1, 2]));
  expect(shares.flat().toSorted()).toEqual(Array.from({ length: 50 }, (_, id) => [String(id), `key ${id}`]).toSorted());
});
