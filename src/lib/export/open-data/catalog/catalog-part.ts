import type { SiteFrame } from '../../../answer/site.ts';
import { describeCatalog, describeDossier } from './catalog.ts';
import type { CatalogEntry } from './describe-datasets.ts';
import { writeJsonLd, writeTurtle } from './write-catalog.ts';

/** What a catalogue says of one dossier, written: it can be kept until the dossier changes. */
export interface CatalogPart {
  /** Addresses that identify its series and datasets. */
  readonly datasets: readonly string[];
  /** Turtle without prefixes. */
  readonly turtle: string;
  /** Nodes of JSON-LD. */
  readonly nodes: readonly object[];
}

/** A whole catalogue in both notations. */
export interface WrittenCatalog {
  readonly turtle: string;
  readonly jsonLd: string;
}

/** Returns what the catalogue says of a dossier; `entries` are its pages with open data, at least one. */
export function writeCatalogPart(entries: readonly CatalogEntry[]): CatalogPart {
  const { datasets, quads } = describeDossier(entries);
  return { datasets, turtle: withoutPrefixes(writeTurtle(quads)), nodes: graphOf(writeJsonLd(quads)) };
}

/** Returns the catalogue of a site from those of its dossiers, in their order. */
export function joinCatalog(site: SiteFrame, parts: readonly CatalogPart[]): WrittenCatalog {
  const quads = describeCatalog(
    site,
    parts.flatMap(({ datasets }) => datasets),
  );
  const head = writeJsonLd(quads);
  const graph = [...graphOf(head), ...parts.flatMap(({ nodes }) => nodes)];
  return {
    turtle: [writeTurtle(quads), ...parts.map(({ turtle }) => turtle)].join(''),
    jsonLd: `${JSON.stringify({ ...head, '@graph': graph }, null, 2)}\n`,
  };
}

function graphOf(document: object): object[] {
  return (document as { '@graph': object[] })['@graph'];
}

/** Prefixes stand at the beginning, each on a line. */
function withoutPrefixes(turtle: string): string {
  return turtle.replace(/^(?:@prefix [^\n]*\n)+\n?/, '');
}
