import { conditions } from '../figures/condition.ts';
import { dateForms } from '../format/date.ts';

/** What an attribute of a component may hold. `text` is prose that is printed, and is checked as prose. */
export type AttributeKind =
  | 'figure'
  | 'codes'
  | 'dimension'
  | 'since'
  | 'table'
  | 'chart'
  | 'text'
  | 'reason'
  | 'flag'
  | readonly string[];

/** An attribute of a component: what it holds, and whether it must be there. */
export interface AttributeDefinition {
  readonly kind: AttributeKind;
  readonly required?: boolean;
}

/** A component that an author may use in a narrative. */
export interface ComponentDefinition {
  readonly attributes: Readonly<Record<string, AttributeDefinition>>;
  /** Whether text stands between its tags. */
  readonly children: boolean;
  /** `block` stands on lines of its own, `inline` in a sentence. */
  readonly position: 'block' | 'inline' | 'either';
}

const figure = { kind: 'figure', required: true } as const;
const at = { kind: 'codes' } as const;
const since = { kind: 'since' } as const;
const flag = { kind: 'flag' } as const;

/** How `<Value>` prints a figure. */
export const valueForms = ['number', 'words', 'count-of-total'] as const;
/** How `<Change>` prints a difference: with its sign, or how much only. */
export const changeForms = ['signed', 'amount'] as const;
/** How `<Names>` orders its list. */
export const nameOrders = ['codelist', 'value'] as const;

/** Everything that may stand in a narrative beside Markdown. */
export const components = {
  Value: {
    children: false,
    position: 'inline',
    attributes: { figure, at, since, as: { kind: valueForms }, unit: flag },
  },
  Change: {
    children: false,
    position: 'inline',
    attributes: { figure, at, since, as: { kind: changeForms }, unit: flag },
  },
  ReportingDate: { children: false, position: 'inline', attributes: { form: { kind: dateForms }, since } },
  ForecastDate: { children: false, position: 'inline', attributes: { form: { kind: dateForms } } },
  Names: {
    children: false,
    position: 'inline',
    attributes: {
      figure,
      at,
      is: { kind: conditions, required: true },
      since,
      over: { kind: 'dimension' },
      order: { kind: nameOrders },
      none: { kind: 'text' },
    },
  },
  When: {
    children: true,
    position: 'either',
    attributes: { figure, at, is: { kind: conditions, required: true }, since },
  },
  Table: { children: false, position: 'block', attributes: { id: { kind: 'table', required: true } } },
  Chart: { children: false, position: 'block', attributes: { id: { kind: 'chart', required: true } } },
  Map: { children: false, position: 'block', attributes: { id: { kind: 'chart', required: true } } },
  Note: { children: true, position: 'inline', attributes: {} },
  Literal: { children: true, position: 'inline', attributes: { reason: { kind: 'reason', required: true } } },
} as const satisfies Record<string, ComponentDefinition>;

export type ComponentName = keyof typeof components;
