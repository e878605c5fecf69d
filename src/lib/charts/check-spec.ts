import { suggestName } from '../dataset/suggest.ts';
import type { YamlFile } from '../dataset/yaml.ts';
import { type Problem, problem } from '../problem.ts';
import { isObject, type SpecNode, walkSpec } from './walk-spec.ts';

/** Fields at the top of a specification that the program fills in itself. */
const reserved = ['data', 'datasets', 'title', 'description', 'usermeta'];

/** Keys whose value would be fetched. */
const addresses = ['url', 'href'];

/** Returns what a specification may not hold, wherever the data come from: addresses, pictures, data without a source. */
export function checkSpec(spec: Readonly<Record<string, unknown>>, kind: 'chart' | 'map', yaml: YamlFile): Problem[] {
  const known = kind === 'map' ? ['snapshot', 'outlines'] : ['snapshot'];
  const top = reserved
    .filter((field) => field in spec)
    .map((field) => problem('chart-reserved-field', yaml.placeOfKey(['spec', field]), { field }));
  return [...top, ...walkSpec(spec, ['spec']).flatMap((node) => checkNode(node, known, yaml))];
}

function checkNode(node: SpecNode, known: readonly string[], yaml: YamlFile): Problem[] {
  const { key, path, value } = node;
  if (addresses.includes(String(key)) || isImage(node)) {
    const what = isImage(node) ? 'image' : String(key);
    return [problem('chart-external-data', yaml.placeOfKey(path), { what })];
  }
  if (key !== 'data' || !isObject(value) || path.length === 2) return [];
  const { name, values } = value;
  if (values !== undefined || typeof name !== 'string' || known.includes(name)) return [];
  return [problem('chart-unknown-data', yaml.placeOf([...path, 'name']), { name, ...suggestName(name, known) })];
}

function isImage({ key, path, value }: SpecNode): boolean {
  return value === 'image' && (key === 'mark' || (key === 'type' && path.at(-2) === 'mark'));
}
