import { expect, it } from 'vitest';
import { type CommandText, commandTexts, sayCommand } from './commands.ts';

const texts = Object.keys(commandTexts.en) as CommandText[];
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

it('has the same texts in Dutch as in English', () => {
  expect(Object.keys(commandTexts.nl).sort()).toEqual(Object.keys(commandTexts.en).sort());
});

it.each(texts)('names the same values in both languages: %s', (text) => {
  expect(placeholders(commandTexts.nl[text])).toEqual(placeholders(commandTexts.en[text]));
});

it('names the same options in the usage of both languages', () => {
  const options = (text: string) => [...new Set(text.match(/--[a-z-]+/g))].sort();
  for (const usage of ['usageNew', 'usageImport'] as const)
    expect(options(commandTexts.nl[usage])).toEqual(options(commandTexts.en[usage]));
});

it('fills in values as they are', () => {
  expect(sayCommand('en', 'commentWas', { value: '$&{date}', date: '2022-10-17' })).toBe('was $&{date} on 2022-10-17');
});
