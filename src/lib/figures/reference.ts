import type { Dimension } from '../dataset/dataset.ts';
import type { Codes } from '../dataset/snapshot.ts';
import { checkCode } from '../dataset/status.ts';
import { suggestName } from '../dataset/suggest.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { Remembered } from '../remember.ts';
import type { Figure } from './figure.ts';
import { atDate, type FigureSet } from './figure-set.ts';

/** A figure that was asked for by name, or why there is none. */
export type Found =
  | { readonly figure: Figure; readonly problem?: never }
  | { readonly figure?: never; readonly problem: Problem };

const byName = new Remembered<FigureSet, Figure | undefined>();
const byId = new Remembered<FigureSet, Figure | undefined>();

/**
 * Returns the figure that an author means: a name, and codes as `BE-VAN` or `BE-VAN, Y15-24`.
 * A dimension that is not named takes its total; `since` is `previous` or a date, for a figure of another date.
 * A code that does not hold on that date is refused, with its successors named.
 */
export function findFigure(
  figures: FigureSet,
  name: string,
  at: string | undefined,
  place: Place,
  since?: string,
): Found {
  const find = () => lookUp(figures, name, at, place, since);
  const figure = byName.of(figures, `${name}|${at ?? ''}|${since ?? ''}`, () => find().figure);
  return figure ? { figure } : find();
}

function lookUp(
  figures: FigureSet,
  name: string,
  at: string | undefined,
  place: Place,
  since: string | undefined,
): Found {
  const set = since ? figures.since(since) : figures;
  if (!set) return { problem: problem('no-previous-date', place, { date: figures.date, since: since ?? '' }) };
  const names = set.measures.map((measure) => measure.name);
  if (!names.includes(name)) {
    const isKnownNow = set !== figures && figures.measures.some((measure) => measure.name === name);
    if (isKnownNow) return { problem: problem('figure-not-then', place, { figure: name, since: set.date }) };
    return { problem: unknown('figure', name, names, place) };
  }
  const codes = readCodes(set.dataset.dimensions, name, at, place);
  if ('problem' in codes) return codes;
  for (const { id, codelist } of set.dataset.dimensions) {
    const [invalid] = checkCode(codelist, codes.codes[id] ?? '', set.date, place);
    if (invalid) return { problem: invalid };
  }
  const figure = set.get(name, codes.codes);
  if (!figure) return { problem: unknown('code', at ?? '', [], place) };
  return { figure: set === figures ? figure : atDate(figure) };
}

/** Returns the figure with an id, `<name>[:<code>,…][@<date>]`; undefined if there is none. */
export function findFigureById(id: string, figures: FigureSet): Figure | undefined {
  return byId.of(figures, id, () => lookUpId(id, figures));
}

function lookUpId(id: string, figures: FigureSet): Figure | undefined {
  const [own = '', date] = id.split('@');
  const [name = '', joined = ''] = own.split(':');
  const set = date ? figures.since(date) : figures;
  const given = joined.split(',');
  const codes = Object.fromEntries(
    figures.dataset.dimensions.map(({ id: dimension }, at) => [dimension, given[at] ?? '']),
  );
  const figure = set?.get(name, codes);
  return figure && (set === figures ? figure : atDate(figure));
}

/** Returns the codes that an author wrote, completed with the totals of the dimensions that are not named. */
export function readCodes(
  dimensions: readonly Dimension[],
  name: string,
  at: string | undefined,
  place: Place,
): { codes: Codes } | { problem: Problem } {
  const given = (at ?? '')
    .split(',')
    .map((code) => code.trim())
    .filter(Boolean);
  const codes: Record<string, string> = {};
  for (const code of given) {
    const dimension = dimensions.find(
      ({ id, codelist }) => !(id in codes) && codelist.codes.some((known) => known.code === code),
    );
    if (!dimension) {
      return {
        problem: unknown(
          'code',
          code,
          dimensions.flatMap(({ codelist }) => codelist.codes.map((known) => known.code)),
          place,
        ),
      };
    }
    codes[dimension.id] = code;
  }
  for (const { id, total, codelist } of dimensions) {
    codes[id] ??= total ?? '';
    if (!codes[id])
      return {
        problem: problem('codes-needed', place, {
          figure: name,
          dimension: id,
          example: codelist.codes[0]?.code ?? '',
        }),
      };
  }
  return { codes: Object.fromEntries(dimensions.map(({ id }) => [id, codes[id] ?? ''])) };
}

function unknown(kind: string, name: string, known: readonly string[], place: Place): Problem {
  return problem('unknown-reference', place, { kind, name, ...suggestName(name, known) });
}
