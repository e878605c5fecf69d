import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from './open-data.examples.ts';
import { sheetNames } from './workbook.ts';

describe('names of sheets', () => {
  it('keep a plain name, and number one that stands twice whatever its capitals', () => {
    expect(sheetNames(['data', 'Data', 'DATA', 'notes'])).toEqual(['data', 'Data 2', 'DATA 3', 'notes']);
  });

  it('leave out what Excel refuses', () => {
    expect(sheetNames(["'a/b'", 'History', '[x]:*?'])).toEqual(['a b', 'History 2', 'x']);
  });

  it('can always stand together in a workbook', () => {
    fc.assert(
      fc.property(fc.array(hostileText), (wanted) => {
        const names = sheetNames(wanted);
        expect(names).toHaveLength(wanted.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).toMatch(/^[^[\]:*?/\\\p{Cc}']/u);
          expect(name).not.toMatch(/[[\]:*?/\\\p{Cc}]|'$|^history$/iu);
        }
      }),
    );
  });
});
