import type { Node } from './json-schema.ts';

/** A field of a file: where it stands, and what may be written there. */
export interface Field {
  /** As `measures.<name>.unit` or `codes[].parent`. */
  readonly path: string;
  readonly node: Node;
  readonly isRequired: boolean;
}

/** Returns every field of a schema, each before the fields in it; one that two alternatives share stands once. */
export function fieldsOf(node: Node, path = ''): Field[] {
  const found = [...ownFields(node, path), ...(node.anyOf ?? []).flatMap((option) => fieldsOf(option, path))];
  const paths = found.map((field) => field.path);
  return found.filter((field, index) => paths.indexOf(field.path) === index);
}

function ownFields(node: Node, path: string): Field[] {
  if (isText(node)) return [];
  const { properties = {}, additionalProperties, items, required = [] } = node;
  const named = Object.entries(properties).flatMap(([name, child]) =>
    withFields(join(path, name), child, required.includes(name)),
  );
  const free = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const name = node.isByLanguage ? '<language>' : '<name>';
  const others = free && Object.keys(free).length > 0 ? withFields(join(path, name), free, false) : [];
  return [...named, ...others, ...(items ? fieldsOf(items, `${path}[]`) : [])];
}

function withFields(path: string, node: Node, isRequired: boolean): Field[] {
  return [{ path, node, isRequired }, ...fieldsOf(node, path)];
}

/** Returns whether a schema is a text in each language. */
export function isText({ isByLanguage, additionalProperties }: Node): boolean {
  return isByLanguage === true && typeof additionalProperties === 'object' && additionalProperties.term !== undefined;
}

function join(path: string, name: string): string {
  return path ? `${path}.${name}` : name;
}
