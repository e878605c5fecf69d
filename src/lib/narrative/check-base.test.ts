import { describe, expect, test } from 'vitest';
import { checkBase } from './check-base.ts';
import { readNarrative, tell, testContext } from './test-context.ts';

const check = (source: string, language = 'nl') => tell(checkBase(readNarrative(source, language), testContext));
const open = '<Value figure="schools.open.share" />';
const absent = '<Value figure="pupils.absent.share" as="count-of-total" />';

describe('a percentage', () => {
  test('names its base in its sentence', () => {
    expect(check(`In totaal is ${open} van alle Vlaamse basisscholen open.`)).toEqual([]);
  });

  test('may name its base before it', () => {
    expect(check(`Of the primary schools, ${open} are open.`, 'en')).toEqual([]);
  });

  test('does not borrow its base from another sentence', () => {
    expect(check(`Er zijn veel basisscholen. Daarvan is ${open} open.`)).toEqual(['base-missing@1:39']);
  });

  test('keeps its sentence past an abbreviation', () => {
    expect(check(`Volgens vraag nr. 34 is van de basisscholen, o.a. Noord, ${open} open.`)).toEqual([]);
  });

  test('needs most of the words of its base', () => {
    expect(check(`${open} of the schools are open.`, 'en')).toEqual(['base-missing@1:1']);
  });

  test('needs no base where its parts are printed', () => {
    expect(check('Er zijn er <Value figure="schools.open.share" as="count-of-total" />.')).toEqual([]);
  });

  test('needs no base where the language has none', () => {
    expect(check(`Il y a ${open}.`, 'fr')).toEqual([]);
  });
});

describe('two figures of different bases', () => {
  test.each([
    ['nl', `${open} van de basisscholen, of ${absent}.`],
    ['nl', `Van de basisscholen ${open} of ${absent}.`],
    ['nl', `Van de basisscholen is ${open} open, oftewel ${absent} van de leerlingen.`],
    ['nl', `${open} van de basisscholen (${absent}).`],
    ['en', `${open} of the primary schools are open, or ${absent} of the pupils.`],
    ['en', `${open} of the primary schools, that is ${absent}.`],
    ['nl', `${open} van de basisscholen, of <Value figure="pupils.absent" /> leerlingen.`],
    ['nl', `${open} van de basisscholen (<Value figure="schools.open.share" at="NORTH" as="count-of-total" />).`],
  ])('are not joined as one: %s %s', (language, source) => {
    expect(check(source, language)).toEqual([expect.stringContaining('bases-joined')]);
  });

  test.each([
    ['nl', `${open} van de basisscholen is open en ${absent} van de leerlingen is afwezig.`],
    ['nl', `${open} van de basisscholen is open. Of ${absent} van de leerlingen afwezig is, telt niet.`],
    ['en', `${open} of <Value figure="schools.total" /> primary schools are open.`],
  ])('may stand in one text: %s %s', (language, source) => {
    expect(check(source, language)).toEqual([]);
  });
});

describe('two figures of one base', () => {
  test.each([
    ['nl', `${open} van de basisscholen, of <Value figure="schools.open.share" as="count-of-total" />.`],
    ['nl', `${open} van de basisscholen (<Value figure="schools.open" />).`],
    ['en', `${open} of the primary schools, or <Value figure="schools.open" at="ALL" /> of them.`],
  ])('may be joined: %s %s', (language, source) => {
    expect(check(source, language)).toEqual([]);
  });
});
