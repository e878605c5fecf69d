import { type Calendar, holidaysOf } from '../dataset/calendar.ts';

const dayLength = 86_400_000;

/** Returns whether the authorities of a calendar work on a date: no Saturday, Sunday or holiday. */
export function isWorkingDay(date: string, calendar: Calendar): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(calendar, Number(date.slice(0, 4))).has(date);
}

/** Returns the date so many working days after a date, which does not count itself, whatever day it is. */
export function addWorkingDays(date: string, count: number, calendar: Calendar): string {
  let day = date;
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (isWorkingDay(day, calendar)) left--;
  }
  return day;
}

/** Returns the instant at which a day begins in a time zone, in milliseconds since 1970. */
export function startOfDay(date: string, timeZone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  let instant = midnight;
  for (let round = 0; round < 2; round++) instant -= wallClock(instant, timeZone) - midnight;
  return instant;
}

/** Returns the date that it is in a time zone at an instant. */
export function dateAt(instant: number, timeZone: string): string {
  return new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + dayLength).toISOString().slice(0, 10);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall shows in a time zone, as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const formatter =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { ...options, second: '2-digit', hourCycle: 'h23', timeZone });
  formatters.set(timeZone, formatter);
  const parts = Object.fromEntries(formatter.formatToParts(instant).map(({ type, value }) => [type, value]));
  return Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
}
