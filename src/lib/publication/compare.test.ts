import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeAnswer } from '../answer/answer.ts';
import { readerOf } from '../answer/site.ts';
import { compareAnswers } from './compare-answers.ts';
import { apart, markText, markWords } from './compare-text.ts';
import { renderAnswer, renderText } from './render-text.ts';
import type { Sentence } from './rendered-text.ts';
import { edit, readSiteOf, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function answers(texts: ReadonlyMap<string, string>, language = 'en') {
  const site = readSiteOf(texts, digest);
  const [dossier] = site.dossiers;
  const made = dossier?.answers.map((dated) => makeAnswer(site, dossier, dated, readerOf(site, language), site)) ?? [];
  return made.flatMap((answer) => answer ?? []);
}

function compare(texts: ReadonlyMap<string, string> = testTexts({ 2024: 'draft', 2025: 'draft' })) {
  const [now, before] = answers(texts);
  if (!now || !before) throw new Error('two answers are needed');
  return compareAnswers(before, now);
}

const paragraph = (...texts: string[]): Sentence[] => texts.map((text) => ({ kind: 'paragraph', text }));
const tell = (before: Sentence[], now: Sentence[]) =>
  markText(before, now).map(({ change, pieces }) => [
    change,
    pieces.map(({ mark, text }) => (mark === 'same' ? text : `${mark === 'added' ? '+' : '-'}[${text}]`)).join(''),
  ]);

describe('the text of an answer', () => {
  test('is what its reader reads: conditions decided, components worded, tables as rows, notes last', () => {
    const [now] = answers(testTexts({ 2024: 'draft', 2025: 'draft' }));
    const texts = now ? renderText(now).map(({ kind, text }) => `${kind}: ${text}`) : [];
    expect(texts.slice(0, 3)).toEqual(['title: Meals', 'fact: written question', 'fact: Made-up parliament']);
    expect(texts.slice(9)).toEqual([
      'paragraph: On 31 January 2025 there were 1,600\u00A0meals.',
      'paragraph: That is 100 more than on 31 January 2024.',
      'paragraph: The table follows.',
      'caption: Meals on 31 January 2025',
      'header: Area | Meals',
      'row: North | 1,100',
      'row: South | 500',
      'row: All | 1,600',
      'source: Source: Made up.',
      'note: A note.',
    ]);
  });

  test('is made once for an answer, whichever object it is, and anew where a part differs', () => {
    const [answer] = answers(testTexts({ 2024: 'draft', 2025: 'draft' }));
    if (!answer) throw new Error('an answer is needed');
    const { dated } = answer;
    const question = { ...dated.question, number: '77' };
    expect(renderAnswer({ ...answer, dated: { ...dated } })).toBe(renderAnswer(answer));
    expect(renderText({ ...answer, dated: { ...dated, question } })).toContainEqual(
      expect.objectContaining({ kind: 'fact', text: '77' }),
    );
    expect(
      renderAnswer({ ...answer, dated: { ...dated, tables: dated.tables.map((table) => ({ ...table })) } }),
    ).not.toBe(renderAnswer(answer));
  });

  test('leaves out what a condition hides', () => {
    const [, before] = answers(testTexts({ 2024: 'draft', 2025: 'draft' }));
    expect(before && renderText(before).some(({ text }) => text.startsWith('That is'))).toBe(false);
  });

  test('reads lists, quotations, Markdown tables and emphasis', () => {
    const more =
      '\n\n- one **bold** <When figure="meals.served" is="zero">hidden</When>\n- two\n\n> Quoted.\n\n| A | B |\n| - | - |\n| x | y |\n\n## Head\n\n<Table';
    let texts = testTexts({ 2025: 'draft' });
    for (const language of ['nl', 'en'])
      texts = edit(texts, `content/meals/narrative.${language}.mdx`, '\n\n<Table', more);
    const [now] = answers(texts);
    expect(
      now &&
        renderText(now)
          .slice(11, 17)
          .map(({ kind, text }) => `${kind}: ${text}`),
    ).toEqual(['item: one bold', 'item: two', 'quote: Quoted.', 'header: A | B', 'row: x | y', 'heading: Head']);
  });
});

describe('a comparison of texts', () => {
  test('marks the words that changed within a sentence', () => {
    expect(tell(paragraph('There were 1.600 meals.'), paragraph('There were 1.601 meals.'))).toEqual([
      ['changed', 'There were -[1.600]+[1.601] meals.'],
    ]);
  });

  test('finds a sentence again behind one that came', () => {
    expect(
      tell(paragraph('One two three.', 'Last.'), paragraph('Quite new words here.', 'One two four.', 'Last.')),
    ).toEqual([
      ['added', '+[Quite new words here.]'],
      ['changed', 'One two -[three]+[four].'],
      ['same', 'Last.'],
    ]);
  });

  test('does not take sentences that have little in common for one', () => {
    expect(
      tell(paragraph('One two three.'), paragraph('Four five six.'))
        .map(([change]) => change)
        .sort(),
    ).toEqual(['added', 'removed']);
  });

  test('keeps a number with a no-break space together', () => {
    expect(
      markWords('il y a 1\u202F334 élèves', 'il y a 1\u202F335 élèves').filter(({ mark }) => mark !== 'same'),
    ).toEqual([
      { mark: 'removed', text: '1\u202F334' },
      { mark: 'added', text: '1\u202F335' },
    ]);
  });

  test('shows what went and what came apart, so that two numbers are not read as one', () => {
    const shown = (before: string, now: string) =>
      apart(markWords(before, now))
        .map(({ text }) => text)
        .join('');
    expect(shown('Growth was 13.5%.', 'Growth was 16.6%.')).toBe('Growth was 13.5 16.6%.');
    expect(shown('Growth was 13.5%.', 'Growth was 13.5%.')).toBe('Growth was 13.5%.');
    expect(shown('It grew.', 'It grew fast.')).toBe('It grew fast.');
  });

  test('loses no sentence and no word of either text', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', '1.5', ','), { maxLength: 6 }).map((list) => list.join(' '));
    const text = fc.array(words, { maxLength: 8 }).map((list) => paragraph(...list));
    const without = (mark: string, marked: ReturnType<typeof markText>) =>
      marked
        .filter(({ change }) => change !== mark)
        .map(({ pieces }) =>
          pieces
            .filter((piece) => piece.mark !== mark)
            .map((piece) => piece.text)
            .join(''),
        );
    fc.assert(
      fc.property(text, text, (before, now) => {
        const marked = markText(before, now);
        expect(without('added', marked)).toEqual(before.map((sentence) => sentence.text));
        expect(without('removed', marked)).toEqual(now.map((sentence) => sentence.text));
      }),
    );
  });
});

describe('a comparison of answers', () => {
  test('sets the printed figures side by side, with the difference', () => {
    expect(
      compare().figures.map(({ id, oldText, nowText, difference }) => [id, oldText, nowText, difference?.text]),
    ).toEqual([
      ['meals.served:ALL', '1,500', '1,600', '+100'],
      ['meals.served:NORTH', '1,000', '1,100', '+100'],
      ['meals.served:SOUTH', '500', '500', '0'],
    ]);
  });

  test('gives no difference where a value is missing, and says why', () => {
    const file = 'data/meals/2024-01-31.yaml';
    const texts = edit(
      testTexts({ 2024: 'draft', 2025: 'draft' }),
      file,
      'meals.served: 1000',
      'meals.served: { missing: confidential }',
    );
    expect(compare(texts).figures.find(({ id }) => id === 'meals.served:NORTH')).toMatchObject({
      oldText: 'c',
      reason: 'missing-before',
    });
  });

  test('stops at a merger, unless the snapshot explains it', () => {
    const list = 'data/codelists/areas.yaml';
    let texts = testTexts({ 2024: 'draft', 2025: 'draft' });
    texts = edit(
      texts,
      list,
      '{ code: SOUTH,',
      '{ code: WEST, name: { nl: West, en: West }, parent: ALL, validUntil: 2024-12-31, successors: [SOUTH] }\n  - { code: SOUTH,',
    );
    texts = edit(
      texts,
      'data/meals/2024-01-31.yaml',
      '  - { area: SOUTH, meals.served: 500, meals.forecast: 510 }',
      '  - { area: SOUTH, meals.served: 300, meals.forecast: 310 }\n  - { area: WEST, meals.served: 200, meals.forecast: 200 }',
    );
    const told = () =>
      compare(texts).figures.map(({ id, reason, breaks, difference }) => [id, reason, breaks.length, difference?.text]);
    expect(told()).toEqual([
      ['meals.served:ALL', 'break', 1, undefined],
      ['meals.served:NORTH', undefined, 0, '+100'],
      ['meals.served:SOUTH', 'break', 1, undefined],
      ['meals.served:WEST', 'code-ceased', 1, undefined],
    ]);
    const now = 'data/meals/2025-01-31.yaml';
    texts = edit(texts, now, 'values:', 'seriesBreak: { nl: Fusie., en: Merger. }\nvalues:');
    expect(told()[0]).toEqual(['meals.served:ALL', undefined, 1, '+100']);
  });

  test('sets a forecast beside what came of it', () => {
    expect(compare().forecasts).toContainEqual({
      id: 'meals.served:NORTH',
      label: 'Meals, North',
      forecastDate: '2025-01-31',
      date: '2025-01-31',
      isDue: true,
      forecast: '1,010',
      outcome: '1,100',
      difference: expect.objectContaining({ text: '+90', value: '90' }),
      reason: undefined,
    });
  });
});
