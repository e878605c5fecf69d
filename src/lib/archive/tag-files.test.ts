import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBagInfo, infoValue, parseBagInfo } from './bag-info.ts';
import { formatManifest, parseManifest } from './manifest.ts';

describe('a manifest', () => {
  it('is ordered by path and reads back', () => {
    const digest = 'ab'.repeat(32);
    const text = formatManifest([
      { path: 'data/b', digest },
      { path: 'data/a', digest },
    ]);
    expect(text).toBe(`${digest}  data/a\n${digest}  data/b\n`);
    expect(parseManifest(text)).toEqual([
      { path: 'data/a', digest },
      { path: 'data/b', digest },
    ]);
  });

  it('may have other line ends, capitals, an asterisk and ./, as other tools write', () => {
    expect(parseManifest('AB *data/a\r\ncd\t./data/b c\r\n')).toEqual([
      { digest: 'ab', path: 'data/a' },
      { digest: 'cd', path: 'data/b c' },
    ]);
  });

  it.each([
    ['ab  data/a\n\nab  data/b\n', 2],
    ['ab data/a\nxyz data/b', 2],
    ['data/a', 1],
  ])('tells the first line that is none: %j', (text, line) => expect(parseManifest(text)).toBe(line));
});

describe('bag-info.txt', () => {
  it('reads back every field, each on one line', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.stringMatching(/^[A-Z][A-Za-z-]{0,20}$/), fc.string())), (fields) => {
        const plain = fields.map(([label, value]) => [label, value.replace(/\s+/g, ' ').trim()]);
        expect(parseBagInfo(formatBagInfo(fields))).toEqual(plain);
      }),
    );
  });

  it('may fold a value over several lines', () => {
    const fields = parseBagInfo('Label: one\r\n  two\r\n\tthree\r\nOther: x\r\n');
    expect(fields).toEqual([
      ['Label', 'one two three'],
      ['Other', 'x'],
    ]);
    expect(infoValue(fields as [string, string][], 'LABEL')).toBe('one two three');
  });

  it('tells the first line that is no field', () => expect(parseBagInfo('A: b\nnothing\n')).toBe(2));
});
