import { suggestName } from '../dataset/suggest.ts';
import type { YamlFile } from '../dataset/yaml.ts';
import { type Problem, problem } from '../problem.ts';
import { checkColour } from './check-colour.ts';
import { checkExpression } from './check-expressions.ts';
import { checkPalette } from './check-palette.ts';
import { checkSchema } from './check-schema.ts';
import { checkTime } from './check-time.ts';
import { isObject, type SpecNode, walkSpec } from './walk-spec.ts';

/** Fields at the top of a specification that the program fills in itself. */
const reserved = ['data', 'datasets', 'title', 'description', 'usermeta'];

/** Keys whose value would be fetched. */
const addresses = ['url', 'href'];

/** Keys that let a reader operate a chart, which takes a script. */
const operated = ['select', 'bind'];

/**
 * Returns what a specification may not hold: what Vega-Lite does not know, data without a source, and whatever would
 * make a picture depend on more than its data: addresses, pictures, fonts, the time zone, the clock, a pointer.
 */
export function checkSpec(
  spec: Readonly<Record<string, unknown>>,
  names: readonly string[],
  yaml: YamlFile,
): Problem[] {
  const top = reserved
    .filter((field) => field in spec && !(field === 'data' && isNamedData(spec.data)))
    .map((field) => problem('chart-reserved-field', yaml.placeOfKey(['spec', field]), { field }));
  const inside = walkSpec(spec, ['spec']).flatMap((node) => [
    ...checkNode(node, names, yaml),
    ...checkExpression(node, yaml),
    ...checkTime(node, yaml),
    ...checkColour(node, yaml),
  ]);
  const found = [...top, ...inside];
  const told = new Set(found.map(({ place }) => `${place.line}:${place.column}`));
  const others = [...walkSpec(spec, ['spec']).flatMap((node) => checkPalette(node, yaml)), ...checkSchema(spec, yaml)];
  return [...found, ...others.filter(({ place }) => !told.has(`${place.line}:${place.column}`))];
}

function checkNode(node: SpecNode, names: readonly string[], yaml: YamlFile): Problem[] {
  const { key, path, value } = node;
  const place = yaml.placeOfKey(path);
  if (addresses.includes(String(key)) || isImage(node)) {
    return [problem('chart-external-data', place, { what: isImage(node) ? 'image' : String(key) })];
  }
  if (typeof value === 'string' && /\burl\s*\(/i.test(value)) {
    return [problem('chart-external-data', yaml.placeOf(path), { what: 'url(…)' })];
  }
  if (operated.includes(String(key))) return [problem('chart-operated', place, { what: String(key) })];
  if (/^font$|Font$/.test(String(key))) return [problem('chart-font', place, { field: String(key) })];
  if (key !== 'data' || !isObject(value) || (path.length === 2 && !isNamedData(value))) return [];
  const { name, values } = value;
  if (values !== undefined || typeof name !== 'string' || names.includes(name)) return [];
  return [problem('chart-unknown-data', yaml.placeOf([...path, 'name']), { name, ...suggestName(name, names) })];
}

/** Data of the site under their name: the only data that may stand at the top of a specification. */
function isNamedData(data: unknown): boolean {
  return isObject(data) && Object.keys(data).join() === 'name';
}

function isImage({ key, path, value }: SpecNode): boolean {
  return value === 'image' && (key === 'mark' || (key === 'type' && path.at(-2) === 'mark'));
}
