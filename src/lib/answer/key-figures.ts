import type { Dataset } from '../dataset/dataset.ts';
import { findMeasure } from '../dataset/measure.ts';
import { suggestName } from '../dataset/suggest.ts';
import type { YamlFile } from '../dataset/yaml.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import type { Segment } from '../figures/placeholders.ts';
import { printUnit } from '../figures/print.ts';
import { findFigure, readCodes } from '../figures/reference.ts';
import { formatDate } from '../format/date.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { RememberedOfTwo } from '../remember.ts';
import type { KeyFigureName } from './dossier-file.ts';
import { labelFigure } from './ledger.ts';
import type { Reader } from './reader.ts';
import { segmentsHtml } from './segments-html.ts';
import { isShown, wordChange, wordValue } from './wording.ts';

/** A figure that tells how a dossier stands, for one date and language. */
export interface KeyFigure {
  /** What it counts: its title, and the names of its codes where they are no totals. */
  readonly label: string;
  readonly value: readonly Segment[];
  /** The word of its unit: "weken". */
  readonly unit: string;
  /** What a percentage is of: "van de steden en gemeenten". */
  readonly base?: string | undefined;
  /** Numerator and denominator of a percentage: "200 van de 300". */
  readonly count: readonly Segment[];
  /** The difference with the previous reporting date, where the two compare. */
  readonly change: readonly Segment[];
  /** The previous reporting date in words. */
  readonly since?: string | undefined;
  readonly trend?: 'up' | 'down' | 'same' | undefined;
}

/** A key figure with its figures as HTML. */
export interface KeyFigureHtml extends Omit<KeyFigure, 'value' | 'count' | 'change'> {
  readonly value: string;
  readonly count: string;
  readonly change: string;
}

/** Returns key figures with their figures as HTML; with `links`, each leads to its account on the same page. */
export function writeKeyFigures(
  figures: readonly KeyFigure[],
  reader: Reader,
  { links = false } = {},
): KeyFigureHtml[] {
  const html = (segments: readonly Segment[]) => segmentsHtml(segments, reader, { links, notes: false });
  return figures.map(({ value, count, change, ...rest }) => ({
    ...rest,
    value: html(value),
    count: html(count),
    change: html(change),
  }));
}

const made = new RememberedOfTwo<FigureSet, readonly KeyFigureName[], readonly KeyFigure[]>();

/** Returns key figures at a date, made once for each language; one without a value is left out. */
export function makeKeyFigures(
  keyFigures: readonly KeyFigureName[],
  figures: FigureSet,
  reader: Reader,
): readonly KeyFigure[] {
  return made.of(figures, keyFigures, `${reader.language} ${reader.locale}`, () =>
    keyFigures.flatMap((asked) => makeKeyFigure(asked, figures, reader) ?? []),
  );
}

/** Returns a problem for each key figure that names a figure or code that does not exist. */
export function checkKeyFigures(keyFigures: readonly KeyFigureName[], yaml: YamlFile, dataset: Dataset): Problem[] {
  const known = [...dataset.measures, ...dataset.figures].map(({ name }) => name);
  return keyFigures.flatMap(({ figure, at }, index) => {
    const place = yaml.placeOf(['keyFigures', index, 'figure']);
    if (!findMeasure(dataset, figure)) {
      return [problem('unknown-reference', place, { kind: 'figure', name: figure, ...suggestName(figure, known) })];
    }
    const codes = readCodes(dataset.dimensions, figure, at, at ? yaml.placeOf(['keyFigures', index, 'at']) : place);
    return 'problem' in codes ? [codes.problem] : [];
  });
}

const nowhere: Place = { file: 'content', line: 1, column: 1 };

function makeKeyFigure({ figure: name, at }: KeyFigureName, figures: FigureSet, reader: Reader): KeyFigure | undefined {
  const { figure } = findFigure(figures, name, at, nowhere);
  if (!figure?.value) return undefined;
  const attributes = { figure: name, at };
  const isShare = figure.operation?.kind === 'ratio' && figure.unit.kind === 'percent';
  const isComparable = isShown({ ...attributes, is: 'comparable' }, figures, nowhere) === true;
  const says = (is: string) => isShown({ ...attributes, is }, figures, nowhere) === true;
  return {
    label: labelFigure(withoutTotals(figure, figures), figures, reader.language),
    value: wordValue(attributes, figures, reader, nowhere).segments,
    unit: printUnit(figure, reader.language, reader.locale),
    base: figure.base?.[reader.language],
    count: isShare ? wordValue({ ...attributes, as: 'count-of-total' }, figures, reader, nowhere).segments : [],
    change: isComparable ? wordChange({ ...attributes, unit: true }, figures, reader, nowhere).segments : [],
    since: isComparable && figures.previous ? formatDate(figures.previous.date, reader.locale) : undefined,
    trend: isComparable ? (says('increased') ? 'up' : says('decreased') ? 'down' : 'same') : undefined,
  };
}

/** A total goes without saying. */
function withoutTotals<T extends { readonly codes: Readonly<Record<string, string>> }>(
  figure: T,
  figures: FigureSet,
): T {
  const totals = figures.dataset.dimensions.map(({ total }) => total);
  const codes = Object.fromEntries(Object.entries(figure.codes).filter(([, code]) => !totals.includes(code)));
  return { ...figure, codes };
}
