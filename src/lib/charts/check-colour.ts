import type { YamlFile } from '../dataset/yaml.ts';
import { type Problem, problem } from '../problem.ts';
import { isObject, type SpecNode } from './walk-spec.ts';

const channels: readonly PropertyKey[] = ['color', 'fill', 'stroke'];

/** Scales that give a number the colour of its class. */
const classes: readonly unknown[] = ['threshold', 'quantize', 'quantile', 'bin-ordinal', 'ordinal'];

/**
 * Returns where numbers or dates are painted in a run of colours without classes: nobody can read a value from it, and
 * the colours of the theme are names until the page is shown, between which nothing can be mixed.
 */
export function checkColour({ key, path, value }: SpecNode, yaml: YamlFile): Problem[] {
  if (!channels.includes(key) || path.at(-2) !== 'encoding' || !isObject(value)) return [];
  const conditions = [value.condition ?? []].flat().filter(isObject);
  const isContinuous = [value, ...conditions].some(runsOn);
  return isContinuous ? [problem('chart-colour-run', yaml.placeOfKey(path), { channel: String(key) })] : [];
}

function runsOn({ field, type, aggregate, timeUnit, bin, scale }: Readonly<Record<string, unknown>>): boolean {
  const kind = type ?? (aggregate !== undefined ? 'quantitative' : timeUnit !== undefined ? 'temporal' : 'nominal');
  const isNumber = (field !== undefined || aggregate !== undefined) && (kind === 'quantitative' || kind === 'temporal');
  if (!isNumber || scale === null || (bin !== undefined && bin !== null && bin !== false)) return false;
  return !(isObject(scale) && classes.includes(scale.type));
}
