import type { AuthorFile } from './author-files.ts';
import { describeField, referenceTexts, wordTerm } from './descriptions.ts';
import { makeNode, type Node } from './json-schema.ts';

type Definitions = Readonly<Record<string, Node>>;

/** Where an editor finds the schema of Vega-Lite, from the folder of ours. */
const vegaLitePath = '../node_modules/vega-lite/build/vega-lite-schema.json';

/**
 * Returns the JSON Schema (draft 7) of a kind of file as an editor uses it: with what each field means, and what to give
 * where a value does not fit, in Dutch and in English. `vegaLite` is the schema that Vega-Lite publishes.
 */
export function publishSchema({ id, path, schema }: AuthorFile, vegaLite: Definitions): Node {
  const { $schema, ...node } = makeNode(schema);
  if (id === 'chart' && node.properties) node.properties.spec = specSchema(vegaLite);
  const description = `${referenceTexts.nl.files[id as 'site']} · ${referenceTexts.en.files[id as 'site']}`;
  return { $schema, title: path, description, ...withWords(node, id, '') };
}

function withWords(node: Node, file: string, path: string): Node {
  const { term, isByLanguage, properties, additionalProperties, items, anyOf, ...rest } = node;
  const inside = isByLanguage ? '<language>' : '<name>';
  return {
    ...rest,
    ...(path && !rest.$ref && describe(file, path)),
    ...(term && rest.type && rest.pattern ? { patternErrorMessage: inBoth(wordTerm, term) } : {}),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, child]) => [name, withWords(child, file, join(path, name))]),
      ),
    }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object'
          ? withWords(additionalProperties, file, join(path, inside))
          : additionalProperties,
    }),
    ...(items && { items: withWords(items, file, `${path}[]`) }),
    ...(anyOf && { anyOf: path === 'spec' ? anyOf : anyOf.map((option) => withWords(option, file, path)) }),
  };
}

function describe(file: string, path: string): { description?: string } {
  const [nl, en] = [describeField('nl', file, path), describeField('en', file, path)];
  return nl ? { description: nl === en ? nl : `${nl}\n\n${en}` } : {};
}

function inBoth(word: typeof wordTerm, term: string): string {
  const [nl, en] = [word('nl', term), word('en', term)];
  return nl === en ? nl : `${nl} · ${en}`;
}

function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}

/** Vega-Lite asks for `data` where we fill it in, so those two kinds of drawing are taken over without that demand. */
function specSchema(vegaLite: Definitions): Node {
  const kinds = (vegaLite.TopLevelSpec?.anyOf ?? []).map(({ $ref }) => String($ref).split('/').at(-1) ?? '');
  return {
    anyOf: kinds.map((kind) => {
      const { required = [], ...definition } = vegaLite[kind] ?? {};
      if (!required.includes('data')) return { $ref: `${vegaLitePath}#/definitions/${kind}` };
      return { ...(pointOut(definition) as Node), required: required.filter((name) => name !== 'data') };
    }),
  };
}

/** References within the schema of Vega-Lite become references to that file. */
function pointOut(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(pointOut);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' ? `${vegaLitePath}${value}` : pointOut(value),
    ]),
  );
}
