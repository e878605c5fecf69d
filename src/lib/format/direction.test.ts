import { expect, it } from 'vitest';
import { directionOf } from './direction.ts';

it('is that of the script of a locale', () => {
  expect(['nl-BE', 'fr-BE', 'ar-MA', 'he'].map(directionOf)).toEqual(['ltr', 'ltr', 'rtl', 'rtl']);
});
