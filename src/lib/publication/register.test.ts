import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRecordedSite } from './recorded-site.ts';
import { publishAll, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const register = 'content/meals/published.yaml';
const folderOf = (year: number) => `content/meals/${year}-01-31/`;

let published: Map<string, string>;
beforeAll(() => {
  published = publishAll(testTexts({ 2024: 'ready', 2025: 'ready', 2026: 'draft' }), [2024, 2025], digest);
});

const without = (texts: ReadonlyMap<string, string>, start: string) =>
  new Map([...texts].filter(([path]) => !path.startsWith(start)));
const told = (texts: ReadonlyMap<string, string>) =>
  readRecordedSite(texts, digest).problems.map(
    ({ code, place, values }) => `${place.file}:${place.line} ${code} ${values.date}`,
  );

describe('the register of published answers', () => {
  it('names each with its reporting date, the oldest first', () => {
    expect(published.get(register)).toMatch(/^# .*\n\npublished:\n {2}- 2024-01-31\n {2}- 2025-01-31\n$/);
  });

  it('is completed by the next publication where there was none yet', () => {
    const once = publishAll(testTexts({ 2024: 'ready', 2025: 'ready' }), [2024], digest);
    const { [register]: _, ...others } = Object.fromEntries(once);
    expect(publishAll(new Map(Object.entries(others)), [2025], digest).get(register)).toBe(published.get(register));
  });
});

describe('a published answer of which the folder is gone', () => {
  it('is missed where it was the newest', () => {
    expect(told(published)).toEqual([]);
    expect(told(without(published, folderOf(2025)))).toEqual([`${register}:5 published-missing 2025-01-31`]);
  });

  it('is missed though its figures are gone too', () => {
    const texts = without(without(published, folderOf(2024)), 'data/meals/2024-01-31.yaml');
    expect(told(texts)).toEqual([`${register}:4 published-missing 2024-01-31`]);
  });

  it('is missed without a register by an answer that was published after it', () => {
    const texts = without(without(published, folderOf(2024)), register);
    expect(told(texts)).toEqual(['content/meals/2025-01-31/lock.json:1 published-missing 2024-01-31']);
  });

  it('is not missed while it is a draft', () => {
    expect(told(without(published, folderOf(2026)))).toEqual([]);
  });

  it('is not missed where it stands in another folder', () => {
    const moved = new Map<string, string>(
      [...published].map(([path, text]) => [
        path.replace('2025-01-31', '2025-02-01'),
        text.replace('reportingDate: 2025-01-31', 'reportingDate: 2025-02-01'),
      ]),
    );
    expect(told(moved)).toEqual([expect.stringContaining('published-elsewhere')]);
    const file = 'content/meals/2025-02-01/answer.yaml';
    moved.set(file, `${moved.get(file)}formerly: [2025-01-31]\n`);
    expect(told(moved).join()).not.toContain('published-missing');
  });
});

it('a register that cannot be read is told', () => {
  expect(told(new Map([...published, [register, 'published: yesterday\n']]))).toContainEqual(
    expect.stringContaining(`${register}:1 invalid-value`),
  );
});
