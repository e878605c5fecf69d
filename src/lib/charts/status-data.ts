import { findCode, findParent } from '../dataset/codelist.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { codesWithStatus, type StatusScheme } from '../dataset/status.ts';
import { type ChartRow, codeLabel, type DataContext } from './chart-data.ts';
import type { Chart } from './chart-file.ts';

/**
 * The columns of the data `statuses`: a code with its name, the code of which it is a part, and its status. Each `…Order` is
 * the place in the order in which codes, wholes and statuses are shown, from 0.
 */
export const statusColumns = [
  'code',
  'label',
  'order',
  'parent',
  'parentLabel',
  'parentOrder',
  'status',
  'statusLabel',
  'statusOrder',
] as const;

/** Returns the status scheme of a chart: the one that it names, else the only one of the dataset. */
export function chartScheme({ status }: Pick<Chart, 'status'>, { statuses }: Dataset): StatusScheme | undefined {
  if (status !== undefined) return statuses.find(({ id }) => id === status);
  return statuses.length === 1 ? statuses[0] : undefined;
}

/**
 * Returns one row for each code that holds on the reporting date, in the order of the codelist.
 * The status is null if the snapshot says nothing about statuses.
 */
export function makeStatuses(chart: Chart, { figures, language }: DataContext): ChartRow[] {
  const scheme = chartScheme(chart, figures.dataset);
  if (!scheme) return [];
  const { codelist, whole = codelist, values } = scheme;
  const own = new Map(
    figures.snapshot.statuses.filter((status) => status.scheme === scheme.id).map(({ code, value }) => [code, value]),
  );
  return codesWithStatus(scheme, figures.date).map((code) => {
    const parent = findParent(codelist, code.code);
    const parentCode = parent === undefined ? undefined : (findCode(whole, parent) ?? findCode(codelist, parent));
    const at = values.findIndex(({ id }) => id === own.get(code.code));
    return {
      code: code.code,
      label: codeLabel(code, codelist, language, figures.date),
      order: codelist.codes.indexOf(code),
      parent: parent ?? null,
      parentLabel: parentCode?.name[language] ?? parent ?? null,
      parentOrder: parentCode ? [...whole.codes, ...codelist.codes].indexOf(parentCode) : null,
      status: own.get(code.code) ?? null,
      statusLabel: values[at]?.title[language] ?? null,
      statusOrder: at < 0 ? null : at,
    };
  });
}
