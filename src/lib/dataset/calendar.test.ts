import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { holidaysOf, parseCalendar } from './calendar.ts';

const file = path.resolve(import.meta.dirname, '../../../data/calendars/flanders.yaml');
const { value: flanders } = parseCalendar('flanders', 'flanders.yaml', readFileSync(file, 'utf8'));
const days = (year: number) => [...(flanders ? holidaysOf(flanders, year).keys() : [])].map((date) => date.slice(5));
const parse = (day: string) =>
  parseCalendar(
    'x',
    'x.yaml',
    `title: { nl: x }\ntimeZone: Europe/Brussels\ndays: [{ name: { nl: x }, kind: legal, ${day} }]`,
  );
const codes = (day: string) => parse(day).problems.map(({ code, place }) => `${code}@${place.line}`);

describe('the calendar of the Flemish authorities', () => {
  const fixed = ['07-11', '07-21', '08-15', '11-01', '11-02', '11-11', '11-15', '12-25', '12-26'];

  test.each([
    [2022, ['01-01', '04-18', '05-01', '05-26', '06-06']],
    [2024, ['01-01', '04-01', '05-01', '05-09', '05-20']],
    [2025, ['01-01', '04-21', '05-01', '05-29', '06-09']],
    [2026, ['01-01', '04-06', '05-01', '05-14', '05-25']],
  ])('has Easter Monday, Ascension and Whit Monday of %i', (year, first) => {
    expect(days(year)).toEqual([...first, ...fixed]);
  });

  test('has one day less where Ascension is 1 May', () => expect(days(2008)).toHaveLength(13));

  test('says which days are legal holidays and which only those of the administration', () => {
    const ofAdministration = flanders?.days.filter(({ kind }) => kind === 'administration').map(({ on }) => on);
    expect(ofAdministration).toEqual(['07-11', '11-02', '11-15', '12-26']);
  });
});

describe('a calendar', () => {
  test('can have a day in one year only, and a day that began and ceased', () => {
    const value = parse('on: 2026-12-28').value;
    expect([2025, 2026].map((year) => value && holidaysOf(value, year).size)).toEqual([0, 1]);
    const period = parse('on: 05-05, from: 2020, until: 2021').value;
    expect([2019, 2020, 2021, 2022].map((year) => period && holidaysOf(period, year).size)).toEqual([0, 1, 1, 0]);
  });

  test('has 29 February in leap years only', () => {
    const value = parse('on: 02-29').value;
    expect([2023, 2024].map((year) => value && holidaysOf(value, year).size)).toEqual([0, 1]);
  });

  test('refuses a day with both or neither of on and easter', () => {
    expect(codes('on: 05-01, easter: 1')).toEqual(['holiday-day@3']);
    expect(codes('from: 2020')).toEqual(['holiday-day@3']);
  });

  test('refuses a day that does not exist', () => expect(codes('on: 04-31')).toEqual(['invalid-date@3']));

  test('refuses a period that ends before it begins', () => {
    expect(codes('on: 05-01, from: 2022, until: 2020')).toEqual(['date-order@3']);
  });

  test('refuses a time zone that does not exist', () => {
    const { problems } = parseCalendar(
      'x',
      'x.yaml',
      'title: { nl: x }\ntimeZone: Mars\ndays: [{ name: { nl: x }, kind: legal, on: 05-01 }]',
    );
    expect(problems).toMatchObject([
      { code: 'invalid-value', values: { found: 'Mars', expected: 'expected-time-zone' } },
    ]);
  });
});
