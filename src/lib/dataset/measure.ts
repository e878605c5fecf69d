import type { LanguageCode, Text } from './fields.ts';

/** How a figure is rounded when it is printed; the first is the rule where nothing else is said. */
export const roundings = ['half-away-from-zero', 'half-to-even', 'toward-zero'] as const;
export type Rounding = (typeof roundings)[number];

/** Words of a unit by plural category (Unicode CLDR): `one: gemeente`, `other: gemeenten`. */
export type UnitWords = Readonly<Record<string, string>>;

/** What a number counts or measures. */
export type Unit =
  | { readonly id: string; readonly kind: 'words'; readonly words: Readonly<Record<LanguageCode, UnitWords>> }
  | { readonly id: string; readonly kind: 'currency'; readonly currency: string }
  | {
      readonly id: 'percent' | 'percentage-point' | 'number';
      readonly kind: 'percent' | 'percentage-point' | 'number';
    };

/** A stored kind of value: one for every combination of codes. */
export interface Measure {
  readonly name: string;
  readonly title: Text;
  readonly short?: Text | undefined;
  readonly unit: Unit;
  readonly decimals: number;
  readonly rounding: Rounding;
  /** The date to which its values apply. */
  readonly date: 'reporting' | 'forecast';
  /** Of a forecast: the name of the measure or figure that will show whether it came out. */
  readonly forecasts?: string | undefined;
}

/** How a figure is derived from others: a closed set. Operands are names of measures or figures. */
export type Operation =
  /** `per` 1000 is "for every 1,000"; without it 100 for a percentage, else 1. */
  | { readonly kind: 'ratio'; readonly of: string; readonly to: string; readonly per?: number | undefined }
  | { readonly kind: 'sum'; readonly of: readonly string[] }
  | { readonly kind: 'sum-over'; readonly of: string; readonly over: string }
  | { readonly kind: 'difference'; readonly of: string; readonly minus: string }
  | { readonly kind: 'change'; readonly of: string; readonly since: string }
  | { readonly kind: 'relative-change'; readonly of: string; readonly since: string };

/** A figure that is computed, with the operation that computes it. */
export interface DerivedMeasure extends Measure {
  readonly operation: Operation;
  /** What 100% is, as words that follow the figure: "of all municipalities". */
  readonly base?: Text | undefined;
}

/** Returns the names of the operands of an operation. */
export function operandsOf(operation: Operation): readonly string[] {
  switch (operation.kind) {
    case 'ratio':
      return [operation.of, operation.to];
    case 'sum':
      return operation.of;
    case 'difference':
      return [operation.of, operation.minus];
    default:
      return [operation.of];
  }
}

/** Returns the measure or figure with this name. */
export function findMeasure(
  { measures, figures }: { readonly measures: readonly Measure[]; readonly figures: readonly DerivedMeasure[] },
  name: string,
): Measure | DerivedMeasure | undefined {
  return measures.find((measure) => measure.name === name) ?? figures.find((figure) => figure.name === name);
}
