import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { applyMistake, readExampleSite, readExamples, tellProblems } from '../../../tests/problem-examples.ts';
import { en } from '../../i18n/problems.en.ts';
import { nl } from '../../i18n/problems.nl.ts';
import { formatProblem, type ProblemCode } from '../problem.ts';
import { readSite } from './read-site.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const sections = readExamples(readFileSync(path.join(root, 'docs/problems.md'), 'utf8'));
const codes = sections.map(({ title }) => title);
const texts = readExampleSite();

test('the example site has no problems', () => {
  const { value, problems } = readSite(texts);
  expect(tellProblems(problems)).toEqual([]);
  expect(value).toBeDefined();
});

describe('docs/problems.md', () => {
  it('describes every code once, in the order of the alphabet', () => {
    expect(codes).toEqual(Object.keys(en).sort());
  });

  const examples = sections.filter(({ mistake }) => mistake !== undefined);
  it.each(examples.map((example) => [example.title, example] as const))(
    'shows what is told for its example of %s',
    (code, example) => {
      const { value, problems } = readSite(applyMistake(texts, example.mistake ?? ''), digest);
      const found = problems.find((candidate) => candidate.code === code);
      const shown = found && `${formatProblem(found, 'nl')}\n\n${formatProblem(found, 'en')}\n`;
      expect(example.shown).toBe(shown);
      expect([...tellProblems(found ? [found] : []), ...example.listed].sort()).toEqual(tellProblems(problems));
      expect(value === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
    },
  );

  const elsewhere = sections.filter(({ mistake }) => mistake === undefined);
  it.each(elsewhere.map((section) => [section.title as ProblemCode, section] as const))(
    'shows the words of %s, which reading a site cannot provoke, and names where it is told and tested',
    (code, { shown, body }) => {
      const words = [nl[code], en[code]].map(({ message, hint }) => `${code}\n  ${message}\n  ${hint}\n`);
      expect(shown).toBe(words.join('\n'));
      const files = [...body.matchAll(/^(?:Told by|Test): `([^`]+)`$/gm)].map(([, file = '']) => file);
      expect(files[0]).toMatch(/^(?:src|scripts)\/(?!.*\.test\.)/);
      for (const file of files) expect(names(readFileSync(path.join(root, file), 'utf8'), code)).toBe(true);
    },
  );
});

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A code may be put together where it is told: `record-${part}-missing`. */
function names(source: string, code: string): boolean {
  const starts = [...code.matchAll(/-/g)].map(({ index }) => `${code.slice(0, index)}-\${`);
  return source.includes(code) || starts.some((start) => source.includes(start));
}
