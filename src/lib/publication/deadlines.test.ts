import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Calendar, parseCalendar } from '../dataset/calendar.ts';
import { deadlinesOf } from './deadlines.ts';
import { addWorkingDays, dateAt, isWorkingDay, startOfDay } from './working-days.ts';

const file = path.resolve(import.meta.dirname, '../../../data/calendars/flanders.yaml');
const { value } = parseCalendar('flanders', 'flanders.yaml', readFileSync(file, 'utf8'));
const flanders = value as Calendar;
const ask = (date: string, rest = {}) => deadlinesOf({ question: { date }, ...rest } as never, {}, flanders);

describe('the dates that follow from a question', () => {
  test('are 15 and 20 working days later, without weekends and 1, 2 and 11 November', () => {
    expect(ask('2022-10-06')).toEqual({ exclusiveUntil: '2022-10-27', due: '2022-11-07' });
  });

  test('skip Ascension, Whit Monday and 11 July, but not the Friday after Ascension', () => {
    expect(ask('2026-05-12')).toEqual({ exclusiveUntil: '2026-06-04', due: '2026-06-11' });
    expect(ask('2025-06-30').due).toBe('2025-07-30');
    expect(isWorkingDay('2026-05-15', flanders)).toBe(true);
  });

  test('skip 25 and 26 December and New Year, but not the days between', () => {
    expect(ask('2024-12-13')).toEqual({ exclusiveUntil: '2025-01-08', due: '2025-01-15' });
  });

  test('start the day after, also from a Saturday', () => {
    expect(addWorkingDays('2026-02-06', 1, flanders)).toBe('2026-02-09');
    expect(addWorkingDays('2026-02-07', 1, flanders)).toBe('2026-02-09');
  });

  test('follow the terms of the dossier and a due date that was agreed', () => {
    const terms = { terms: { answer: 5, exclusive: 2 } };
    expect(deadlinesOf({ question: { date: '2026-02-02' } } as never, terms, flanders)).toEqual({
      due: '2026-02-09',
      exclusiveUntil: '2026-02-04',
    });
    expect(ask('2026-02-02', { due: '2026-12-01' }).due).toBe('2026-12-01');
  });

  test('are always working days, in the order of their terms', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (day) => {
        const { due, exclusiveUntil } = ask(day.toISOString().slice(0, 10));
        return isWorkingDay(due, flanders) && isWorkingDay(exclusiveUntil, flanders) && exclusiveUntil < due;
      }),
      { numRuns: 50 },
    );
  });
});

describe('a day in a time zone', () => {
  test.each([
    ['2027-01-10', 'Europe/Brussels', '2027-01-09T23:00:00.000Z'],
    ['2026-07-10', 'Europe/Brussels', '2026-07-09T22:00:00.000Z'],
    ['2026-03-29', 'Europe/Brussels', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Brussels', '2026-03-29T22:00:00.000Z'],
    ['2026-07-10', 'Pacific/Auckland', '2026-07-09T12:00:00.000Z'],
    ['2026-07-10', 'UTC', '2026-07-10T00:00:00.000Z'],
  ])('%s begins in %s at %s', (date, zone, instant) => {
    expect(new Date(startOfDay(date, zone)).toISOString()).toBe(instant);
    expect(dateAt(startOfDay(date, zone), zone)).toBe(date);
    expect(dateAt(startOfDay(date, zone) - 1, zone) < date).toBe(true);
  });
});
