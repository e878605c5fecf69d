import type { Quad } from 'n3';
import { readerOf, type Site } from '../../../answer/site.ts';
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

/**
 * Returns the catalogue of a site as triples: the catalogue, a series for each dossier, a dataset for each reporting
 * date and one for all dates of a dossier, and a distribution for each file in each language. No blank nodes, no date of the build.
 * Source: DCAT-AP 3.0.1; DCAT 3, clause 12 for series.
 */
export function makeCatalog(site: Site, entries: readonly CatalogEntry[]): Quad[] {
  const groups = groupByDataset(entries);
  const answered = site.dossiers.filter(({ answers }) => answers.length > 0);
  return [
    ...describeCatalog(site, [
      ...answered.map((dossier) => seriesUri(site, dossier)),
      ...groups.map((group) => datasetUri(group.subject)),
    ]),
    ...describeAgents(site),
    ...answered.flatMap((dossier) => describeSeries(site, dossier)),
    ...groups.flatMap((group) => describeDataset(site, group)),
    ...entries.flatMap(({ subject, files }) => files.flatMap((file) => describeDistribution(subject, file))),
  ];
}

/** Files in several languages are distributions of one dataset. */
function groupByDataset(entries: readonly CatalogEntry[]): Catalogued[] {
  const groups = Map.groupBy(entries, ({ subject }) => datasetUri(subject));
  return [...groups.values()].flatMap((group) => (group[0] ? [{ subject: group[0].subject, entries: group }] : []));
}

function describeCatalog(site: Site, datasets: readonly string[]): Quad[] {
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
