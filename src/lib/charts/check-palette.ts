import { suggestName } from '../dataset/suggest.ts';
import type { YamlFile } from '../dataset/yaml.ts';
import { type Problem, problem, warning } from '../problem.ts';
import { chartColours } from './theme.ts';
import type { SpecNode } from './walk-spec.ts';

const channels: readonly PropertyKey[] = ['color', 'fill', 'stroke'];
const known = Object.keys(chartColours.light);

/**
 * Returns where a specification paints with something else than the theme: a name that the theme does not have, which no
 * program would draw, or a colour of its own, which does not follow the dark page and was not tested for the colour-blind.
 */
export function checkPalette({ key, path, value }: SpecNode, yaml: YamlFile): Problem[] {
  if (typeof value !== 'string' || !isPaint(key, path)) return [];
  if (['none', 'transparent', 'width', 'height'].includes(value)) return [];
  const name = /^(?:var|hatch)\((.*)\)$/.exec(value)?.[1];
  if (name === undefined) return [warning('chart-colour-own', yaml.placeOf(path), { colour: value })];
  if (known.includes(name)) return [];
  return [problem('chart-colour-unknown', yaml.placeOf(path), { ...suggestName(name, known), name })];
}

function isPaint(key: PropertyKey, path: readonly PropertyKey[]): boolean {
  const name = String(key);
  if (channels.includes(key) || /Color$/.test(name) || key === 'scheme') return true;
  const isOfChannel = path.some((step) => channels.includes(step));
  return isOfChannel && (key === 'value' || (typeof key === 'number' && path.at(-2) === 'range'));
}
