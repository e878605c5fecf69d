import { sayCommand } from '../../i18n/commands.ts';
import { wordLists } from '../../i18n/index.ts';
import { findCode } from '../dataset/codelist.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { type Codes, combineCodes, joinCodes, type Snapshot } from '../dataset/snapshot.ts';
import { codesWithStatus } from '../dataset/status.ts';
import type { ProblemLanguage } from '../problem.ts';
import { textIn } from '../spreadsheet/labels.ts';
import { commentLines, joinLines } from './lines.ts';

/** For which date a snapshot is made, and for whom. */
export interface SnapshotOptions {
  readonly date: string;
  readonly forecastDate?: string | undefined;
  /** The snapshot of the reporting date before, whose values are told as comments. */
  readonly before?: Snapshot | undefined;
  readonly language: ProblemLanguage;
}

const missing = '{ missing: not-available }';

/** Returns the text of a snapshot without values: a row for every combination of codes that holds on the date. */
export function makeSnapshotText(dataset: Dataset, options: SnapshotOptions): string {
  const { date, language } = options;
  return joinLines([
    ...commentLines(sayCommand(language, 'commentSnapshot', { date, missing })),
    ...commentLines(sayCommand(language, 'commentMissing')),
    `reportingDate: ${date}`,
    ...forecastLines(dataset, options),
    ...statusLines(dataset, options),
    'values:',
    ...combineCodes(dataset.dimensions, date).flatMap((codes) => rowLines(codes, dataset, options)),
  ]);
}

function forecastLines({ measures, figures }: Dataset, { forecastDate, language }: SnapshotOptions): string[] {
  if (forecastDate) return [`forecastDate: ${forecastDate}`];
  if (![...measures, ...figures].some(({ date }) => date === 'forecast')) return [];
  return [...commentLines(sayCommand(language, 'commentForecast')), '# forecastDate:'];
}

/** The statuses of last time are a start, but nobody has said yet that they still hold: they are comments. */
function statusLines({ statuses }: Dataset, { before, date, language }: SnapshotOptions): string[] {
  if (!before || before.statuses.length === 0) return [];
  const lines = statuses.flatMap((scheme) => {
    const valid = codesWithStatus(scheme, date).map(({ code }) => code);
    const known = before.statuses.filter((status) => status.scheme === scheme.id);
    const codesOf = (value: string) =>
      known.filter((status) => status.value === value && valid.includes(status.code)).map(({ code }) => code);
    const placed = scheme.values.map(({ id }) => `#     ${id}: [${codesOf(id).join(', ')}]`);
    const isNew = (code: string) => !known.some((status) => status.code === code);
    const added = valid.filter(isNew);
    return [`#   ${scheme.id}:`, ...placed, ...(added.length > 0 ? [`#     # ?: ${added.join(', ')}`] : [])];
  });
  return [
    ...commentLines(sayCommand(language, 'commentStatuses', { date: before.reportingDate })),
    '# statuses:',
    ...lines,
  ];
}

function rowLines(codes: Codes, { dimensions, measures }: Dataset, options: SnapshotOptions): string[] {
  const keys = dimensions.map(({ id, codelist }) => {
    const code = codes[id] ?? '';
    const name = findCode(codelist, code)?.name;
    return `${id}: ${code}${name ? ` # ${textIn(name, options.language)}` : ''}`;
  });
  const values = measures.map(({ name }) => `${name}: ${missing}${wasComment(name, codes, options)}`);
  return [...keys, ...values].map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

function wasComment(measure: string, codes: Codes, { before, language }: SnapshotOptions): string {
  const stored = before?.values.find(
    (value) => value.measure === measure && joinCodes(value.codes) === joinCodes(codes),
  );
  if (!before || !stored) return '';
  const reason = stored.missing && wordLists[language]?.missing[stored.missing].label;
  return ` # ${sayCommand(language, 'commentWas', { value: stored.text ?? reason ?? '', date: before.reportingDate })}`;
}
