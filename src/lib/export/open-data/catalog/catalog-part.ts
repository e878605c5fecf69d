import type { SiteFrame } from '../../../answer/site.ts';
import { describeCatalog, describeDossier } from './catalog.ts';
import type { CatalogEntry } from './describe-datasets.ts';
import { writeJsonLd, writeTurtle } from './write-catalog.ts';

/**
 * What a catalogue says of one dossier, written: it can be kept until the dossier changes. `Text` is a text, or whatever
 * stands for one that is kept.
 */
export interface CatalogPart<Text = string> {
  /** Addresses that identify its series and datasets. */
  readonly datasets: readonly string[];
  /** Turtle without prefixes. */
  readonly turtle: Text;
  /** Nodes of JSON-LD as they stand in the graph, without the comma between them and the next part. */
  readonly jsonLd: Text;
}

/** A whole catalogue in both notations, in pieces: together they can be longer than a text may be. */
export interface WrittenCatalog<Text = string> {
  readonly turtle: Iterable<string | Text>;
  readonly jsonLd: Iterable<string | Text>;
}

/** Returns what the catalogue says of a dossier; `entries` are its pages with open data, at least one. */
export function writeCatalogPart(entries: readonly CatalogEntry[]): CatalogPart {
  const { datasets, quads } = describeDossier(entries);
  return { datasets, turtle: withoutPrefixes(writeTurtle(quads)), jsonLd: writeNodes(graphOf(writeJsonLd(quads))) };
}

/** Returns the catalogue of a site from those of its dossiers, in their order. */
export function joinCatalog<Text = string>(site: SiteFrame, parts: readonly CatalogPart<Text>[]): WrittenCatalog<Text> {
  const quads = describeCatalog(
    site,
    parts.flatMap(({ datasets }) => datasets),
  );
  const head = writeJsonLd(quads);
  const [start = '', end = ''] = JSON.stringify({ ...head, '@graph': [''] }, null, 2).split('    ""');
  return {
    turtle: piecesOf([writeTurtle(quads)], parts, ({ turtle }) => [turtle]),
    jsonLd: piecesOf([start, writeNodes(graphOf(head))], parts, ({ jsonLd }) => [',\n', jsonLd], `${end}\n`),
  };
}

function* piecesOf<Text>(
  head: readonly string[],
  parts: readonly CatalogPart<Text>[],
  write: (part: CatalogPart<Text>) => readonly (string | Text)[],
  end = '',
): Generator<string | Text> {
  yield* head;
  for (const part of parts) yield* write(part);
  yield end;
}

/** As they stand in a document that is indented by two spaces. */
function writeNodes(nodes: readonly object[]): string {
  return nodes.map((node) => JSON.stringify(node, null, 2).replace(/^/gm, '    ')).join(',\n');
}

function graphOf(document: object): object[] {
  return (document as { '@graph': object[] })['@graph'];
}

/** Prefixes stand at the beginning, each on a line. */
function withoutPrefixes(turtle: string): string {
  return turtle.replace(/^(?:@prefix [^\n]*\n)+\n?/, '');
}
