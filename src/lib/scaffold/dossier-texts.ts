import { sayCommand } from '../../i18n/commands.ts';
import { wordLists } from '../../i18n/index.ts';
import type { Codelist } from '../dataset/codelist.ts';
import { isValidCode } from '../dataset/codelist.ts';
import type { Text } from '../dataset/fields.ts';
import type { ProblemLanguage } from '../problem.ts';
import { commentLines, emptyText, inlineYaml, joinLines } from './lines.ts';

/** What the files of a new dossier are made from. */
export interface DossierPlan {
  readonly id: string;
  readonly title: Text;
  readonly source: Text;
  readonly date: string;
  readonly hasForecast: boolean;
  readonly codelists: readonly Codelist[];
  readonly languages: readonly string[];
  readonly language: ProblemLanguage;
}

/** Name of the only measure of a new dataset, which the drafter renames. */
const measure = 'total';

/** Returns the text of `dossier.yaml`. */
export function makeDossierText({ title, languages, language }: DossierPlan): string {
  return joinLines([
    ...commentLines(sayCommand(language, 'commentDossier')),
    `title: ${inlineYaml(title)}`,
    'description:',
    ...emptyText(languages, '  '),
    ...commentLines(sayCommand(language, 'commentFrequency')),
    '# frequency: ANNUAL',
  ]);
}

/** Returns the text of `dataset.yaml`: one measure, the rules that nearly always hold, and examples of the rest as comments. */
export function makeDatasetText(plan: DossierPlan): string {
  const { title, source, languages, language, hasForecast, codelists, date } = plan;
  const comment = (text: Parameters<typeof sayCommand>[1], indent = '') =>
    commentLines(sayCommand(language, text), indent);
  const example = (word: string) => inlineYaml(Object.fromEntries(languages.map((code) => [code, word])));
  const forecastTitle = Object.fromEntries(
    languages.map((code) => [code, `${title[code]} (${wordLists[code]?.data.forecast})`]),
  );
  const names = hasForecast ? [measure, `${measure}.forecast`] : [measure];
  const dimensions = codelists.map((codelist) => ({ ...codelist, total: findTotal(codelist, date) }));
  return joinLines([
    ...comment('commentDataset'),
    `title: ${inlineYaml(title)}`,
    ...comment('commentSource'),
    `source: ${inlineYaml(source)}`,
    ...(dimensions.length > 0 ? ['dimensions:'] : []),
    ...dimensions.map(
      ({ id, title, total }) => `  ${id}: ${inlineYaml({ title, codelist: id, ...(total && { total }) })}`,
    ),
    ...comment('commentUnits'),
    '# units:',
    '#   pupil:',
    ...languages.map((code) => `#     ${code}: { one: …, other: … }`),
    'measures:',
    ...comment('commentMeasures', '  '),
    `  # part: { title: ${example('…')}, unit: number }`,
    `  ${measure}: { title: ${inlineYaml(title)}, unit: number }`,
    ...(hasForecast
      ? [
          `  ${measure}.forecast: { title: ${inlineYaml(forecastTitle)}, unit: number, date: forecast, forecasts: ${measure} }`,
        ]
      : []),
    ...comment('commentFigures'),
    '# figures:',
    `#   part.share: { title: ${example('…')}, ratio: { of: part, to: ${measure} }, unit: percent, decimals: 1, base: ${example('…')} }`,
    ...comment('commentRules'),
    'rules:',
    ...dimensions.flatMap(({ id, total }) =>
      total ? [`  adds-up-over-${id}: { adds-up: { of: [${names.join(', ')}], over: ${id} } }`] : [],
    ),
    `  whole-numbers: { whole: { of: [${names.join(', ')}] } }`,
    `  not-negative: { range: { of: [${names.join(', ')}], min: 0 } }`,
  ]);
}

/** Returns the text of a table with a row for each code of the first dimension. */
export function makeTableText({ title, codelists, languages, language }: DossierPlan): string {
  return joinLines([
    ...commentLines(sayCommand(language, 'commentTable')),
    `caption: ${inlineYaml(dated(title, languages))}`,
    `rows: ${codelists[0]?.id}`,
    'groups:',
    '  - columns:',
    `      - { header: ${inlineYaml(title)}, figure: ${measure} }`,
  ]);
}

/** Returns the text of a chart with a bar for each code of the first dimension, at the totals of the others. */
export function makeChartText({ title, codelists, languages, language, date }: DossierPlan): string {
  const [first, ...others] = codelists;
  const filters = [
    ...(first && findTotal(first, date) ? [`datum['${first.id}'] != '${findTotal(first, date)}'`] : []),
    ...others.map((other) => `datum['${other.id}'] == '${findTotal(other, date) ?? other.codes[0]?.code}'`),
  ];
  return joinLines([
    ...commentLines(sayCommand(language, 'commentChart')),
    `title: ${inlineYaml(dated(title, languages))}`,
    `description: ${inlineYaml(dated(title, languages))}`,
    `figures: [${measure}]`,
    'totals: true',
    'spec:',
    '  width: 400',
    '  height: { step: 50 }',
    ...(filters.length > 0 ? ['  transform:', `    - filter: ${inlineYaml(filters.join(' && '))}`] : []),
    '  encoding:',
    '    y:',
    `      field: ${first?.id}Label`,
    '      type: nominal',
    `      sort: { field: ${first?.id}Order }`,
    '      axis: { title: null, domain: false, ticks: false, labelPadding: 10 }',
    '    x: { field: value, type: quantitative, stack: null, axis: null, scale: { zero: true } }',
    '  layer:',
    '    - mark: { type: bar, height: 34, color: var(--chart-1) }',
    '    - mark: { type: text, align: left, baseline: middle, dx: 8, fontWeight: 700 }',
    '      encoding:',
    '        text: { field: text }',
  ]);
}

/** Returns the text of a narrative: the figure, the chart and the table, with room to write. Comments can stand above only. */
export function makeNarrativeText({ codelists, date, language }: DossierPlan): string {
  const hasTotal = codelists.every((codelist) => findTotal(codelist, date));
  const sentence = `<When figure="${measure}" is="known"><ReportingDate />: <Value figure="${measure}" unit />.</When>`;
  return joinLines([
    '---',
    ...commentLines(sayCommand(language, 'commentNarrative')),
    '---',
    '',
    ...(hasTotal ? [sentence] : ['<ReportingDate />']),
    ...(codelists.length > 0 ? ['', '<Chart id="overview" />', '', '<Table id="overview" />'] : []),
  ]);
}

/** Returns the text of a codelist with two examples and their total. */
export function makeCodelistText(id: string, languages: readonly string[], language: ProblemLanguage): string {
  const text = (word: string) => inlineYaml(Object.fromEntries(languages.map((code) => [code, word])));
  return joinLines([
    ...commentLines(sayCommand(language, 'commentCodelist')),
    `title: ${text(id)}`,
    'codes:',
    `  - { code: A, name: ${text('A')}, parent: TOTAL }`,
    `  - { code: B, name: ${text('B')}, parent: TOTAL }`,
    `  - { code: TOTAL, name: ${text('A + B')} }`,
  ]);
}

/** The code of which others are parts and that is part of none, if there is one such code on the date. */
function findTotal({ codes }: Codelist, date: string): string | undefined {
  const valid = codes.filter((code) => isValidCode(code, date));
  const tops = valid.filter(({ code, parent }) => !parent && valid.some((other) => other.parent === code));
  const isWhole = valid.every(({ code, parent }) => parent !== undefined || code === tops[0]?.code);
  return tops.length === 1 && isWhole ? tops[0]?.code : undefined;
}

function dated(title: Text, languages: readonly string[]): Text {
  return Object.fromEntries(languages.map((code) => [code, `${title[code]} ({reportingDate})`]));
}
