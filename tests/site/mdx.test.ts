import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { contentOf } from '../../src/components/narrative/content-of.ts';
import type { Answer } from '../../src/lib/answer/answer.ts';
import { exampleSite, exampleTexts } from '../../src/lib/answer/site.examples.ts';
import { answerPaths, findAnswer } from '../../src/lib/answer/site.ts';
import { components } from '../../src/lib/narrative/components.ts';
import { parseNarrative } from '../../src/lib/narrative/narrative.ts';
import { compileNarratives } from './compiled-narratives.ts';

const folders = ['.', 'examples', 'tests/fixtures/second-site'];

/** What is typed, what a page makes of it, and what `@astrojs/mdx` makes of it: remark and Sätteri do not agree here. */
const marks = [
  ['a -- b --- c', 'a — b --- c', 'a – b — c'],
  ['wait. . .', 'wait…', 'wait. . .'],
  ["'tis", '‘tis', '’tis'],
  ['<ReportingDate form="month" />\'s', 'October 2022‘s', 'October 2022’s'],
  ['"<ReportingDate form="month" />"', '&quot;October 2022&quot;', '“October 2022”'],
] as const;

function answersOf(folder: string): Answer[] {
  const site = exampleSite(folder);
  return answerPaths(site).map(({ params }) => findAnswer(site, params));
}

function answerWith(answer: Answer, source: string): Answer {
  const { value } = parseNarrative('content/x/narrative.en.mdx', source, 'en');
  if (!value) throw new Error('the narrative cannot be read');
  return { ...answer, narrative: value };
}

const real = folders.flatMap(answersOf);
const first = real.find(({ reader }) => reader.language === 'en');
if (!first) throw new Error('there is no answer in English');
/** A narrative with every kind of Markdown that a page can have, and every component. */
const everything = path.resolve(import.meta.dirname, '../fixtures/everything.mdx');
const made = answerWith(first, readFileSync(everything, 'utf8'));
const typed = answerWith(first, marks.map(([source]) => source).join('\n\n'));

let compiled: ReadonlyMap<Answer, string>;
beforeAll(async () => {
  const answers = [...real, made, typed];
  const html = await compileNarratives(path.join(inject('runFolder'), 'mdx'), answers);
  compiled = new Map(answers.map((answer, number) => [answer, html[number] ?? '']));
});

describe('a narrative that @astrojs/mdx compiles', () => {
  it('is what a page says, to the byte, in every answer of the site, of the examples and of a site in French', () => {
    for (const answer of real) expect(contentOf(answer).join(''), answer.narrative.file).toBe(compiled.get(answer));
    const sources = new Set(real.map(({ narrative }) => narrative.source));
    const texts = folders.flatMap((folder) => [...exampleTexts(folder)]).filter(([file]) => file.endsWith('.mdx'));
    for (const [file, source] of texts) expect(sources.has(source), file).toBe(true);
  });

  it('is what a page says, whatever an author uses, but for line breaks in a table of Markdown', () => {
    const names = new Set(made.narrative.uses.map(({ component }) => component));
    expect([...names].sort()).toEqual(Object.keys(components).sort());
    expect(contentOf(made).join('')).toBe(
      compiled.get(made)?.replace(/\n(?=<\/?(?:thead|tbody|tr|th|td|\/table)\b)/g, ''),
    );
  });

  it('has other dashes, dots between spaces, and quotation marks beside a component or where letters are left out', () => {
    const paragraphs = (column: 1 | 2) => marks.map((row) => `<p>${row[column]}</p>`).join('\n');
    expect(contentOf(typed).join('')).toBe(paragraphs(1));
    expect(compiled.get(typed)).toBe(paragraphs(2));
  });
});
