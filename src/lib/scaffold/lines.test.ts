import { expect, it } from 'vitest';
import { commentLines, inlineYaml } from './lines.ts';

it('breaks a comment between words, at 118 characters', () => {
  const lines = commentLines('word '.repeat(60).trim(), '  ');
  expect(lines.length).toBe(3);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(118);
  expect(lines.map((line) => line.replace('  # ', '')).join(' ')).toBe('word '.repeat(60).trim());
});

it('quotes what YAML would read as something else', () => {
  expect(inlineYaml({ nl: 'Bussen: nu', en: "it's # not", fr: 'gewoon' })).toBe(
    `{ nl: "Bussen: nu", en: "it's # not", fr: gewoon }`,
  );
});
