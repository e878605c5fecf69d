import { expect, it } from 'vitest';
import { encodeTexts, joinBytes } from './text-bytes.ts';

it('texts become UTF-8, however long they are', () => {
  const texts = ['é', '€ '.repeat(1 << 20), '𝒳\uD800', 'a'];
  expect(Buffer.compare(encodeTexts(texts), Buffer.from(texts.join('')))).toBe(0);
});

it('bytes stay as they are when others are made', () => {
  const first = encodeTexts(['first']);
  encodeTexts(['other']);
  expect(Buffer.from(joinBytes([first, first])).toString()).toBe('firstfirst');
});
