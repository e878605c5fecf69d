import JSONstat from 'jsonstat-toolkit';
import { describe, expect, it } from 'vitest';
import { exactValue } from '../../figures/print.ts';
import { figuresOf, statusOf } from './data-table.ts';
import { writeJsonStat } from './json-stat.ts';
import { exampleSite, exampleSubject, exampleSubjects } from './open-data.examples.ts';
import type { Subject } from './subject.ts';

/** What an independent reader makes of it, after a trip through JSON. */
function read(subject: Subject) {
  return JSONstat(JSON.parse(JSON.stringify(writeJsonStat(subject))));
}

describe('the JSON-stat', () => {
  it.each(exampleSubjects(exampleSite()).map((subject) => [subject.address, subject] as const))(
    'holds every figure with its status: %s',
    (_address, subject) => {
      const dataset = read(subject);
      expect(dataset.class).toBe('dataset');
      expect(dataset.n).toBe(dataset.size.reduce((product: number, size: number) => product * size, 1));
      for (const set of subject.sets) {
        for (const figure of figuresOf(set)) {
          const cell = dataset.Data({ figure_name: figure.name, ...figure.codes, reporting_date: set.date });
          const value = figure.value ? Number(exactValue(figure)) : null;
          expect([figure.id, cell.value, cell.status]).toEqual([figure.id, value, statusOf(figure, set)]);
        }
      }
    },
  );

  it('says that a code which did not exist on a date cannot have a value', () => {
    const cell = read(exampleSubject('shops')).Data({
      figure_name: 'open',
      region: 'old',
      reporting_date: '2022-12-31',
    });
    expect(cell).toMatchObject({ value: null, status: 'M' });
  });

  it('names time and metric, and what the codes of a total are', () => {
    const dataset = read(exampleSubject('shops', '2022-12-31'));
    expect(dataset.role).toMatchObject({ time: ['reporting_date'], metric: ['figure_name'] });
    expect(writeJsonStat(exampleSubject('shops', '2022-12-31'))).toMatchObject({
      dimension: { region: { category: { child: { all: ['north', 'south'] } } } },
    });
  });

  it('gives units with decimals', () => {
    const { unit } = read(exampleSubject('shops', '2022-12-31', 'en'))
      .Dimension('figure_name')
      .Category('profit');
    expect(unit).toEqual({ decimals: 2, label: 'Euro' });
  });

  it('tells to which date a forecast applies, and what deviates', () => {
    const subject = exampleSubject('shops', '2022-12-31');
    const json = JSON.stringify(writeJsonStat(subject));
    expect(json).toContain('"expected":["prognose: 30 juni 2023"]');
    expect(json).toContain('share:north (2022-12-31): Afgekapt. Gedrukt: 66. Berekend: 67.');
  });

  it('says nothing of when it was updated', () => {
    expect(writeJsonStat(exampleSubject())).not.toHaveProperty('updated');
  });
});
