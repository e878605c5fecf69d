import { DataFactory, type NamedNode, type Quad, type Quad_Object } from 'n3';
import type { Text } from '../../../dataset/fields.ts';

/** Prefixes of the vocabularies that the catalogue uses. */
export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
} as const;

/** Returns the full address of a prefixed name, as `dcat:Dataset`. */
export function expandName(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  const start = prefixes[prefix as keyof typeof prefixes];
  if (start === undefined) throw new Error(`no prefix ${prefix}`);
  return start + local;
}

/** Returns an address as a node; characters that no IRI may hold are percent-encoded (Turtle 1.1, IRIREF). */
export function iri(address: string): NamedNode {
  return DataFactory.namedNode(address.replace(forbidden, encodeURIComponent));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\u0000-\u0020<>"{}|\\^`]/g;

/** Returns a prefixed name as a node. */
export function term(name: string): NamedNode {
  return DataFactory.namedNode(expandName(name));
}

/** Returns a text as a literal with a datatype, as `xsd:date`. */
export function typed(text: string, datatype: string): Quad_Object {
  return DataFactory.literal(text, term(datatype));
}

/** Returns a text in a language as a literal. */
export function inLanguage(text: string, language: string): Quad_Object {
  return DataFactory.literal(text.toWellFormed(), language);
}

/** Returns a text in each language of a site as literals. */
export function inLanguages(text: Text, languages: readonly string[]): Quad_Object[] {
  return languages.flatMap((language) => (text[language] ? [inLanguage(text[language], language)] : []));
}

/** Values of the properties of one thing; nothing is said where there is none. */
export type Properties = Readonly<Record<string, Quad_Object | readonly Quad_Object[] | undefined>>;

/** Returns what is said of one thing: its class and its properties, in the order given. */
export function describe(subject: string, type: string, properties: Properties): Quad[] {
  const about = iri(subject);
  const statements = Object.entries(properties).flatMap(([name, value]) =>
    [value ?? []].flat().map((object) => DataFactory.quad(about, term(name), object)),
  );
  return [DataFactory.quad(about, term('rdf:type'), term(type)), ...statements];
}
