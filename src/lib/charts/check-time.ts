import type { YamlFile } from '../dataset/yaml.ts';
import { type Problem, problem } from '../problem.ts';
import { isObject, type SpecNode } from './walk-spec.ts';

const parts = [
  'year',
  'quarter',
  'month',
  'week',
  'date',
  'day',
  'dayofyear',
  'hours',
  'minutes',
  'seconds',
  'milliseconds',
];

/** Returns where a specification reads a date in the time zone of the machine, so that it would be drawn differently elsewhere. */
export function checkTime({ key, path, value }: SpecNode, yaml: YamlFile): Problem[] {
  const tell = (found: string, instead: string) => [
    problem('chart-local-time', yaml.placeOf(path), { found, instead }),
  ];
  const isUnit = key === 'timeUnit' || (key === 'unit' && path.at(-2) === 'timeUnit');
  if (isUnit && typeof value === 'string' && !isUtcUnit(value)) return tell(value, `utc${value}`);
  if (typeof value === 'string' && path.at(-2) === 'parse' && value.startsWith('date:')) {
    return tell(value, value.replace('date:', 'utc:'));
  }
  if (!isObject(value)) return [];
  if (isMoment(value)) return tell(Object.keys(value).join(', '), 'utc: true');
  if (value.type === 'time' && key === 'scale') return tell('time', 'utc');
  if (value.type === 'temporal' && !isUtcField(value)) return tell('temporal', 'scale: { type: utc }');
  return [];
}

function isUtcUnit(unit: unknown): boolean {
  return typeof unit === 'string' && /^(binned)?utc/.test(unit);
}

/** A field of dates on a scale in universal time, or cut to a unit in it. */
function isUtcField({ timeUnit, scale }: Readonly<Record<string, unknown>>): boolean {
  const unit = isObject(timeUnit) ? (timeUnit.unit ?? (timeUnit.utc === true ? 'utc' : undefined)) : timeUnit;
  return isUtcUnit(unit) || (isObject(scale) && (scale.type === 'utc' || scale.type === 'time'));
}

/** A date written as a map of its parts. */
function isMoment(value: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(value);
  const isNumber = keys.every((part) => ['number', 'string'].includes(typeof value[part]));
  return keys.length > 0 && isNumber && keys.every((part) => parts.includes(part));
}
