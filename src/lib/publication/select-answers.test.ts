import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { FigureSet } from '../figures/figure-set.ts';
import { applyChanges } from './freeze.ts';
import { planWithdrawal } from './plan-withdrawal.ts';
import { selectAnswers } from './select-answers.ts';
import { edit, mustRead, publishAll, readSiteOf, testDate, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const select = (texts: ReadonlyMap<string, string>, buildDate: number | string = testDate, drafts = false) =>
  selectAnswers(readSiteOf(texts, digest), { buildDate, drafts });
const dates = (texts: ReadonlyMap<string, string>, buildDate: number | string = testDate, drafts = false) =>
  select(texts, buildDate, drafts).dossiers.flatMap(({ answers }) => answers.map(({ date }) => date.slice(0, 4)));

/** Every reporting date that can be reached from the figures of a site. */
function reachable(site: ReturnType<typeof select>): string[] {
  const walk = (set: FigureSet | undefined): string[] => (set ? [set.date.slice(0, 4), ...walk(set.previous)] : []);
  return [...new Set(site.dossiers.flatMap(({ answers }) => answers.flatMap(({ figures }) => walk(figures))))].sort();
}

describe('a public build', () => {
  test('shows what is published, not what is a draft or ready', () => {
    expect(dates(publishAll(testTexts({ 2024: 'ready', 2025: 'ready', 2026: 'draft' }), [2024], digest))).toEqual([
      '2024',
    ]);
  });

  test('has no dossier without a public answer', () => {
    expect(select(testTexts({ 2025: 'draft' })).dossiers).toEqual([]);
  });

  test('shows an answer under embargo from its instant on', () => {
    const texts = publishAll(testTexts({ 2025: 'ready\npublicFrom: 2027-01-10T10:00+01:00' }), [2025], digest);
    expect(dates(texts, '2027-01-10T08:59:59Z')).toEqual([]);
    expect(dates(texts, '2027-01-10T09:00:00Z')).toEqual(['2025']);
  });

  test('lets a date begin in the time zone of the calendar', () => {
    const plain = testTexts({ 2025: 'ready\npublicFrom: 2027-01-10' });
    const calendar =
      'title: { nl: x }\ntimeZone: Europe/Brussels\ndays: [{ on: 01-01, kind: legal, name: { nl: x } }]\n';
    plain.set('data/calendars/here.yaml', calendar);
    const texts = edit(plain, 'content/meals/dossier.yaml', 'title:', 'calendar: here\ntitle:');
    publishAll(texts, [2025], digest);
    expect(dates(texts, '2027-01-09T22:59:59Z')).toEqual([]);
    expect(dates(texts, '2027-01-09T23:00:00Z')).toEqual(['2025']);
  });

  test('reaches no figure of a draft, of an embargo, or of a snapshot without an answer', () => {
    const texts = testTexts({
      2022: 'ready',
      2023: 'draft',
      2024: 'ready\npublicFrom: 2027-01-01',
      2025: 'ready',
      2026: 'ready',
    });
    texts.set(
      'data/meals/2021-01-31.yaml',
      (texts.get('data/meals/2022-01-31.yaml') ?? '').replaceAll('2022', '2021').replaceAll('2023', '2022'),
    );
    publishAll(texts, [2022, 2024, 2025], digest);
    expect(reachable(select(texts))).toEqual(['2022', '2025']);
    expect(reachable(select(texts, '2027-01-01T00:00:00Z'))).toEqual(['2022', '2024', '2025']);
  });

  test('compares a published answer with what it was published with, also when an earlier date is published later', () => {
    const texts = publishAll(testTexts({ 2023: 'ready', 2024: 'ready', 2025: 'ready' }), [2023, 2025, 2024], digest);
    const figures = select(texts).dossiers[0]?.answers[0]?.figures;
    expect([figures?.date, figures?.previous?.date]).toEqual(['2025-01-31', '2023-01-31']);
  });

  test('keeps of a withdrawn answer its question and notice, and no figure', () => {
    const texts = publishAll(testTexts({ 2025: 'ready' }), [2025], digest);
    const reason = { nl: 'Fout.', en: 'Wrong.' };
    const request = { dossier: 'meals', date: '2025-01-31', reason, buildDate: testDate };
    const site = select(applyChanges(texts, mustRead(planWithdrawal(texts, digest, request)).changes));
    expect(site.dossiers[0]?.answers).toEqual([]);
    expect(site.dossiers[0]?.withdrawn).toMatchObject([{ date: '2025-01-31', withdrawn: { reason } }]);
    expect(site.records.size).toBe(0);
    expect(JSON.stringify(site.dossiers[0]?.withdrawn)).not.toContain('1600');
  });

  test('has no table that only the next answer will use', () => {
    const texts = publishAll(testTexts({ 2025: 'ready' }), [2025], digest);
    const table = texts.get('content/meals/tables/by-area.yaml') ?? '';
    texts.set('content/meals/tables/secret.yaml', table.replaceAll('Maaltijden', 'Geheim'));
    const site = select(edit(texts, 'content/meals/tables/by-area.yaml', 'Maaltijden op', 'Geheim op'));
    const all = site.dossiers.flatMap((dossier) => [dossier, ...dossier.answers]);
    expect(all.flatMap(({ tables }) => tables.map(({ id, caption }) => [id, caption.nl]))).toEqual([
      ['by-area', 'Maaltijden op {reportingDate}'],
      ['by-area', 'Maaltijden op {reportingDate}'],
    ]);
  });
});

describe('a build with drafts', () => {
  test('shows everything, each with where it stands', () => {
    const texts = testTexts({ 2023: 'ready', 2024: 'ready\npublicFrom: 2027-01-01', 2025: 'ready', 2026: 'draft' });
    publishAll(texts, [2023, 2024], digest);
    const [dossier] = select(texts, testDate, true).dossiers;
    expect(dossier?.answers.map(({ standing }) => standing)).toEqual(['draft', 'ready', 'embargo', 'published']);
  });

  test('lets a draft compare with every earlier date', () => {
    const site = select(testTexts({ 2024: 'draft', 2025: 'draft' }), testDate, true);
    expect(site.dossiers[0]?.answers[0]?.figures.previous?.date).toBe('2024-01-31');
  });
});
