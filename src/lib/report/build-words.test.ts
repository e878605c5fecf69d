import { expect, it } from 'vitest';
import { buildStages, wordCarried, wordCosts, wordDone, wordStage } from './build-words.ts';

it('each stage of a build has words of its own in each language', () => {
  const told = (['nl', 'en'] as const).flatMap((language) => buildStages.map((stage) => wordStage(stage, language)));
  expect(new Set(told).size).toBe(2 * buildStages.length);
});

it('a build tells what it made and what it took over', () => {
  const counts = { made: 1, carried: 49 };
  expect(wordCarried(counts, 'en')).toBe('1 of 50 dossiers, the rest did not change');
  expect(wordCarried({ made: 50, carried: 0 }, 'en')).toBe('');
  expect(wordDone(counts, { folder: 'dist', seconds: 5.04 }, 'nl')).toBe(
    'De site staat in dist. Dossiers gemaakt: 1, ongewijzigd overgenomen: 49. Duur: 5,0 s.',
  );
});

it('the costs of stages add up', () => {
  expect(
    wordCosts(
      new Map([
        ['read', 1],
        ['pages', 3],
      ]),
      'en',
    ),
  ).toBe(
    '     1.0 s  25 %  Reading and checking the sources\n     3.0 s  75 %  Making pages\n     4.0 s 100 %  In all\n',
  );
});
