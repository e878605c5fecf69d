import { describe, expect, it } from 'vitest';
import { isDate, plainFields } from './fields.ts';

const accepts = (field: keyof typeof plainFields, text: string) => plainFields[field].safeParse(text).success;

describe('a field', () => {
  it.each(['2022-02-30', '2023-02-29', '2022-13-01', '2022-1-1', '17/10/2022', '2022-10-17T00:00', ''])(
    'takes no %s for a date',
    (text) => {
      expect(isDate(text)).toBe(false);
    },
  );

  it.each(['2024-02-29', '2022-10-17', '1999-12-31'])('takes %s for a date', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each(['0', '-1', '1.50', '02000', '123456789012345678901234567890'])('takes %s for a number', (text) => {
    expect(accepts('decimal', text)).toBe(true);
  });

  it.each(['1,5', '1 000', '.5', '5.', '+1', '1e3', '0x1', '--1', '٣', '1234567890123456789012345678901234'])(
    'takes no %s for a number',
    (text) => {
      expect(accepts('decimal', text)).toBe(false);
    },
  );

  it.each(['javascript:alert(1)', '//a.be', 'http://', 'https://a b'])('takes no %s for an address', (text) => {
    expect(accepts('url', text)).toBe(false);
  });

  it('takes no text of spaces only', () => {
    expect(accepts('line', '   ')).toBe(false);
  });

  it('takes no more than ten decimals', () => {
    expect([accepts('decimals', '10'), accepts('decimals', '11')]).toEqual([true, false]);
  });
});
