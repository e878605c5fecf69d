import type { Dataset } from '../dataset/dataset.ts';
import { isDate } from '../dataset/fields.ts';
import { suggestName } from '../dataset/suggest.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { type AttributeDefinition, type ComponentDefinition, components } from './components.ts';
import type { Narrative, Use } from './narrative.ts';

/** What a narrative may name. */
export interface NarrativeContext {
  readonly dataset: Dataset;
  readonly tables: readonly string[];
  readonly charts: readonly { readonly id: string; readonly kind: 'chart' | 'map' }[];
}

/** Returns attributes that are unknown, missing or wrong, and names of figures, codes, tables and charts that do not exist. */
export function checkAttributes({ uses }: Narrative, context: NarrativeContext): Problem[] {
  return uses.flatMap((use) => {
    const definition = (components as Record<string, ComponentDefinition>)[use.component];
    return definition ? checkUse(use, definition, context) : [];
  });
}

function checkUse(use: Use, { attributes }: ComponentDefinition, context: NarrativeContext): Problem[] {
  const known = Object.keys(attributes);
  const given = Object.entries(use.attributes).flatMap(([name, { value, place }]) => {
    const definition = attributes[name];
    if (!definition) return [problem('unknown-field', place, { field: name, ...suggestName(name, known) })];
    return checkValue(use, name, value, definition, place, context);
  });
  const lacking = known.filter((name) => attributes[name]?.required && !(name in use.attributes));
  return [...given, ...lacking.map((field) => problem('missing-field', use.place, { field, expected: `${field}="…"` }))];
}

function checkValue(
  use: Use,
  name: string,
  value: string | true,
  { kind }: AttributeDefinition,
  place: Place,
  { dataset, tables, charts }: NarrativeContext,
): Problem[] {
  if (kind === 'flag') {
    return value === true ? [] : [problem('invalid-value', place, { found: value, expected: name })];
  }
  if (value === true || value.trim() === '') return [problem('missing-field', place, { field: name, expected: `${name}="…"` })];
  const among = (kindOfName: string, known: readonly string[], wanted = value): Problem[] =>
    known.includes(wanted)
      ? []
      : [problem('unknown-reference', place, { kind: kindOfName, name: wanted, ...suggestName(wanted, known) })];
  if (typeof kind !== 'string') return among(name, kind);
  switch (kind) {
    case 'figure':
      return among('figure', [...dataset.measures, ...dataset.figures].map((figure) => figure.name));
    case 'codes': {
      const codes = dataset.dimensions.flatMap(({ codelist }) => codelist.codes.map(({ code }) => code));
      return value.split(',').flatMap((code) => among('code', codes, code.trim()));
    }
    case 'dimension':
      return among('dimension', dataset.dimensions.map(({ id }) => id));
    case 'table':
      return among('table', tables);
    case 'chart': {
      const wanted = use.component === 'Map' ? 'map' : 'chart';
      return among(wanted, charts.filter((chart) => chart.kind === wanted).map(({ id }) => id));
    }
    case 'since':
      return value === 'previous' || isDate(value) ? [] : [problem('invalid-date', place, { found: value })];
    default:
      return [];
  }
}
