import { easter } from 'date-easter';
import { z } from 'zod';
import { type Problem, problem, type Read } from '../problem.ts';
import { plainFields } from './fields.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** A day that is not worked: each year on the same day, so many days after Easter, or on one date. */
export interface Holiday {
  readonly name: Readonly<Record<string, string>>;
  /** `legal` holds for everybody, `administration` for the authorities only. */
  readonly kind: 'legal' | 'administration';
  /** Month and day, as `07-11`, or one date, as `2026-12-28`. */
  readonly on?: string | undefined;
  /** Days after Easter Sunday. */
  readonly easter?: number | undefined;
  /** First and last year in which it holds; open where not given. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** Which days are worked, and in which time zone a day begins. */
export interface Calendar {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly timeZone: string;
  readonly days: readonly Holiday[];
  readonly yaml: YamlFile;
}

const { line } = plainFields;

/** Names are not asked in every language of a site: a calendar is shared between sites. */
const names = z.record(z.string(), line);

const year = z
  .string()
  .regex(/^\d{4}$/, 'expected-year')
  .transform(Number);

const day = z
  .strictObject({
    name: names,
    kind: z.enum(['legal', 'administration']),
    on: z
      .string()
      .regex(/^(\d{4}-)?\d{2}-\d{2}$/, 'expected-day')
      .optional(),
    easter: z
      .string()
      .regex(/^-?\d{1,3}$/, 'expected-whole')
      .transform(Number)
      .optional(),
    from: year.optional(),
    until: year.optional(),
  })
  .meta({ oneOf: [{ required: ['on'] }, { required: ['easter'] }] });

/** Returns the schema of `data/calendars/<id>.yaml`. */
export function calendarSchema() {
  return z.strictObject({
    title: names,
    source: names.optional(),
    timeZone: z.string().refine(isTimeZone, 'expected-time-zone'),
    days: z.array(day).min(1, 'expected-list'),
  });
}

/** Returns a calendar, or its problems: a day that does not exist, or with none or both of `on` and `easter`. */
export function parseCalendar(id: string, file: string, source: string): Read<Calendar> {
  const yaml = readYaml(file, source);
  const { value, problems } = validate(yaml, calendarSchema());
  if (!value) return { value: undefined, problems };
  const found = value.days.flatMap((entry, index) => checkDay(entry, index, yaml));
  return { value: found.length > 0 ? undefined : { id, ...value, yaml }, problems: found };
}

/** Returns the days of a year that are not worked, weekends aside, in order, each with what it is. */
export function holidaysOf(calendar: Calendar, year: number): ReadonlyMap<string, Holiday> {
  const found = calendar.days.flatMap((holiday): [string, Holiday][] => {
    const date = dateIn(holiday, year);
    return date ? [[date, holiday]] : [];
  });
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function dateIn({ on, easter: days, from = 0, until = 9999 }: Holiday, year: number): string | undefined {
  if (year < from || year > until) return undefined;
  if (on) return on.length > 5 ? onlyIn(on, year) : onlyIn(`${year}-${on}`, year);
  const sunday = easter(year);
  const date = new Date(Date.UTC(sunday.year, sunday.month - 1, sunday.day + (days ?? 0)));
  return date.toISOString().slice(0, 10);
}

/** 29 February is no day in most years. */
function onlyIn(date: string, year: number): string | undefined {
  return date.startsWith(`${year}-`) && plainFields.date.safeParse(date).success ? date : undefined;
}

function checkDay({ on, easter: days, from, until }: Holiday, index: number, yaml: YamlFile): Problem[] {
  const place = yaml.placeOf(['days', index]);
  if ((on === undefined) === (days === undefined)) return [problem('holiday-day', place)];
  const written = on && (on.length > 5 ? on : `2000-${on}`);
  if (written && !plainFields.date.safeParse(written).success)
    return [problem('invalid-date', yaml.placeOf(['days', index, 'on']), { found: on ?? '' })];
  if (from !== undefined && until !== undefined && until < from) {
    const values = { later: 'until', laterDate: until, earlier: 'from', earlierDate: from };
    return [problem('date-order', yaml.placeOf(['days', index, 'until']), values)];
  }
  return [];
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
