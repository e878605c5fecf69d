import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type StampWork, stampWaiting, startStamps } from './build-stamps.ts';
import { stampFolders } from './build-swap.ts';

let site = '';
beforeAll(() => {
  site = mkdtempSync(path.join(tmpdir(), 'stamps-'));
  for (const [at, { folders }] of groups(300).entries()) {
    mkdirSync(path.join(site, folders[0] ?? ''));
    writeFileSync(path.join(site, folders[0] ?? '', 'index.html'), 'x'.repeat(at));
  }
});
afterAll(() => rmSync(site, { recursive: true }));

/** Each with a folder, and every third with one that is not there. */
function groups(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    site,
    folders: [`dossier-${at}`, ...(at % 3 === 2 ? [`gone-${at}`] : [])],
  }));
}

describe('the stamps of many folders', () => {
  it.each([2, 300])('are those that one thread finds, of %i', async (count) => {
    const asked = groups(count);
    const stampOf = await startStamps(asked)();
    const found = asked.map(({ folders }) => stampOf(site, folders));
    expect(found).toEqual(asked.map(({ folders }) => stampFolders(site, folders)));
    expect(found.filter((stamp) => stamp === undefined)).toHaveLength(Math.floor(count / 3));
    expect(new Set(found).size).toBeGreaterThan(count / 2);
  });

  it('are found for folders that nobody asked for', async () => {
    const stampOf = await startStamps([])();
    expect(stampOf(site, ['dossier-1'])).toBe(stampFolders(site, ['dossier-1']));
  });

  it('are found once: a file that is touched later does not change them', async () => {
    const before = stampFolders(site, ['dossier-0']);
    const stampOf = await startStamps(groups(1))();
    appendFileSync(path.join(site, 'dossier-0', 'index.html'), 'touched');
    expect(stampOf(site, ['dossier-0'])).toBe(before);
    expect((await startStamps(groups(1))())(site, ['dossier-0'])).not.toBe(before);
  });

  it('are each left to one thread', () => {
    const work: StampWork = { groups: groups(10), next: new Int32Array(new SharedArrayBuffer(4)) };
    Atomics.add(work.next, 0, 6); // Another thread took six.
    expect(stampWaiting(work).map(([group]) => group)).toEqual([6, 7, 8, 9]);
    expect(stampWaiting(work)).toEqual([]);
  });
});
