import { expect, it } from 'vitest';
import { findSimilar, suggestName } from './suggest.ts';

it('finds the name that differs least', () => {
  expect(findSimilar('municipalites', ['areas', 'municipalities'])).toBe('municipalities');
});

it('ignores the difference between capitals and small letters', () => {
  expect(findSimilar('be-van', ['BE-VAN', 'BE-VOV'])).toBe('BE-VAN');
});

it('finds nothing where no name is alike', () => {
  expect(findSimilar('xyz', ['municipalities'])).toBeUndefined();
});

it('says that nothing is known where the list is empty', () => {
  expect(suggestName('a', [])).toEqual({ suggestion: '', known: '–' });
});

it('finds a name of which two letters changed places', () => {
  expect(findSimilar('opne', ['shops', 'open'])).toBe('open');
});
