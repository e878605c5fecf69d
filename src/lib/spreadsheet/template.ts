import { sayCommand } from '../../i18n/commands.ts';
import { wordLists } from '../../i18n/index.ts';
import { findCode } from '../dataset/codelist.ts';
import type { Dataset, Measure } from '../dataset/dataset.ts';
import type { LanguageCode } from '../dataset/fields.ts';
import { type Codes, combineCodes, type MissingReason, missingReasons } from '../dataset/snapshot.ts';
import { columnLetters } from '../format/cell-address.ts';
import { formatDate } from '../format/date.ts';
import type { ProblemLanguage } from '../problem.ts';
import { codeHeader, measureHeader, textIn } from './labels.ts';
import { templateNames } from './template-names.ts';
import { type TemplateCell, type TemplateSheet, type Validation, writeWorkbook } from './template-parts.ts';

/** For which answer a template is made, and for whom. */
export interface TemplateOptions {
  readonly dossier: string;
  readonly date: string;
  readonly language: ProblemLanguage;
  /** Locale of the dates in the instructions, as `nl-BE`. */
  readonly locale: string;
}

/** Returns where the template of an answer stands, from the site's folder: outside of what the site reads. */
export function templatePath(dossier: string, date: string): string {
  return `templates/${dossier}-${date}.xlsx`;
}

/**
 * Returns the bytes of the Excel template of a dataset: a row for each combination of codes that holds on the date, a
 * column for each measure. Only the cells for values can be filled in, and they say what may stand in them.
 */
export function makeTemplate(dataset: Dataset, options: TemplateOptions): Uint8Array {
  const names = { [templateNames.dossier]: options.dossier, [templateNames.date]: options.date };
  return writeWorkbook([figuresSheet(dataset, options), helpSheet(dataset, options)], names);
}

function figuresSheet(dataset: Dataset, { date, language }: TemplateOptions): TemplateSheet {
  const { dimensions, measures } = dataset;
  const rows = combineCodes(dimensions, date);
  const labels = dimensions.length * 2;
  const header: TemplateCell[] = [
    ...dimensions.flatMap((dimension) => [textIn(dimension.title, language), codeHeader(dimension, language)]),
    ...measures.map((measure) => measureHeader(measure, dataset, language)),
  ].map((text) => ({ text, style: 'header' }));
  const widths = [...dimensions.flatMap(() => [26, 16]), ...measures.map(() => 20)];
  return {
    name: sayCommand(language, 'templateSheet'),
    widths,
    rows: [header, ...rows.map((codes) => makeRow(codes, dataset, language))],
    lines: [countLines(header, widths)],
    frozen: { rows: 1, columns: labels },
    validations: measures.map((measure, index) =>
      makeValidation(measure, columnLetters(labels + index + 1), rows.length, dataset, language),
    ),
  };
}

function makeRow(codes: Codes, { dimensions, measures }: Dataset, language: LanguageCode): TemplateCell[] {
  const isTotal = dimensions.some(({ id, total }) => total !== undefined && codes[id] === total);
  const labels = dimensions.flatMap(({ id, codelist }) => {
    const code = codes[id] ?? '';
    const name = findCode(codelist, code)?.name;
    return [name ? textIn(name, language) : code, code];
  });
  return [
    ...labels.map((text): TemplateCell => ({ text, style: isTotal ? 'total' : 'label' })),
    ...measures.map((): TemplateCell => ({ style: isTotal ? 'totalInput' : 'input' })),
  ];
}

/** What a rule demands is refused by Excel; that a number is negative without a rule about it is only warned about. */
function makeValidation(
  measure: Measure,
  column: string,
  rows: number,
  dataset: Dataset,
  language: ProblemLanguage,
): Validation {
  const rules = Object.values(dataset.rules).filter(({ of }) => of.includes(measure.name));
  const isWhole = rules.some(({ kind }) => kind === 'whole');
  const range = rules.find((rule) => rule.kind === 'range');
  const bounds = { min: range ? range.min : '0', max: range?.max };
  const cell = `${column}2`;
  const demands = [
    `ISNUMBER(${cell})`,
    ...(bounds.min === undefined ? [] : [`${cell}>=${bounds.min}`]),
    ...(bounds.max === undefined ? [] : [`${cell}<=${bounds.max}`]),
    ...(isWhole ? [`${cell}=INT(${cell})`] : []),
  ];
  const reasons = missingLabels(language);
  const values = { range: describeRange(bounds, language), reasons: reasons.join(', ') };
  return {
    range: `${cell}:${column}${rows + 1}`,
    formula: `OR(AND(${demands.join(',')}),${reasons.map((reason) => `${cell}="${reason}"`).join(',')})`,
    isStrict: range !== undefined || isWhole,
    title: sayCommand(language, 'validationTitle'),
    message: sayCommand(language, isWhole ? 'validationWhole' : 'validationNumber', values),
  };
}

function describeRange({ min, max }: { min: string | undefined; max: string | undefined }, language: ProblemLanguage) {
  if (min !== undefined && max !== undefined) return sayCommand(language, 'validationBoth', { min, max });
  if (min !== undefined) return sayCommand(language, 'validationMin', { min });
  return max === undefined ? '' : sayCommand(language, 'validationMax', { max });
}

function helpSheet(dataset: Dataset, { dossier, date, language, locale }: TemplateOptions): TemplateSheet {
  const day = formatDate(date, locale);
  const values = {
    sheet: sayCommand(language, 'templateSheet'),
    reasons: missingLabels(language).join(', '),
    command: `npm run import -- ${templatePath(dossier, date)}`,
  };
  const forecasts = dataset.measures.filter((measure) => measure.date === 'forecast');
  const lines: TemplateCell[][] = [
    [
      {
        text: sayCommand(language, 'templateTitle', { date: day, title: textIn(dataset.title, language) }),
        style: 'title',
      },
    ],
    [],
    ...sayCommand(language, 'templateSteps', values)
      .split('\n')
      .map((text, index): TemplateCell[] => [{ text: `${index + 1}. ${text}`, style: 'wrapped' }]),
    [],
    ...(forecasts.length > 0 ? [[{ text: sayCommand(language, 'templateForecast'), style: 'wrapped' } as const]] : []),
    ...forecasts.map((measure): TemplateCell[] => [{ text: `– ${textIn(measure.title, language)}`, style: 'wrapped' }]),
    [{ text: `${sayCommand(language, 'templateDossier')}: ${dossier}`, style: 'plain' }],
    [{ text: `${sayCommand(language, 'templateDate')}: ${date}`, style: 'plain' }],
  ];
  return {
    name: sayCommand(language, 'templateHelp'),
    widths: [100],
    rows: lines,
    lines: lines.map((cells) => countLines(cells, [100])),
    frozen: { rows: 0, columns: 0 },
    validations: [],
  };
}

/** How many lines the longest text of a row needs, words kept whole, in bold that is somewhat wider than a character. */
function countLines(cells: readonly TemplateCell[], widths: readonly number[]): number {
  const needed = cells.map(({ text = '', style }, index) => {
    if (style !== 'header' && style !== 'wrapped') return 1;
    const width = (widths[index] ?? 10) / 1.05;
    let [lines, used] = [1, 0];
    for (const word of text.split(' ')) {
      const isFull = used > 0 && used + 1 + word.length > width;
      lines += (isFull ? 1 : 0) + Math.floor(word.length / width);
      used = isFull || used === 0 ? word.length % width : used + 1 + word.length;
    }
    return lines;
  });
  return Math.max(1, ...needed);
}

function missingLabels(language: LanguageCode): string[] {
  return (Object.keys(missingReasons) as MissingReason[]).map(
    (reason) => wordLists[language]?.missing[reason].label ?? reason,
  );
}
