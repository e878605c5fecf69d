import { describe, expect, it } from 'vitest';
import type { Correction } from '../publication/corrections-file.ts';
import type { ListedAnswer, ListedDossier } from '../publication/listed-site.ts';
import type { WithdrawnAnswer } from '../publication/select-answers.ts';
import { countNoticePages, listNotices } from './list-notices.ts';

const correction = (number: number, date: string) => ({ number, date }) as Correction;
const answer = (date: string, corrections: readonly Correction[]) => ({ date, corrections }) as ListedAnswer;
const withdrawn = (date: string, on: string) => ({ date, withdrawn: { date: on } }) as WithdrawnAnswer;
const dossier = (id: string, answers: readonly ListedAnswer[], gone: readonly WithdrawnAnswer[] = []) =>
  ({ id, answers, withdrawn: gone }) as unknown as ListedDossier;

/** A page of the list in a line for each group. */
function linesOf(dossiers: readonly ListedDossier[], page = 1): string[] {
  return listNotices({ dossiers }, page).map((group) =>
    'withdrawn' in group
      ? `${group.dossier.id} ${group.withdrawn.date} withdrawn`
      : `${group.dossier.id} ${group.dated.date} ${group.corrections.map(({ number }) => number).join()}`,
  );
}

describe('the list of corrections', () => {
  it('has the newest first, whatever its dossier, and those of one answer that follow each other together', () => {
    const meals = answer('2025-01-31', [
      correction(1, '2026-01-01'),
      correction(2, '2026-03-01'),
      correction(3, '2026-03-02'),
    ]);
    const buses = dossier(
      'buses',
      [answer('2024-12-31', [correction(1, '2026-02-01')])],
      [withdrawn('2023-12-31', '2026-04-01')],
    );
    expect(linesOf([buses, dossier('meals', [meals])])).toEqual([
      'buses 2023-12-31 withdrawn',
      'meals 2025-01-31 2,3',
      'buses 2024-12-31 1',
      'meals 2025-01-31 1',
    ]);
  });

  it('tells the corrections of a day apart by their answers', () => {
    const on = '2026-02-01';
    const meals = dossier('meals', [
      answer('2025-01-31', [correction(1, on)]),
      answer('2024-01-31', [correction(1, on)]),
    ]);
    expect(linesOf([meals])).toEqual(['meals 2025-01-31 1', 'meals 2024-01-31 1']);
  });

  it('has a page for fifty and a second one for the next, and each correction once', () => {
    const many = (count: number) => [
      dossier('meals', [
        answer(
          '2025-01-31',
          Array.from({ length: count }, (_, index) => correction(index + 1, '2026-02-01')),
        ),
      ]),
    ];
    expect([0, 50, 51].map((count) => countNoticePages({ dossiers: many(count) }))).toEqual([1, 1, 2]);
    const numbers = [1, 2].flatMap((page) => linesOf(many(51), page));
    expect(numbers[1]).toBe('meals 2025-01-31 1');
    expect(numbers[0]?.split(' ').at(-1)?.split(',')).toHaveLength(50);
  });
});
