import type { Quad, Quad_Object } from 'n3';
import { dossierPath } from '../../../answer/addresses.ts';
import type { DatedAnswer, Dossier } from '../../../answer/answer.ts';
import { readerOf } from '../../../answer/site.ts';
import type { SiteFile } from '../../../answer/site-file.ts';
import type { FileSummary } from '../open-data-file.ts';
import { absoluteAddress, firstAddress, type Subject, titleOf } from '../subject.ts';
import { authorityUri } from './authority.ts';
import { languagesOf, resourceProperties } from './common-properties.ts';
import { distributionUri } from './describe-distribution.ts';
import { describe, inLanguage, inLanguages, iri, type Properties, typed } from './triples.ts';

/** The open data of one page as the catalogue tells it. */
export interface CatalogEntry {
  readonly subject: Subject;
  readonly files: readonly FileSummary[];
}

/** A dataset with the files of each language. */
export interface Catalogued {
  readonly subject: Subject;
  readonly entries: readonly CatalogEntry[];
}

/** Returns the address that identifies a dataset: its page in the authentic language as it was first called, `#dataset`. */
export function datasetUri({ site, dossier, dated }: Subject): string {
  return `${firstAddress(site, dossier, authentic(site), dated)}#dataset`;
}

/** Returns the address that identifies the series of a dossier. */
export function seriesUri(site: SiteFile, dossier: Dossier): string {
  return `${firstAddress(site, dossier, authentic(site))}#series`;
}

/** Returns what is said of a dossier: a series of datasets, one for each reporting date. */
export function describeSeries(site: SiteFile, dossier: Dossier): Quad[] {
  const languages = languagesOf(site);
  const answers = inOrder(dossier);
  const [first, last] = [answers[0], answers.at(-1)];
  const about = seriesUri(site, dossier);
  return [
    ...describe(about, 'dcat:DatasetSeries', {
      'dct:title': languages.map((language) => {
        const { series } = readerOf(site, language).words.data;
        return inLanguage(
          series.replace('{title}', () => titleOf(dossier, language)),
          language,
        );
      }),
      'dct:description': inLanguages(dossier.description, languages),
      ...resourceProperties(site, dossier),
      ...frequencyOf(dossier),
      'dct:temporal': iri(`${about}-period`),
      'dcat:landingPage': languages.map((language) => iri(absoluteAddress(site, dossierPath(language, dossier.id)))),
      'dcat:first': first && iri(datedUri(site, dossier, first)),
      'dcat:last': last && iri(datedUri(site, dossier, last)),
    }),
    ...describePeriod(`${about}-period`, first?.date ?? '', last?.date ?? ''),
  ];
}

/** Returns what is said of a dataset: that of one reporting date, in its series, or that of all dates together. */
export function describeDataset(site: SiteFile, { subject, entries }: Catalogued): Quad[] {
  const { dossier, dated, sets } = subject;
  const about = datasetUri(subject);
  const [first = '', last = ''] = [sets[0]?.date, sets.at(-1)?.date];
  const texts = (text: (entry: Subject) => string): Quad_Object[] =>
    entries.map((entry) => inLanguage(text(entry.subject), entry.subject.reader.language));
  const files = entries.flatMap(({ subject: page, files }) => files.map((file) => iri(distributionUri(page, file))));
  return [
    ...describe(about, 'dcat:Dataset', {
      'dct:identifier': typed(about, 'xsd:anyURI'),
      'dct:title': texts(({ title }) => title),
      'dct:description': texts(({ description }) => description),
      'dcat:keyword': (dossier.keywords ?? []).flatMap((keyword) => inLanguages(keyword, languagesOf(site))),
      ...resourceProperties(site, dossier),
      'dct:accessRights': iri(authorityUri('access-right', 'PUBLIC')),
      'dct:type': iri(authorityUri('dataset-type', 'STATISTICAL')),
      'dct:temporal': iri(`${about}-period`),
      'dct:provenance': iri(`${about}-source`),
      'dcat:landingPage': entries.map((entry) => iri(entry.subject.address)),
      ...(dated ? placeInSeries(site, dossier, dated.date) : wholeSeries(site, dossier)),
      'dcat:distribution': files,
    }),
    ...describePeriod(`${about}-period`, first, last),
    ...describe(`${about}-source`, 'dct:ProvenanceStatement', {
      'rdfs:label': texts(({ sources }) => sources.join(' ')),
    }),
  ];
}

function placeInSeries(site: SiteFile, dossier: Dossier, date: string): Properties {
  const answers = inOrder(dossier);
  const at = answers.findIndex((answer) => answer.date === date);
  const neighbour = (index: number) => {
    const found = index < 0 ? undefined : answers[index];
    return found && iri(datedUri(site, dossier, found));
  };
  return {
    'dcat:inSeries': iri(seriesUri(site, dossier)),
    'dcat:prev': neighbour(at - 1) || undefined,
    'dcat:next': neighbour(at + 1) || undefined,
  };
}

/** All dates together are a dataset beside the series, which has no files itself (DCAT-AP 3, Dataset Series). */
function wholeSeries(site: SiteFile, dossier: Dossier): Properties {
  return {
    ...frequencyOf(dossier),
    'dct:hasPart': inOrder(dossier).map((dated) => iri(datedUri(site, dossier, dated))),
  };
}

function frequencyOf({ frequency }: Dossier): Properties {
  return frequency ? { 'dct:accrualPeriodicity': iri(authorityUri('frequency', frequency)) } : {};
}

function describePeriod(about: string, first: string, last: string): Quad[] {
  return describe(about, 'dct:PeriodOfTime', {
    'dcat:startDate': typed(first, 'xsd:date'),
    'dcat:endDate': typed(last, 'xsd:date'),
  });
}

function datedUri(site: SiteFile, dossier: Dossier, dated: DatedAnswer): string {
  return `${firstAddress(site, dossier, authentic(site), dated)}#dataset`;
}

/** Oldest reporting date first. */
function inOrder({ answers }: Dossier): DatedAnswer[] {
  return answers.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function authentic({ languages }: SiteFile): string {
  return languages[0]?.code ?? '';
}
