import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { lockPath } from './inputs.ts';
import { parseLock } from './lock-file.ts';
import { planPublication } from './plan-publication.ts';
import { readRecordedSite } from './recorded-site.ts';
import { edit, mustRead, publishAll, readSiteOf, testDate, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const request = { dossier: 'meals', date: '2025-01-31', buildDate: testDate };
const folder = 'content/meals/2025-01-31';
const snapshot = 'data/meals/2025-01-31.yaml';
const tell = (texts: ReadonlyMap<string, string>) => readRecordedSite(texts, digest).problems;
const codes = (texts: ReadonlyMap<string, string>) => [...new Set(tell(texts).map(({ code }) => code))];
const published = () => publishAll(testTexts({ 2024: 'ready', 2025: 'ready' }), [2024, 2025], digest);

describe('publishing', () => {
  test('freezes narratives, tables, dataset and codelists, writes the lock and changes the state', () => {
    const { changes } = mustRead(planPublication(testTexts({ 2025: 'ready' }), digest, request));
    expect([...changes.keys()].sort()).toEqual([
      `${folder}/answer.yaml`,
      `${folder}/codelists/areas.yaml`,
      `${folder}/dataset.yaml`,
      `${folder}/lock.json`,
      `${folder}/narrative.en.mdx`,
      `${folder}/narrative.nl.mdx`,
      `${folder}/tables/by-area.yaml`,
      'content/meals/published.yaml',
    ]);
  });

  test('keeps the comments and the layout of the answer', () => {
    const before = testTexts({ 2025: 'ready' });
    const after = mustRead(planPublication(before, digest, request)).changes.get(`${folder}/answer.yaml`);
    const expected = before
      .get(`${folder}/answer.yaml`)
      ?.replace('state: ready\n', 'state: published\npublished: 2026-11-24\ntitle:\n  nl: Maaltijden\n  en: Meals\n');
    expect(after).toBe(expected);
  });

  test.each(['draft', 'published', 'withdrawn'])('refuses an answer that is %s', (state) => {
    const { value, problems } = planPublication(testTexts({ 2025: state }), digest, request);
    expect(value).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });

  test('refuses an answer with an error, and says which', () => {
    const texts = edit(testTexts({ 2025: 'ready' }), snapshot, 'ALL, meals.served: 1600', 'ALL, meals.served: 1601');
    expect(planPublication(texts, digest, request).problems.map(({ code }) => code)).toEqual(['sum-differs']);
  });

  test('refuses an answer with an open warning', () => {
    const texts = edit(
      testTexts({ 2025: 'ready' }),
      'content/meals/narrative.en.mdx',
      'On <',
      `---\ntranslatedFrom: ${'a'.repeat(64)}\n---\nOn <`,
    );
    expect(planPublication(texts, digest, request).problems.map(({ code }) => code)).toEqual([
      'translation-outdated',
      'warnings-open',
    ]);
  });

  test('compares only with answers that are published', () => {
    const plan = mustRead(planPublication(testTexts({ 2024: 'draft', 2025: 'ready' }), digest, request));
    expect(plan.lock.comparesWith).toEqual([]);
    expect(JSON.stringify(plan.lock.texts)).not.toContain('meer dan');
  });

  test('does not compare with an answer that becomes public later', () => {
    const texts = publishAll(testTexts({ 2024: 'ready\npublicFrom: 2027-01-01', 2025: 'ready' }), [2024], digest);
    expect(mustRead(planPublication(texts, digest, request)).lock.comparesWith).toEqual([]);
  });

  test('may be repeated while the answer is under embargo', () => {
    const texts = publishAll(testTexts({ 2025: 'ready\npublicFrom: 2027-01-01' }), [2025], digest);
    const moved = edit(texts, `${folder}/answer.yaml`, '2027-01-01', '2027-02-01');
    expect(codes(moved)).toEqual(['published-file-changed']);
    publishAll(moved, [2025], digest);
    expect(codes(moved)).toEqual([]);
  });

  test('writes a lock that is read back as it was written', () => {
    const texts = published();
    const { value } = parseLock('lock.json', texts.get(lockPath('meals', '2025-01-31')) ?? '');
    expect(value?.texts.nl?.figures['meals.served:ALL']).toBe('1.600');
    expect(value?.texts.en?.blocks).toContainEqual({ kind: 'row', name: 'by-area', pieces: ['South', '500'] });
    expect(value?.values['meals.forecast:NORTH']).toBe('1110');
  });
});

describe('a published answer', () => {
  test('stands', () => expect(tell(published())).toEqual([]));

  test('is not touched by a change of the template, a new table or a new answer', () => {
    const texts = new Map([
      ...published(),
      ...[...testTexts({ 2026: 'draft' })].filter(([path]) => path.includes('2026')),
    ]);
    const changed = edit(texts, 'content/meals/narrative.nl.mdx', 'De tabel volgt.', 'De tabel staat hieronder.');
    expect(tell(edit(changed, 'content/meals/tables/by-area.yaml', 'Maaltijden op', 'Aantal op'))).toEqual([]);
  });

  test('is not touched by a comment or a new figure in the dataset', () => {
    const texts = edit(
      published(),
      'data/meals/dataset.yaml',
      'rules:',
      'figures: { twice: { title: { nl: x, en: x }, unit: meal, sum: [meals.served, meals.forecast] } } # new\nrules:',
    );
    expect(tell(texts)).toEqual([]);
  });

  test('is refused when a figure changes, with the old and the new one at the place of the value', () => {
    let texts = edit(published(), snapshot, 'NORTH, meals.served: 1100', 'NORTH, meals.served: 1101');
    texts = edit(texts, snapshot, 'ALL, meals.served: 1600', 'ALL, meals.served: 1601');
    expect(tell(texts)).toContainEqual(
      expect.objectContaining({
        code: 'published-figure-changed',
        place: expect.objectContaining({ file: snapshot, line: 4 }),
        values: expect.objectContaining({ figure: 'meals.served:NORTH', old: '1.100', new: '1.101', files: snapshot }),
      }),
    );
    expect(tell(texts)).toContainEqual(
      expect.objectContaining({
        code: 'published-text-changed',
        values: expect.objectContaining({
          old: 'On 31 January 2025 there were 1,600\u00A0meals.',
          new: 'On 31 January 2025 there were 1,601\u00A0meals.',
        }),
      }),
    );
  });

  test('is refused when a figure that it does not print changes in the open data', () => {
    let texts = edit(published(), snapshot, 'meals.forecast: 1110', 'meals.forecast: 1111');
    texts = edit(texts, snapshot, 'meals.forecast: 1620', 'meals.forecast: 1621');
    expect(tell(texts).map(({ values }) => values.figure)).toEqual(['meals.forecast:NORTH', 'meals.forecast:ALL']);
  });

  test('is refused when a name in its own codelist changes', () => {
    const texts = edit(published(), `${folder}/codelists/areas.yaml`, 'nl: Noord', 'nl: Noorden');
    expect(tell(texts).map(({ values }) => values.new)).toContain('Noorden | 1.100');
  });

  test('is refused when a byte of its own files changes, with a code of its own', () => {
    const texts = new Map([...published()]);
    texts.set(snapshot, `${texts.get(snapshot)}# seen\n`);
    expect(codes(texts)).toEqual(['published-file-changed']);
  });

  test('is refused when a frozen file is gone', () => {
    const texts = published();
    texts.delete(`${folder}/narrative.nl.mdx`);
    expect(codes(texts)).toEqual(['published-file-changed']);
  });

  test('is refused when no file changed, and so the program must have', () => {
    const texts = edit(
      published(),
      lockPath('meals', '2025-01-31'),
      '"meals.served:ALL": "1.600"',
      '"meals.served:ALL": "1 600"',
    );
    expect(codes(texts)).toEqual(['published-by-other-program']);
  });

  test('is refused when its lock is gone, cannot be read, or its state was set back', () => {
    const lock = lockPath('meals', '2025-01-31');
    const texts = published();
    const without = new Map([...texts].filter(([path]) => path !== lock));
    expect(codes(without)).toEqual(['lock-missing']);
    expect(codes(new Map([...texts, [lock, '{}']]))).toEqual(['lock-unreadable']);
    expect(codes(edit(texts, `${folder}/answer.yaml`, 'state: published', 'state: ready'))).toContain(
      'published-reopened',
    );
  });

  test('has figures that the site reads with the dates with which it was published', () => {
    const site = readSiteOf(published(), digest);
    expect(site.records.get('meals/2025-01-31')?.lock.comparesWith).toEqual(['2024-01-31']);
  });
});
