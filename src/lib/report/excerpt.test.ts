import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeExcerpt } from './excerpt.ts';

const show = (text: string, line: number, column: number, length?: number) => {
  const excerpt = makeExcerpt(text, { file: 'a', line, column, ...(length && { length }) });
  return excerpt && `${excerpt.source}\n${excerpt.margin}${excerpt.carets}`;
};

describe('an excerpt', () => {
  it('shows the line with carets under the place', () => {
    expect(show('a: 1\nopen: three\n', 2, 7, 5)).toBe('2 | open: three\n  |       ^^^^^');
  });

  it('has one caret where the place has no length', () => {
    expect(show('a: 1', 1, 1)).toBe('1 | a: 1\n  | ^');
  });

  it('makes room for numbers of more digits', () => {
    expect(show(`${'\n'.repeat(99)}ab`, 100, 2)).toBe('100 | ab\n    |  ^');
  });

  it('stops at the end of the line', () => {
    expect(show('abc', 1, 2, 50)).toBe('1 | abc\n  |  ^^');
  });

  it('points behind the last character', () => {
    expect(show('abc', 1, 4)).toBe('1 | abc\n  |    ^');
  });

  it('shows an empty line', () => {
    expect(show('a\n\nb', 2, 1)).toBe('2 |\n  | ^');
  });

  it('is not made of a line that does not exist', () => {
    expect(show('a', 2, 1)).toBeUndefined();
  });

  it('gives a tab four columns', () => {
    expect(show('\ta: 1', 1, 2)).toBe('1 |     a: 1\n  |     ^');
  });

  it('gives wide characters two columns', () => {
    expect(show('東京: x', 1, 5, 1)).toBe('1 | 東京: x\n  |       ^');
    expect(show('東京: x', 1, 1, 2)).toBe('1 | 東京: x\n  | ^^^^');
  });

  it('counts a flag, a family and a letter with an accent as one character', () => {
    expect(show('🇧🇪👨‍👩‍👧e\u0301x', 1, 15, 1)).toBe('1 | 🇧🇪👨‍👩‍👧e\u0301x\n  |      ^');
  });

  it('lets nothing through that steers a terminal or turns the direction of reading', () => {
    expect(show('a\u001b[31m\u202eb', 1, 1)).toBe('1 | a\uFFFD[31m\uFFFDb\n  | ^');
  });

  it('reads lines that end in another way', () => {
    expect(show('a\r\nb\rc', 3, 1)).toBe('3 | c\n  | ^');
  });

  it('cuts a long line at its end', () => {
    const shown = show(`here${'.'.repeat(300)}`, 1, 1, 4) ?? '';
    expect(shown.split('\n')[0]).toBe(`1 | here${'.'.repeat(96)}…`);
  });

  it('cuts a long line around the place', () => {
    const [source = '', carets = ''] = (show(`${'.'.repeat(200)}here${'.'.repeat(200)}`, 1, 201, 4) ?? '').split('\n');
    expect(source.startsWith('1 | …')).toBe(true);
    expect(source.endsWith('…')).toBe(true);
    expect(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('here');
  });

  it('is never wider than a terminal, and its carets stand under the place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.'), maxLength: 400 }),
        fc.nat(400),
        fc.nat(30),
        (line, at, length) => {
          const column = Math.min(at, line.length) + 1;
          const excerpt = makeExcerpt(line, { file: 'a', line: 1, column, length: length + 1 });
          expect(excerpt?.source.length).toBeLessThanOrEqual(4 + 102);
          const start = excerpt?.margin.length ?? 0;
          const under = excerpt?.source.slice(start, start + (excerpt?.carets.length ?? 0)) ?? '';
          expect(line.slice(column - 1).startsWith(under.replace(/…$/, ''))).toBe(true);
          expect(excerpt?.carets.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
