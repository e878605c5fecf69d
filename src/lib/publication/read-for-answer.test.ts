import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { planCorrection } from './plan-correction.ts';
import { planPublication } from './plan-publication.ts';
import { planWithdrawal } from './plan-withdrawal.ts';
import { edit, publishAll, testDate, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const reason = { nl: 'Reden.', en: 'Reason.' };
const about = { dossier: 'meals', date: '2025-01-31', buildDate: testDate };
const snapshot = (year: number) => `data/meals/${year}-01-31.yaml`;
const codesOf = ({ problems }: { problems: readonly { code: string }[] }) => [
  ...new Set(problems.map(({ code }) => code)),
];

/** Answers of 2024 and 2025 that are published, and one of 2026 that is ready. */
const published = () => publishAll(testTexts({ 2024: 'ready', 2025: 'ready', 2026: 'ready' }), [2024, 2025], digest);

/** A second dossier with the same files, of which the snapshot is no YAML. */
function withBrokenDossier(texts: ReadonlyMap<string, string>): Map<string, string> {
  const other = [...testTexts({ 2025: 'draft' })].map(([path, text]): [string, string] => [
    path.replace('/meals/', '/snacks/'),
    text,
  ]);
  return new Map([...other, ...texts, ['data/snacks/2025-01-31.yaml', 'values: [']]);
}

const breaks: [string, (texts: Map<string, string>) => Map<string, string>][] = [
  ['another dossier', withBrokenDossier],
  [
    'the draft of a later date',
    (texts) => edit(texts, snapshot(2026), 'ALL, meals.served: 1700', 'ALL, meals.served: 1'),
  ],
  ['the text for the next date', (texts) => texts.set('content/meals/narrative.nl.mdx', '<Value figure="none" />')],
  ['a table for the next date', (texts) => texts.set('content/meals/tables/by-area.yaml', 'rows: [')],
  ['the dataset of the next date', (texts) => edit(texts, 'data/meals/dataset.yaml', 'over: area', 'over: nothing')],
  ['a codelist that only others use', (texts) => texts.set('data/codelists/zones.yaml', 'codes: [')],
  ['a page about the site', (texts) => texts.set('content/about.nl.md', '---\nnothing: 1\n---\n')],
];

/** The figure of a date for the north, and with it the total, one higher. */
function changed(texts: ReadonlyMap<string, string>, year: number): Map<string, string> {
  const [north, all] = [1000 + 100 * (year - 2024), 1500 + 100 * (year - 2024)];
  const once = edit(texts, snapshot(year), `NORTH, meals.served: ${north}`, `NORTH, meals.served: ${north + 1}`);
  return edit(once, snapshot(year), `ALL, meals.served: ${all}`, `ALL, meals.served: ${all + 1}`);
}

describe.each(breaks)('a mistake in %s', (_, spoil) => {
  test('does not keep an answer from being corrected', () => {
    const texts = spoil(changed(published(), 2025));
    expect(codesOf(planCorrection(texts, digest, { ...about, kind: 'source', reason }))).toEqual([]);
  });

  test('does not keep an answer from being withdrawn', () => {
    expect(codesOf(planWithdrawal(spoil(published()), digest, { ...about, reason }))).toEqual([]);
  });
});

describe('what an answer rests on', () => {
  test('is only its own dossier, when it is published', () => {
    const texts = withBrokenDossier(published());
    expect(codesOf(planPublication(texts, digest, { ...about, date: '2026-01-31' }))).toEqual([]);
  });

  test('keeps it from being published when an earlier answer changed with which it compares', () => {
    const texts = changed(published(), 2025);
    expect(codesOf(planPublication(texts, digest, { ...about, date: '2026-01-31' }))).toContain(
      'published-figure-changed',
    );
  });

  test('keeps it from being corrected: its own figures, and those of a date with which it compares', () => {
    const request = { ...about, kind: 'source', reason } as const;
    const own = edit(published(), snapshot(2025), 'ALL, meals.served: 1600', 'ALL, meals.served: 1');
    expect(codesOf(planCorrection(own, digest, request))).toEqual(['sum-differs']);
    const earlier = edit(changed(published(), 2025), snapshot(2024), 'ALL, meals.served: 1500', 'ALL, meals.served: 1');
    expect(codesOf(planCorrection(earlier, digest, request))).toEqual(['sum-differs']);
  });

  test('is worded although another date cannot be, so that its own mistake is told', () => {
    const later = edit(changed(published(), 2025), snapshot(2026), 'ALL, meals.served: 1700', 'ALL, meals.served: 1');
    const own = 'content/meals/2025-01-31/narrative';
    const missing = '<Value figure="meals.served" at="NORTH" since="2020-01-31" />';
    const texts = edit(
      edit(later, `${own}.nl.mdx`, 'De tabel', `${missing} De tabel`),
      `${own}.en.mdx`,
      'The table',
      `${missing} The table`,
    );
    expect(codesOf(planCorrection(texts, digest, { ...about, kind: 'source', reason }))).toEqual(['no-previous-date']);
  });

  test('does not make a change of another answer its own affair', () => {
    const texts = changed(publishAll(published(), [2026], digest), 2026);
    const { value } = planCorrection(changed(texts, 2025), digest, { ...about, kind: 'source', reason });
    expect([...new Set(value?.affected.map(({ values }) => values.command))]).toEqual([
      'npm run correct -- meals 2026-01-31',
    ]);
    const { value: earlier } = planWithdrawal(changed(published(), 2025), digest, {
      ...about,
      date: '2024-01-31',
      reason,
    });
    expect([...new Set(earlier?.affected.map(({ values }) => values.command))]).toEqual([
      'npm run correct -- meals 2025-01-31',
    ]);
  });

  test('names the dossiers that there are', () => {
    const { problems } = planWithdrawal(published(), digest, { ...about, dossier: 'mealz', reason });
    expect(problems).toMatchObject([{ code: 'unknown-reference', values: { name: 'mealz', suggestion: 'meals' } }]);
  });
});
