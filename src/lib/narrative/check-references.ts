import { isDate } from '../dataset/fields.ts';
import { suggestName } from '../dataset/suggest.ts';
import { readCodes } from '../figures/reference.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import type { NarrativeContext } from './check-context.ts';
import type { AttributeKind, ComponentDefinition } from './components.ts';
import type { Use } from './uses.ts';

/** Returns a problem for every figure, code, dimension, table, chart and date that a component names and that does not exist. */
export function checkReferences(use: Use, definition: ComponentDefinition, context: NarrativeContext): Problem[] {
  const found = Object.entries(use.attributes).flatMap(([name, { value, valuePlace }]) => {
    const kind = Object.hasOwn(definition.attributes, name) ? definition.attributes[name]?.kind : undefined;
    return typeof value === 'string' && value.trim() !== '' && kind
      ? checkReference(use, kind, value, valuePlace, context)
      : [];
  });
  return [...found, ...checkCodes(use, definition, context)];
}

function checkReference(
  use: Use,
  kind: AttributeKind,
  value: string,
  place: Place,
  { dataset, tables, charts }: NarrativeContext,
): Problem[] {
  switch (kind) {
    case 'figure': {
      const all = [...dataset.measures, ...dataset.figures];
      const ratios = dataset.figures.filter(({ operation }) => operation.kind === 'ratio');
      const names = all.map(({ name }) => name);
      const isRatio = use.attributes.as?.value === 'count-of-total' && names.includes(value);
      return isRatio
        ? exists(
            'ratio',
            value,
            ratios.map(({ name }) => name),
            place,
          )
        : exists('figure', value, names, place);
    }
    case 'dimension':
      return exists(
        'dimension',
        value,
        dataset.dimensions.map(({ id }) => id),
        place,
      );
    case 'table':
      return exists('table', value, tables, place);
    case 'chart':
      return checkChart(use, value, place, charts);
    case 'since':
      return value === 'previous' || isDate(value) ? [] : [problem('invalid-date', place, { found: value })];
    default:
      return [];
  }
}

function exists(kind: string, name: string, known: readonly string[], place: Place): Problem[] {
  return known.includes(name) ? [] : [problem('unknown-reference', place, { kind, name, ...suggestName(name, known) })];
}

function checkChart({ component }: Use, name: string, place: Place, charts: NarrativeContext['charts']): Problem[] {
  const chart = charts.find(({ id }) => id === name);
  const isMap = component === 'Map';
  const fitting = charts.filter(({ kind }) => (kind === 'map') === isMap).map(({ id }) => id);
  if (!chart) return exists('chart', name, fitting, place);
  if (chart.kind === 'unreadable' || (chart.kind === 'map') === isMap) return [];
  const [kind, fit] = isMap ? ['chart', 'Chart'] : ['map', 'Map'];
  return [problem('chart-kind', place, { name, kind, found: component, component: fit })];
}

/** The codes of a figure, those of every dimension without a total included; `<Names>` goes over one dimension itself. */
function checkCodes(
  { component, attributes, place }: Use,
  definition: ComponentDefinition,
  context: NarrativeContext,
): Problem[] {
  if (!Object.hasOwn(definition.attributes, 'at') || typeof attributes.figure?.value !== 'string') return [];
  const at = attributes.at?.value;
  if (at === true || at?.trim() === '') return [];
  const { dimensions } = context.dataset;
  const over = component === 'Names' ? (attributes.over?.value ?? dimensions[0]?.id) : undefined;
  const asked = dimensions.filter(({ id }) => id !== over);
  const codes = readCodes(asked, attributes.figure.value, at, attributes.at?.valuePlace ?? place);
  return 'problem' in codes ? [codes.problem] : [];
}
