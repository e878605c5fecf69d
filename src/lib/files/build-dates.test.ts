import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import type { SelectedSite } from '../publication/select-answers.ts';
import { digestDates, makeDateKeys, takeDates } from './build-dates.ts';
import type { MadeDossier } from './build-memory.ts';
import { stampFolders } from './build-swap.ts';
import { readText } from './read-folder.ts';

let work = '';
const dates = ['2025-03-31', '2025-02-28', '2025-01-31'];
const pageOf = (language: string, date: string) =>
  `${language}/${language === 'nl' ? 'antwoorden' : 'answers'}/a/${date}`;
beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'dates-'));
  write('site/content/a/dossier.yaml', 'title');
  write('site/content/a/charts/one.yaml', 'chart');
  for (const date of dates) {
    write(`site/content/a/${date}/answer.yaml`, date);
    write(`site/data/a/${date}.yaml`, date);
    write(`out/${pageOf('nl', date)}/index.html`, date);
    write(`out/${pageOf('en', date)}/index.html`, date);
  }
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

const at = (name: string) => path.join(work, name);
function write(name: string, text: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}

const languages = [{ code: 'nl' }, { code: 'en' }];
const siteOf = (shown: readonly string[]) =>
  ({ languages, dossiers: [{ id: 'a', answers: shown.map((date) => ({ date })) }] }) as unknown as SelectedSite;

function keysOf(shown = dates, key = 'shared-own'): Map<string, string> {
  const digests = new Map([['a', digestDates(at('site'), 'a')]]);
  return new Map(makeDateKeys(siteOf(shown), new Map([['a', key]]), digests).get('a'));
}

/** The dates of which the key is another after a change. */
function changedBy(change: () => void): string[] {
  const before = keysOf();
  change();
  const after = keysOf();
  return dates.filter((date) => before.get(date) !== after.get(date));
}

describe('the keys of the dates of a dossier', () => {
  it('change with what an answer can rest on: files of its own date, of earlier ones, and of no date', () => {
    expect(changedBy(() => write('site/data/a/2025-03-31.yaml', 'new'))).toEqual(['2025-03-31']);
    expect(changedBy(() => write('site/content/a/2025-02-28/lock.json', '{}'))).toEqual(['2025-03-31', '2025-02-28']);
    expect(changedBy(() => write('site/data/a/2025-01-31.yaml', 'new'))).toEqual(dates);
    expect(changedBy(() => write('site/content/a/charts/one.yaml', 'new'))).toEqual(dates);
    expect(changedBy(() => write('site/data/a/dataset.yaml', 'new'))).toEqual(dates);
    expect(changedBy(() => write('site/content/b/dossier.yaml', 'new'))).toEqual([]);
  });

  it('change with the dates to which an answer leads, and with what all dossiers share', () => {
    const before = keysOf(dates.slice(1));
    expect(dates.filter((date) => keysOf().get(date) === before.get(date))).toEqual([]);
    expect([...keysOf(dates, 'other-own').values()]).not.toContain(keysOf().get('2025-01-31'));
    expect(keysOf(dates, 'shared-other')).toEqual(keysOf());
  });
});

describe('dates of a dossier that changed', () => {
  const fresh = () => at('out.new');

  function remember(told: readonly string[] = []): MadeDossier {
    const folders = ['nl/antwoorden/a', 'en/answers/a'];
    const problems = told.map(
      (file): Problem => ({
        code: 'file-missing',
        severity: 'warning',
        place: { file, line: 1, column: 1 },
        values: {},
      }),
    );
    const stamp = stampFolders(at('out'), folders) ?? '';
    const of = { id: 'a', key: 'shared-own', folders, stamp, problems, search: [], outerLinks: [] };
    return { ...of, buildDate: 1000, moments: [2000], dates: Object.fromEntries(keysOf()) };
  }

  function take(made: MadeDossier, { shown = dates, buildDate = 1000 } = {}): string[] {
    const memory = { assets: [], dossiers: new Map([['a', made]]) };
    const former = { folder: at('out'), memory, isPart: false };
    const keys = new Map([['a', keysOf(shown)]]);
    const taken = takeDates({ shown: siteOf(shown), keys, former, folder: fresh(), buildDate });
    const isThere = (date: string) =>
      languages.map(({ code }) => existsSync(path.join(fresh(), pageOf(code, date), 'index.html')));
    for (const date of dates) {
      expect(isThere(date)).toEqual(languages.map(() => taken.isTaken('a', date)));
      expect(taken.isFile(`${pageOf('en', date)}/charts/one.svg`)).toBe(taken.isTaken('a', date));
    }
    return dates.filter((date) => taken.isTaken('a', date));
  }

  it('are taken over if nothing changed on which they rest; the former site stays as it is', () => {
    const made = remember();
    write('site/data/a/2025-02-28.yaml', 'new');
    expect(take(made)).toEqual(['2025-01-31']);
    expect(readText(path.join(fresh(), pageOf('nl', '2025-01-31'), 'index.html'))).toBe('2025-01-31');
    expect(stampFolders(at('out'), made.folders)).toBe(made.stamp);
  });

  it('are made anew if a file of their dossier was touched, lost or added', () => {
    const made = remember();
    utimesSync(at(`out/${pageOf('nl', '2025-03-31')}/index.html`), 1, 1);
    expect(take(made)).toEqual([]);
    write(`out/${pageOf('nl', '2025-03-31')}/more.html`, 'x');
    expect(take(made)).toEqual([]);
    rmSync(at('out/en/answers/a'), { recursive: true });
    expect(take(made)).toEqual([]);
  });

  it('are made anew if something becomes public in between, or if something was told of them', () => {
    expect(take(remember(), { buildDate: 2000 })).toEqual([]);
    expect(take(remember([`${pageOf('en', '2025-02-28')}/index.html`]))).toEqual(['2025-03-31', '2025-01-31']);
  });
});
