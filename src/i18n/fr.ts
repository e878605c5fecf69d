import type { Words } from './words.ts';

/** The interface in French (Belgium). */
export const fr: Words = {
  languageName: 'Français',
  paths: { answers: 'reponses' },
  files: { answer: 'reponse' },
  numberWords: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
  countOfTotal: '{count} sur {total}',
  percentagePoint: { one: 'point de pourcentage', other: 'points de pourcentage' },
  missing: {
    'not-available': { symbol: '..', label: 'non disponible' },
    confidential: { symbol: 'c', label: 'confidentiel' },
    'not-applicable': { symbol: '–', label: 'sans objet' },
  },
};
