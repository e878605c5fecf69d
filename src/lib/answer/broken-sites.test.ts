import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyMistake, readExampleSite, readExamples, tellProblems } from '../../../tests/problem-examples.ts';
import { describeProblem, hasErrors } from '../problem.ts';
import { readSite } from './read-site.ts';

const folder = path.resolve(import.meta.dirname, '../../../tests/fixtures/broken');
const catalogue = readdirSync(folder)
  .sort()
  .flatMap((file) => readExamples(readFileSync(path.join(folder, file), 'utf8')));
const texts = readExampleSite();

describe('a site with one mistake', () => {
  it.each(catalogue.map((example) => [example.title, example] as const))(
    'is refused where it is made: %s',
    (_, { mistake, listed }) => {
      const { value, problems } = readSite(applyMistake(texts, mistake ?? ''));
      expect(tellProblems(problems)).toEqual([...listed].sort());
      expect(value === undefined).toBe(hasErrors(problems));
      expect(problems).not.toEqual([]);
      const told = problems.flatMap((found) => [describeProblem(found, 'nl'), describeProblem(found, 'en')]);
      expect(told.filter(({ message, hint }) => unfilled.test(message + hint))).toEqual([]);
    },
  );
});

/** A placeholder of the problem texts for which there was no value. */
const unfilled = /\{(?:code|codes|date|expected|field|figure|found|kind|known|name|reason|suggestion)\}/;

const kinds: Readonly<Record<string, string>> = {
  site: 'content/site.yaml',
  dossier: 'content/bike-parks/dossier.yaml',
  answer: 'content/bike-parks/2026-03-01/answer.yaml',
  table: 'content/bike-parks/tables/by-area.yaml',
  chart: 'content/bike-parks/charts/open-parks.yaml',
  map: 'content/bike-parks/charts/areas.yaml',
  narrative: 'content/bike-parks/narrative.nl.mdx',
  codelist: 'data/codelists/regions.yaml',
  dataset: 'data/bike-parks/dataset.yaml',
  snapshot: 'data/bike-parks/2026-03-01.yaml',
  outlines: 'data/geo/regions.geo.json',
};

describe('any bytes in the place of a file', () => {
  it.each(Object.entries(kinds))(
    'are told as problems and never throw: %s',
    (_, file) => {
      const right = texts.get(file) ?? '';
      fc.assert(
        fc.property(fc.oneof({ weight: 1, arbitrary: bytes }, { weight: 3, arbitrary: damage(right) }), (text) => {
          expectProblems(file, text);
        }),
        { numRuns: 25 },
      );
    },
    60_000,
  );
});

const bytes = fc.uint8Array({ maxLength: 400 }).map((found) => new TextDecoder().decode(found));

const signs = fc.constantFrom(
  ...['', '\t', '\n', ': ', '- ', '{', '}', '[', ']', '"', "'", '<', '/>', '&', '*', '!', '|', '0', 'null', '\u0000'],
);

/** The right text with a piece of it cut out, or replaced by what a format gives a meaning. */
function damage(right: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(right.length), fc.nat(40), signs)
    .map(([at, length, sign]) => right.slice(0, at) + sign + right.slice(at + length));
}

function expectProblems(file: string, text: string): void {
  const { value, problems } = readSite(new Map([...texts, [file, text]]));
  expect(value === undefined).toBe(hasErrors(problems));
  expect(problems.every(({ place }) => place.line >= 1 && place.column >= 1)).toBe(true);
}
