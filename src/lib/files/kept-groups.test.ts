import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepGroups } from './kept-groups.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(folder).map((name) => path.join(folder, name));
const keptBy = (version: string) => keepGroups<string>(folder, version);

it('finds again what another process kept, in its group and for the same version only', () => {
  const kept = keptBy('one');
  kept.keep('trees', 'a', 'oak');
  kept.save();
  expect(keptBy('one').find('trees', 'a')).toBe('oak');
  expect(keptBy('one').find('trees', 'b')).toBeUndefined();
  expect(keptBy('one').find('birds', 'a')).toBeUndefined();
  expect(keptBy('two').find('trees', 'a')).toBeUndefined();
});

it('puts a group on the disk when another is asked for, as one file', () => {
  const kept = keptBy('one');
  for (const name of ['a', 'b', 'c']) kept.keep('trees', name, name);
  expect(files()).toEqual([]);
  kept.find('birds', 'a');
  expect(files()).toHaveLength(1);
  expect(keptBy('one').find('trees', 'b')).toBe('b');
});

it('puts a group on the disk when nothing else waits', async () => {
  keptBy('one').keep('trees', 'a', 'oak');
  await setImmediate();
  expect(keptBy('one').find('trees', 'a')).toBe('oak');
});

it('adds to what a group has', () => {
  for (const name of ['a', 'b']) {
    const kept = keptBy('one');
    kept.keep('trees', name, name);
    kept.save();
  }
  expect(['a', 'b'].map((name) => keptBy('one').find('trees', name))).toEqual(['a', 'b']);
});

it('forgets what was not asked for longest', () => {
  const first = keptBy('one');
  for (let n = 0; n < 100; n += 1) first.keep('trees', String(n), String(n));
  first.save();
  const second = keptBy('one');
  second.find('trees', '3');
  second.keep('trees', 'new', 'new');
  second.save();
  const third = keptBy('one');
  expect(['3', 'new', '99'].map((name) => third.find('trees', name))).toEqual(['3', 'new', '99']);
  expect(third.find('trees', '4')).toBeUndefined();
});

it.each([
  ['cut short', (content: Buffer) => content.subarray(0, -1)],
  ['empty', () => Buffer.alloc(0)],
  ['changed in one place', (content: Buffer) => Buffer.from(content.toString().replace('oak', 'elm'))],
  ['of another make', () => Buffer.from('[["a","oak"]]')],
])('does not take a group that is %s', (_, damage) => {
  const kept = keptBy('one');
  kept.keep('trees', 'a', 'oak');
  kept.save();
  const [file = ''] = files();
  writeFileSync(file, damage(readFileSync(file)));
  const again = keptBy('one');
  expect(again.find('trees', 'a')).toBeUndefined();
  again.keep('trees', 'a', 'oak');
  again.save();
  expect(keptBy('one').find('trees', 'a')).toBe('oak');
});

it('leaves nothing half done, and says nothing if the disk refuses', () => {
  const file = path.join(folder, 'no-folder');
  writeFileSync(file, '');
  const kept = keepGroups<string>(file, 'one');
  kept.keep('trees', 'a', 'oak');
  kept.save();
  expect(keepGroups<string>(file, 'one').find('trees', 'a')).toBeUndefined();
  expect(files()).toEqual([file]);
});
