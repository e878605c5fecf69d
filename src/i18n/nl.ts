import type { Words } from './words.ts';

/** The interface in Dutch (Belgium). */
export const nl: Words = {
  languageName: 'Nederlands',
  paths: { answers: 'antwoorden' },
  files: { answer: 'antwoord' },
  numberWords: ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
  countOfTotal: '{count} van de {total}',
  percentagePoint: { one: 'procentpunt', other: 'procentpunt' },
  missing: {
    'not-available': { symbol: '..', label: 'niet beschikbaar' },
    confidential: { symbol: 'c', label: 'vertrouwelijk' },
    'not-applicable': { symbol: '–', label: 'niet van toepassing' },
  },
};
