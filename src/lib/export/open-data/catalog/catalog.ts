import type { Quad } from 'n3';
import { readerOf } from '../../../answer/site.ts';
import type { SiteFile } from '../../../answer/site-file.ts';
import { absoluteAddress } from '../subject.ts';
import { tableUri } from './authority.ts';
import { commonProperties, languagesOf } from './common-properties.ts';
import { describeAgents } from './describe-agents.ts';
import {
  type CatalogEntry,
  type Catalogued,
  datasetUri,
  describeDataset,
  describeSeries,
  seriesUri,
} from './describe-datasets.ts';
import { describeDistribution } from './describe-distribution.ts';
import { describe, inLanguage, inLanguages, iri } from './triples.ts';

/** What a catalogue says of one dossier, with the addresses of its series and datasets. */
export interface DescribedDossier {
  readonly datasets: readonly string[];
  readonly quads: readonly Quad[];
}

/**
 * Returns what the catalogue says of a dossier as triples: its series, a dataset for each reporting date and one for all
 * dates, and a distribution for each file in each language. No blank nodes, no date of the build.
 * Source: DCAT-AP 3.0.1; DCAT 3, clause 12 for series.
 */
export function describeDossier(entries: readonly CatalogEntry[]): DescribedDossier {
  const groups = groupByDataset(entries);
  const subject = entries[0]?.subject;
  if (!subject) return { datasets: [], quads: [] };
  const { site, dossier } = subject;
  return {
    datasets: [seriesUri(site, dossier), ...groups.map((group) => datasetUri(group.subject))],
    quads: [
      ...describeSeries(site, dossier),
      ...groups.flatMap((group) => describeDataset(site, group)),
      ...entries.flatMap(({ subject: page, files }) => files.flatMap((file) => describeDistribution(page, file))),
    ],
  };
}

/** Files in several languages are distributions of one dataset. */
function groupByDataset(entries: readonly CatalogEntry[]): Catalogued[] {
  const groups = Map.groupBy(entries, ({ subject }) => datasetUri(subject));
  return [...groups.values()].flatMap((group) => (group[0] ? [{ subject: group[0].subject, entries: group }] : []));
}

/** Returns what is said of the catalogue itself and of those who publish it. */
export function describeCatalog(site: SiteFile, datasets: readonly string[]): Quad[] {
  return [...describeItself(site, datasets), ...describeAgents(site)];
}

function describeItself(site: SiteFile, datasets: readonly string[]): Quad[] {
  const languages = languagesOf(site);
  return describe(absoluteAddress(site, '/#catalog'), 'dcat:Catalog', {
    'dct:title': inLanguages(site.name, languages),
    'dct:description': languages.map((language) => {
      const { data } = readerOf(site, language).words;
      return inLanguage(
        data.catalogue.replace('{name}', () => site.name[language] ?? ''),
        language,
      );
    }),
    'foaf:homepage': iri(absoluteAddress(site, '/')),
    ...commonProperties(site),
    ...(site.licence && { 'dct:license': iri(site.licence.url) }),
    'dcat:themeTaxonomy': iri(tableUri('data-theme')),
    'dcat:dataset': datasets.map(iri),
  });
}
