import { type Problem, problem } from '../problem.ts';
import type { Dataset } from './dataset.ts';
import { suggestName } from './suggest.ts';

/** Returns a problem for each figure, dimension, count and status that a rule names and that does not exist. */
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
