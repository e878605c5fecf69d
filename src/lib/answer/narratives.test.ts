import { describe, expect, it } from 'vitest';
import { exampleDataset, languages } from '../dataset/dataset.examples.ts';
import { NarrativeReader } from './narratives.ts';

const dataset = exampleDataset();
const dutch = 'Er zijn <Value figure="open" /> winkels.\n\n<Table id="t" />\n';
const english = 'There are <Value figure="open" /> shops.\n\n<Table id="t" />\n';

/** Reads the same Dutch and English text for two dates, with the tables to which each may refer. */
function read(nl: string, en: string, tables: readonly (readonly string[])[] = [['t'], ['t']]) {
  const texts = new Map(
    ['a', 'b'].flatMap((folder) => [
      [`${folder}/narrative.nl.mdx`, nl] as const,
      [`${folder}/narrative.en.mdx`, en] as const,
    ]),
  );
  const reader = new NarrativeReader(texts, languages);
  const reads = ['a', 'b'].map((folder, at) => reader.read(folder, { dataset, tables: tables[at] ?? [], charts: [] }));
  const told = reads.flatMap(({ problems }) => problems.map(({ code, place }) => `${place.file} ${code}`));
  return { reads, told };
}

describe('copies of a narrative', () => {
  it('are read once, and stand each at its own place', () => {
    const { reads, told } = read(dutch, english);
    const [one, other] = reads.map(({ value }) => value.get('nl'));
    expect(told).toEqual([]);
    expect(other?.tree).toBe(one?.tree);
    expect([one, other].map((found) => found?.uses[0]?.place.file)).toEqual([
      'a/narrative.nl.mdx',
      'b/narrative.nl.mdx',
    ]);
  });

  it('are told each where they are wrong', () => {
    expect(read(dutch.replace('winkels', '12 winkels'), english).told).toEqual([
      'a/narrative.nl.mdx figure-typed',
      'b/narrative.nl.mdx figure-typed',
    ]);
  });

  it('are told each where they depart from the authentic text', () => {
    expect(read(dutch, english.replace('"open"', '"shops"')).told).toEqual([
      'a/narrative.en.mdx translation-differs',
      'b/narrative.en.mdx translation-differs',
    ]);
  });

  it('are checked again where they may refer to something else', () => {
    expect(read(dutch, english, [['t'], []]).told).toEqual([
      'b/narrative.nl.mdx unknown-reference',
      'b/narrative.en.mdx unknown-reference',
    ]);
  });
});
