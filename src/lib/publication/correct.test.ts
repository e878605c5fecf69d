import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeCorrection, parseCorrections } from './corrections-file.ts';
import { applyChanges } from './freeze.ts';
import { versionPath } from './inputs.ts';
import { planCorrection } from './plan-correction.ts';
import { planWithdrawal } from './plan-withdrawal.ts';
import { readRecordedSite } from './recorded-site.ts';
import { selectAnswers } from './select-answers.ts';
import { edit, mustRead, publishAll, readSiteOf, testDate, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const folder = 'content/meals/2025-01-31';
const reason = { nl: 'Een school was vergeten.', en: 'A school had been forgotten.' };
const request = { dossier: 'meals', date: '2025-01-31', kind: 'source', reason, buildDate: testDate } as const;
const codes = (texts: ReadonlyMap<string, string>) =>
  readRecordedSite(texts, digest).problems.map(({ code, place }) => `${code} ${place.file}`);

const published = () => publishAll(testTexts({ 2024: 'ready', 2025: 'ready' }), [2024, 2025], digest);

/** The figure of 2025 for the north, and with it the total, one higher. */
function changed(texts = published(), by = 1): Map<string, string> {
  const file = 'data/meals/2025-01-31.yaml';
  const north = edit(texts, file, `meals.served: ${1099 + by}`, `meals.served: ${1100 + by}`);
  return edit(north, file, `ALL, meals.served: ${1599 + by}`, `ALL, meals.served: ${1600 + by}`);
}

describe('a correction', () => {
  test('takes old and new figures and sentences from the difference', () => {
    const { correction } = mustRead(planCorrection(changed(), digest, request));
    expect(correction).toMatchObject({ number: 1, date: '2026-11-24', kind: 'source', reason });
    expect(correction.figures).toContainEqual({
      figure: 'meals.served:NORTH',
      value: { old: '1100', new: '1101' },
      printed: { nl: { old: '1.100', new: '1.101' }, en: { old: '1,100', new: '1,101' } },
    });
    expect(correction.sentences.en).toContainEqual({
      old: 'That is 100 more than on 31 January 2024.',
      new: 'That is 101 more than on 31 January 2024.',
    });
  });

  test('tells one form of a figure that is printed in several', () => {
    const printed = { nl: { old: '9 / negen', new: '10 / tien' }, en: { old: '2 / +2', new: '2 / -2' } };
    const difference = { figures: [{ figure: 'meals', printed }], sentences: {}, files: [] };
    const { figures } = makeCorrection({ number: 1, date: '2026-11-24', kind: 'source', reason }, difference);
    expect(figures[0]?.printed).toEqual({ nl: { old: '9', new: '10' }, en: { old: '+2', new: '-2' } });
  });

  test('makes the site right again and keeps the former version', () => {
    const texts = changed();
    const former = texts.get(`${folder}/lock.json`);
    const after = applyChanges(texts, mustRead(planCorrection(texts, digest, request)).changes);
    expect(codes(after)).toEqual([]);
    expect(after.get(versionPath('meals', '2025-01-31', 1))).toBe(former);
  });

  test('is refused if nothing changed', () => {
    const { problems } = planCorrection(published(), digest, request);
    expect(problems.map(({ code }) => code)).toEqual(['correction-without-difference']);
  });

  test('is refused for an answer that is not published', () => {
    const { problems } = planCorrection(testTexts({ 2025: 'ready' }), digest, request);
    expect(problems.map(({ code }) => code)).toEqual(['state-not-published']);
  });

  test('is refused while there is an error', () => {
    const texts = edit(published(), 'data/meals/2025-01-31.yaml', 'ALL, meals.served: 1600', 'ALL, meals.served: 1');
    expect(planCorrection(texts, digest, request).problems.map(({ code }) => code)).toEqual(['sum-differs']);
  });

  test('declares a change of bytes alone', () => {
    const texts = published();
    texts.set('data/meals/2025-01-31.yaml', `${texts.get('data/meals/2025-01-31.yaml')}# seen\n`);
    const { correction } = mustRead(planCorrection(texts, digest, request));
    expect(correction).toMatchObject({ figures: [], sentences: {}, files: ['data/meals/2025-01-31.yaml'] });
  });

  test('can be followed by another, and the first stays as it was written', () => {
    const texts = changed();
    const once = applyChanges(texts, mustRead(planCorrection(texts, digest, request)).changes);
    const again = changed(new Map(once), 2);
    const twice = applyChanges(again, mustRead(planCorrection(again, digest, request)).changes);
    const file = `${folder}/corrections.yaml`;
    expect(codes(twice)).toEqual([]);
    expect(twice.get(file)).toContain(once.get(file)?.trimEnd());
    const corrections = mustRead(parseCorrections(file, twice.get(file) ?? '', ['nl', 'en']));
    expect(corrections.map(({ number, figures }) => [number, figures[0]?.value])).toEqual([
      [1, { old: '1600', new: '1601' }],
      [2, { old: '1601', new: '1602' }],
    ]);
  });

  test('may not be changed, removed or renumbered afterwards', () => {
    const texts = changed();
    const after = applyChanges(texts, mustRead(planCorrection(texts, digest, request)).changes);
    const file = `${folder}/corrections.yaml`;
    expect(codes(edit(after, file, 'forgotten', 'lost'))).toEqual([`published-file-changed ${file}`]);
    expect(codes(edit(after, file, 'number: 1', 'number: 2'))).toEqual([`correction-number ${file}`]);
    const without = (path: string) => new Map([...after].filter(([name]) => name !== path));
    expect(codes(without(file))).toEqual([`correction-missing ${folder}/lock.json`]);
    const version = versionPath('meals', '2025-01-31', 1);
    expect(codes(without(version))).toEqual([`lock-unreadable ${version}`]);
  });

  test('tells which later answers print a figure that it changed', () => {
    const texts = publishAll(testTexts({ 2025: 'ready', 2026: 'ready' }), [2025, 2026], digest);
    const { affected } = mustRead(planCorrection(changed(texts), digest, request));
    expect([...new Set(affected.map(({ values }) => values.command))]).toEqual(['npm run correct -- meals 2026-01-31']);
  });
});

/** Everything that a value holds, as JSON. */
const told = (value: unknown) => JSON.stringify(value instanceof Map ? [...value] : value);

describe('a withdrawal', () => {
  const withdraw = { dossier: 'meals', date: '2024-01-31', reason, buildDate: testDate };

  test('says when and why, and leaves the rest of the answer as it was', () => {
    const { changes } = mustRead(planWithdrawal(published(), digest, withdraw));
    expect([...changes.keys()]).toEqual(['content/meals/2024-01-31/answer.yaml']);
    expect([...changes.values()][0]).toMatch(
      /^state: withdrawn\npublished: 2026-11-24\n(title:\n( {2}.*\n)*)withdrawn:\n {2}date: 2026-11-24$/m,
    );
  });

  test('asks for a correction of the answers that print a comparison with it', () => {
    const texts = published();
    const plan = mustRead(planWithdrawal(texts, digest, withdraw));
    expect(plan.affected.map(({ code }) => code)).toEqual(['compares-with-hidden']);
    const after = applyChanges(texts, plan.changes);
    const { changes, correction } = mustRead(planCorrection(after, digest, request));
    expect(correction.sentences.en).toEqual([{ old: 'That is 100 more than on 31 January 2024.' }]);
    expect(codes(applyChanges(after, changes))).toEqual([]);
  });

  test('leaves nothing public of what compared with it: not in a former version, nor in a correction', () => {
    const change =
      '  change: { title: { nl: Verschil, en: Change }, unit: meal, change: { of: meals.served, since: previous } }';
    const start = edit(
      testTexts({ 2024: 'ready', 2025: 'ready' }),
      'data/meals/dataset.yaml',
      'rules:',
      `figures:\n${change}\nrules:`,
    );
    const texts = publishAll(start, [2024, 2025], digest);
    const after = applyChanges(texts, mustRead(planWithdrawal(texts, digest, withdraw)).changes);
    const corrected = applyChanges(after, mustRead(planCorrection(after, digest, request)).changes);
    const site = readSiteOf(corrected, digest);
    expect(told(site.records)).toContain('100 more');
    const [dossier] = selectAnswers(site, { buildDate: testDate, drafts: false }).dossiers;
    const { record } = dossier?.answers[0] ?? {};
    expect(record?.versions[0]?.withheld).toEqual(['2024-01-31']);
    expect(told(record)).not.toMatch(/100 more|100 meer|"100"|1500|1\.500/);
    expect(record?.corrections[0]?.reason).toEqual(reason);
    expect(told(selectAnswers(site, { buildDate: testDate, drafts: false }).records)).not.toContain('100 more');
  });

  test('leaves a former version as it was while the dates with which it compared are there', () => {
    const texts = changed();
    const site = readSiteOf(applyChanges(texts, mustRead(planCorrection(texts, digest, request)).changes), digest);
    const [dossier] = selectAnswers(site, { buildDate: testDate, drafts: false }).dossiers;
    expect(dossier?.answers[0]?.record).toEqual(site.records.get('meals/2025-01-31'));
  });
});
