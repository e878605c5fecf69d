import { type DerivedMeasure, type Dimension, findMeasure, type Measure } from '../../dataset/dataset.ts';
import type { Codes } from '../../dataset/snapshot.ts';
import type { Figure } from '../../figures/figure.ts';
import { type FigureSet, isSameUnit } from '../../figures/figure-set.ts';

/**
 * Returns every dimension of some dates, each with the codes of all of them. An answer that was published has its own
 * definitions: names are those of the newest date that knows them, and what only earlier dates know comes behind.
 */
export function allDimensions(sets: readonly FigureSet[]): Dimension[] {
  const found = new Map<string, Dimension>();
  for (const { dataset } of sets.toReversed()) {
    for (const dimension of dataset.dimensions) {
      const known = found.get(dimension.id);
      found.set(dimension.id, known ? withCodes(known, dimension) : dimension);
    }
  }
  return [...found.values()];
}

/** Returns every measure and figure of some dates, as the newest date that knows it describes it. */
export function allMeasures(sets: readonly FigureSet[]): (Measure | DerivedMeasure)[] {
  const found = new Map<string, Measure | DerivedMeasure>();
  for (const { measures } of sets.toReversed()) {
    for (const measure of measures) if (!found.has(measure.name)) found.set(measure.name, measure);
  }
  return [...found.values()];
}

/**
 * Returns what gives the figure of a date for codes of all dimensions, if it is counted in the unit of `measure`. A dimension
 * that the date does not have stands at its total.
 */
export function figureReader(
  set: FigureSet,
  measure: Measure | DerivedMeasure,
  dimensions: readonly Dimension[],
): (codes: Codes) => Figure | undefined {
  const own = set.dataset.dimensions.map(({ id }) => id);
  const others = dimensions.filter(({ id }) => !own.includes(id));
  const unit = findMeasure(set.dataset, measure.name)?.unit;
  if (!unit || !isSameUnit(unit, measure.unit)) return () => undefined;
  return (codes) => {
    if (!others.every(({ id, total }) => codes[id] === total)) return undefined;
    const inOrder = Object.fromEntries(own.map((id) => [id, codes[id] ?? '']));
    return set.hasCombination(inOrder) ? set.get(measure.name, inOrder) : undefined;
  };
}

function withCodes(dimension: Dimension, { codelist }: Dimension): Dimension {
  const { codes } = dimension.codelist;
  const older = codelist.codes.filter(({ code }) => !codes.some((known) => known.code === code));
  return older.length === 0
    ? dimension
    : { ...dimension, codelist: { ...dimension.codelist, codes: [...codes, ...older] } };
}
