import type { Words } from './words.ts';

/** The interface in English (United Kingdom). */
export const en: Words = {
  languageName: 'English',
  paths: { answers: 'answers' },
  files: { answer: 'answer' },
  numberWords: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  countOfTotal: '{count} of the {total}',
  percentagePoint: { one: 'percentage point', other: 'percentage points' },
  missing: {
    'not-available': { symbol: '..', label: 'not available' },
    confidential: { symbol: 'c', label: 'confidential' },
    'not-applicable': { symbol: '–', label: 'not applicable' },
  },
};
