import type { SiteTexts } from '../answer/site-texts.ts';
import { type Code, isValidCode, parseCodelist } from '../dataset/codelist.ts';
import { type Dataset, parseDataset } from '../dataset/dataset.ts';
import type { Text } from '../dataset/fields.ts';
import type { ProblemLanguage, Read } from '../problem.ts';
import { makeTemplate, templatePath } from '../spreadsheet/template.ts';
import { makeAnswerText } from './answer-text.ts';
import {
  type DossierPlan,
  makeChartText,
  makeCodelistText,
  makeDatasetText,
  makeDossierText,
  makeNarrativeText,
  makeTableText,
} from './dossier-texts.ts';
import {
  findEarlierAnswer,
  localeOf,
  readDossierBase,
  readSiteBase,
  snapshotBefore,
  snapshotPath,
} from './site-base.ts';
import { makeSnapshotText } from './snapshot-text.ts';

/** A file that a command makes, by its path from the site's folder. */
export interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The files of a new reporting date, and how the codes differ from those of the date before. */
export interface NewFiles {
  readonly files: readonly NewFile[];
  /** Where the Excel template stands, if there is one. */
  readonly template?: string | undefined;
  readonly codes?:
    | { readonly before: string; readonly added: readonly Code[]; readonly ceased: readonly Code[] }
    | undefined;
}

/** A new dossier with its first date. A codelist that does not exist is made. */
export interface DossierRequest {
  readonly dossier: string;
  readonly date: string;
  readonly title: Text;
  readonly codelists: readonly string[];
  readonly forecastDate?: string | undefined;
}

/** A reporting date of a dossier. */
export interface DateRequest {
  readonly dossier: string;
  readonly date: string;
  readonly forecastDate?: string | undefined;
}

/** Returns the files of a new dossier, or what is wrong with the files on which it builds. */
export function planDossier(texts: SiteTexts, request: DossierRequest, language: ProblemLanguage): Read<NewFiles> {
  const { value: base, problems } = readSiteBase(texts);
  if (!base || problems.length > 0) return { value: undefined, problems };
  const { dossier: id, date, title, forecastDate } = request;
  const { site, languages } = base;
  const newLists = request.codelists
    .filter((name) => !base.codelists.some((codelist) => codelist.id === name))
    .map((name) => ({
      id: name,
      path: `data/codelists/${name}.yaml`,
      content: makeCodelistText(name, languages, language),
    }));
  const made = newLists.flatMap(
    ({ id: name, path, content }) => parseCodelist(name, path, content, languages).value ?? [],
  );
  const all = [...base.codelists, ...made];
  const codelists = request.codelists.flatMap((name) => all.find((codelist) => codelist.id === name) ?? []);
  const plan: DossierPlan = {
    id,
    title,
    source: site.publisher.name,
    date,
    hasForecast: forecastDate !== undefined,
    codelists,
    languages,
    language,
  };
  const datasetPath = `data/${id}/dataset.yaml`;
  const datasetText = makeDatasetText(plan);
  const read = parseDataset(id, datasetPath, datasetText, all, languages);
  if (!read.value) return { value: undefined, problems: read.problems };
  const dated = planAnswer(texts, { ...base, dataset: read.value }, { dossier: id, date, forecastDate }, language);
  const folder = `content/${id}`;
  const files: NewFile[] = [
    { path: `${folder}/dossier.yaml`, content: makeDossierText(plan) },
    ...languages.map((code) => ({ path: `${folder}/narrative.${code}.mdx`, content: makeNarrativeText(plan) })),
    ...(codelists.length > 0
      ? [
          { path: `${folder}/charts/overview.yaml`, content: makeChartText(plan) },
          { path: `${folder}/tables/overview.yaml`, content: makeTableText(plan) },
        ]
      : []),
    ...newLists.map(({ path, content }) => ({ path, content })),
    { path: datasetPath, content: datasetText },
    { path: snapshotPath(id, date), content: makeSnapshotText(read.value, { date, forecastDate, language }) },
    ...dated,
    {
      path: templatePath(id, date),
      content: makeTemplate(read.value, { dossier: id, date, language, locale: localeOf(site, language) }),
    },
  ];
  return { value: { files, template: templatePath(id, date) }, problems: [] };
}

/**
 * Returns the files of a reporting date of a dossier: figures without values, the question, and the Excel template.
 * Where an import has made the figures already, only the question is lacking.
 */
export function planDate(texts: SiteTexts, request: DateRequest, language: ProblemLanguage): Read<NewFiles> {
  const { value: base, problems } = readDossierBase(texts, request.dossier);
  if (!base) return { value: undefined, problems };
  const { dossier, date, forecastDate } = request;
  const { dataset, site } = base;
  const before = snapshotBefore(base.snapshots, date);
  const answer = planAnswer(texts, base, request, language);
  const hasFigures = base.snapshots.some(({ reportingDate }) => reportingDate === date);
  const isImported = hasFigures && answer.every(({ path }) => !texts.has(path));
  if (isImported) return { value: { files: answer }, problems: [] };
  const template = templatePath(dossier, date);
  const files: NewFile[] = [
    { path: snapshotPath(dossier, date), content: makeSnapshotText(dataset, { date, forecastDate, before, language }) },
    ...answer,
    { path: template, content: makeTemplate(dataset, { dossier, date, language, locale: localeOf(site, language) }) },
  ];
  const codes = before && { before: before.reportingDate, ...compareCodes(dataset, before.reportingDate, date) };
  return { value: { files, template, codes }, problems: [] };
}

/** Returns the Excel template of a reporting date. */
export function planTemplate(texts: SiteTexts, request: DateRequest, language: ProblemLanguage): Read<NewFiles> {
  const { value: base, problems } = readDossierBase(texts, request.dossier, request.date);
  if (!base) return { value: undefined, problems };
  const { dossier, date } = request;
  const path = templatePath(dossier, date);
  const content = makeTemplate(base.dataset, { dossier, date, language, locale: localeOf(base.site, language) });
  return { value: { files: [{ path, content }], template: path }, problems: [] };
}

type AnswerBase = Parameters<typeof findEarlierAnswer>[1] & { readonly dataset: Dataset };

function planAnswer(
  texts: SiteTexts,
  base: AnswerBase,
  { dossier, date }: DateRequest,
  language: ProblemLanguage,
): NewFile[] {
  const earlier = findEarlierAnswer(texts, base, dossier, date);
  return [
    { path: `content/${dossier}/${date}/answer.yaml`, content: makeAnswerText(base.languages, earlier, language) },
  ];
}

/** Codes that hold on one of two dates and not on the other. */
function compareCodes({ dimensions }: Dataset, before: string, date: string): { added: Code[]; ceased: Code[] } {
  const codes = dimensions.flatMap(({ codelist }) => codelist.codes);
  const held = (code: Code) => isValidCode(code, before);
  const holds = (code: Code) => isValidCode(code, date);
  return {
    added: codes.filter((code) => holds(code) && !held(code)),
    ceased: codes.filter((code) => held(code) && !holds(code)),
  };
}
