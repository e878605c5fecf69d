import { describe, expect, it } from 'vitest';
import { en, enTerms } from '../i18n/problems.en.ts';
import { nl, nlTerms } from '../i18n/problems.nl.ts';
import { compareProblems, describeProblem, formatProblem, hasErrors, problem, warning } from './problem.ts';

const place = { file: 'data/a.yaml', line: 14, column: 9 };
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the texts of problems', () => {
  it('exist in Dutch for exactly the codes that exist in English', () => {
    expect(Object.keys(nl).sort()).toEqual(Object.keys(en).sort());
  });

  it('have the same terms in both languages', () => {
    expect(Object.keys(nlTerms).sort()).toEqual(Object.keys(enTerms).sort());
  });

  it('have terms that name the same values in both languages', () => {
    const named = (terms: Readonly<Record<string, string>>) =>
      Object.entries(terms)
        .map(([term, text]) => [term, ...placeholders(text)].join(' '))
        .sort();
    expect(named(nlTerms)).toEqual(named(enTerms));
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('name the same values in both languages: %s', (code) => {
    expect(placeholders(nl[code].message)).toEqual(placeholders(en[code].message));
    expect(placeholders(nl[code].hint)).toEqual(placeholders(en[code].hint));
  });

  it('are not English where Dutch is asked', () => {
    const same = (Object.keys(en) as (keyof typeof en)[]).filter(
      (code) =>
        (nl[code].message as string) === en[code].message && /[a-z]{2}/.test(en[code].message.replace(/\{\w+\}/g, '')),
    );
    expect(same).toEqual([]);
  });
});

describe('a problem', () => {
  it('is told as one line with its place and code, then its message and hint', () => {
    expect(formatProblem(problem('yaml-duplicate-key', place, { key: 'a' }), 'en')).toBe(
      'data/a.yaml:14:9  yaml-duplicate-key\n  The field "a" stands here for the second time.\n  Keep one of the two.',
    );
  });

  it('says that it is a warning in the language of the reader', () => {
    expect(formatProblem(warning('yaml-alias', place), 'nl')).toContain('yaml-alias (waarschuwing)');
  });

  it('tells what is expected in the language of the reader', () => {
    const found = problem('invalid-value', place, { found: 'x', expected: 'expected-flag / previous' });
    expect(describeProblem(found, 'nl').hint).toBe('Geef "true" (ja) of "false" (nee) of previous.');
  });

  it('tells a reason in the language of the reader, with what it is about', () => {
    const found = problem('narrative-syntax', place, { reason: 'mdx-not-closed', found: '<When>' });
    expect(describeProblem(found, 'nl').message).toBe(
      'Deze tekst kan niet gelezen worden: <When> wordt geopend, maar niet gesloten in dezelfde alinea, lijst of groep.',
    );
  });

  it('tells a reason that has no words as it is', () => {
    const found = problem('yaml-syntax', place, { reason: 'Something new' });
    expect(describeProblem(found, 'nl').message).toBe('Dit bestand is geen correcte YAML: Something new');
  });

  it('asks whether a similar name was meant', () => {
    const values = { kind: 'figure', name: 'opne', suggestion: 'open', known: 'open' };
    expect(describeProblem(problem('unknown-reference', place, values), 'nl').message).toBe(
      'Er bestaat geen cijfer "opne". Bedoelde u "open"?',
    );
  });

  it('asks nothing where no name is similar', () => {
    const values = { kind: 'figure', name: 'opne', suggestion: '', known: '' };
    expect(describeProblem(problem('unknown-reference', place, values), 'en').message).toBe(
      'There is no figure "opne".',
    );
  });

  it('keeps dollar signs and braces of a value as they are', () => {
    const found = problem('unknown-field', place, { field: '$&{known}', suggestion: "$'", known: 'a' });
    expect(describeProblem(found, 'en').message).toBe(`The field "$&{known}" is not known here. Did you mean "$'"?`);
  });
});

describe('a report', () => {
  it('is in the order of file, line, column and code', () => {
    const places = [
      { file: 'b', line: 1, column: 1 },
      { file: 'a', line: 10, column: 1 },
      { file: 'a', line: 9, column: 2 },
      { file: 'a', line: 9, column: 1 },
    ];
    const sorted = places.map((at) => problem('yaml-alias', at)).sort(compareProblems);
    expect(sorted.map((found) => found.place)).toEqual(places.toReversed());
  });

  it('stops the build for an error, not for a warning', () => {
    expect(hasErrors([warning('yaml-alias', place)])).toBe(false);
    expect(hasErrors([warning('yaml-alias', place), problem('yaml-alias', place)])).toBe(true);
  });
});
