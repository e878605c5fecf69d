import { type Problem, problem } from '../problem.ts';
import type { Dataset } from './dataset.ts';
import type { Rule } from './rules.ts';
import { suggestName } from './suggest.ts';

/** Returns a problem for each rule that cannot fail or cannot hold, and for each figure, dimension, count and status that a rule names and that does not exist. */
export function checkRules(dataset: Dataset): Problem[] {
  const { yaml, rules } = dataset;
  const names = [...dataset.measures, ...dataset.figures].map(({ name }) => name);
  const dimensions = dataset.dimensions.map(({ id }) => id);
  return Object.entries(rules).flatMap(([id, rule]) => {
    const found: Problem[] = [];
    const check = (kind: string, name: string | undefined, known: readonly string[], path: readonly PropertyKey[]) => {
      if (name === undefined || known.includes(name)) return;
      found.push(
        problem('unknown-reference', yaml.placeOf(['rules', id, rule.kind, ...path]), {
          kind,
          name,
          ...suggestName(name, known),
        }),
      );
    };
    for (const [index, name] of rule.of.entries())
      check('figure', name, names, rule.kind === 'at-most' ? [index] : ['of', index]);
    found.push(...checkParameters(id, rule, dataset));
    if (rule.kind === 'adds-up') check('dimension', rule.over, dimensions, ['over']);
    if (rule.kind === 'codelist-count') {
      check('dimension', rule.dimension, dimensions, ['dimension']);
      const counts = dataset.dimensions
        .filter((dimension) => dimension.id === rule.dimension)
        .flatMap(({ codelist }) => codelist.codes.flatMap((code) => Object.keys(code.counts)));
      check('count', rule.count, [...new Set(counts)], ['count']);
    }
    if (rule.kind === 'status-count') {
      const scheme = dataset.statuses.find(({ id }) => id === rule.status);
      const schemes = dataset.statuses.map(({ id }) => id);
      check('dimension', rule.dimension, dimensions, ['dimension']);
      check('status', rule.status, schemes, ['status']);
      if (scheme) {
        const values = scheme.values.map(({ id: value }) => value);
        check('status-value', rule.value, values, ['value']);
      }
    }
    return found;
  });
}

/** A rule whose parameters make it idle or impossible. */
function checkParameters(id: string, rule: Rule, { yaml }: Dataset): Problem[] {
  const reason = faultOf(rule);
  return reason ? [problem('rule-parameters', yaml.placeOf(['rules', id, rule.kind]), { rule: id, reason })] : [];
}

function faultOf(rule: Rule): string | undefined {
  if (rule.kind === 'range') {
    if (rule.min === undefined && rule.max === undefined) return 'no-bounds';
    return rule.min !== undefined && rule.max !== undefined && Number(rule.min) > Number(rule.max)
      ? 'bounds-crossed'
      : undefined;
  }
  if (rule.kind === 'at-most') return new Set(rule.of).size < rule.of.length ? 'figure-twice' : undefined;
  return rule.kind === 'change' && Number(rule.percent) < 0 ? 'negative-percent' : undefined;
}
