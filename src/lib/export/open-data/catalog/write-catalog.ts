import { type Quad, type Term, Writer } from 'n3';
import { expandName, prefixes } from './triples.ts';

/** Returns triples as Turtle 1.1, in the order given. */
export function writeTurtle(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes });
  writer.addQuads([...quads]);
  let turtle = '';
  writer.end((fault: Error | null, text: string) => {
    if (fault) throw fault;
    turtle = text;
  });
  return turtle;
}

type Value = string | { readonly [key: string]: string };

/** Returns triples as JSON-LD 1.1, one node for each subject; its context is in it, so that it needs no network. */
export function writeJsonLd(quads: readonly Quad[]): object {
  const nodes = new Map<string, Map<string, Value[]>>();
  for (const { subject, predicate, object } of quads) {
    const properties = nodes.get(subject.value) ?? new Map<string, Value[]>();
    nodes.set(subject.value, properties);
    const name = predicate.value === expandName('rdf:type') ? '@type' : compact(predicate.value);
    const value = name === '@type' ? compact(object.value) : makeValue(object);
    const values = properties.get(name);
    if (values) values.push(value);
    else properties.set(name, [value]);
  }
  const graph = [...nodes].map(([id, properties]) => ({
    '@id': id,
    ...Object.fromEntries([...properties].map(([name, values]) => [name, values.length === 1 ? values[0] : values])),
  }));
  return { '@context': prefixes, '@graph': graph };
}

function makeValue(object: Term): Value {
  if (object.termType !== 'Literal') return { '@id': object.value };
  if (object.language) return { '@value': object.value, '@language': object.language };
  return { '@value': object.value, '@type': compact(object.datatype.value) };
}

function compact(address: string): string {
  const found = Object.entries(prefixes).find(([, start]) => address.startsWith(start));
  return found ? `${found[0]}:${address.slice(found[1].length)}` : address;
}
