import { describe, expect, it } from 'vitest';
import { agesYaml, exampleDataset, exampleSnapshot, shopsYaml } from '../dataset/dataset.examples.ts';
import { earlierYaml, exampleFigures } from './figure.examples.ts';
import { FigureSet } from './figure-set.ts';
import { findFigure } from './reference.ts';

const place = { file: 'a.mdx', line: 3, column: 1 };
const figures = exampleFigures({ previous: exampleFigures({ snapshot: earlierYaml }) });
const find = (name: string, at?: string, since?: string) => findFigure(figures, name, at, place, since);

describe('a reference to a figure', () => {
  it('means the total where no code is named', () => {
    expect(find('open').figure?.id).toBe('open:all');
  });

  it('means the code that is named', () => {
    expect(find('open', ' north ').figure?.id).toBe('open:north');
  });

  it('means another date where one is named', () => {
    expect(find('open', 'north', 'previous').figure?.id).toBe('open:north@2021-10-17');
  });

  it('is refused where its code does not hold on the date, with the code that came in its place', () => {
    expect(find('open', 'old').problem).toMatchObject({ code: 'code-not-valid', values: { successor: 'south' } });
  });

  it('is refused with a suggestion where the name is unknown', () => {
    expect(find('opne').problem).toMatchObject({
      code: 'unknown-reference',
      values: { kind: 'figure', suggestion: 'open' },
      place,
    });
  });

  it('is refused with a suggestion where the code is unknown', () => {
    expect(find('open', 'nort').problem).toMatchObject({
      code: 'unknown-reference',
      values: { kind: 'code', suggestion: 'north' },
    });
  });

  it('is refused where the date is not there', () => {
    expect(find('open', 'north', '2000-01-01').problem).toMatchObject({ code: 'no-previous-date' });
  });

  it('needs a code for a dimension without a total, in any order', () => {
    expect(agesYaml).not.toContain('all');
    const text = shopsYaml.replace('units:', '  age: { title: { nl: L, en: A }, codelist: ages }\nunits:');
    const dataset = exampleDataset('', text);
    const rows = ['north', 'south', 'all'].flatMap((region) =>
      ['young', 'older'].map((age) => `  - { region: ${region}, age: ${age}, open: 1, shops: 2 }\n`),
    );
    const set = new FigureSet(
      dataset,
      exampleSnapshot(dataset, `reportingDate: 2022-10-17\nvalues:\n${rows.join('')}`),
    );
    expect(findFigure(set, 'open', 'north', place).problem).toMatchObject({
      code: 'codes-needed',
      values: { dimension: 'age' },
    });
    expect(findFigure(set, 'open', 'young, north', place).figure?.id).toBe('open:north,young');
    expect(findFigure(set, 'open', 'young', place).figure?.id).toBe('open:all,young');
  });
});
