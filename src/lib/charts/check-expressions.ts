import { parseExpression } from 'vega';
import { findSimilar } from '../dataset/suggest.ts';
import type { YamlFile } from '../dataset/yaml.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { expressionOf, type SpecNode } from './walk-spec.ts';

/** Functions of Vega that see nothing but their arguments, the data and the scales. */
const functions = new Set(
  `isArray isBoolean isDate isDefined isNumber isObject isRegExp isString isValid isNaN isFinite toBoolean toDate toNumber toString
  if abs acos asin atan atan2 ceil clamp cos exp floor hypot log max min pow round sin sqrt tan
  cumulativeNormal cumulativeLogNormal cumulativeUniform densityNormal densityLogNormal densityUniform quantileNormal quantileLogNormal quantileUniform
  utc time utcdate utcday utcyear utcquarter utcmonth utcweek utcdayofyear utchours utcminutes utcseconds utcmilliseconds
  utcOffset utcSequence utcFormat utcParse timeUnitSpecifier dayFormat dayAbbrevFormat monthFormat monthAbbrevFormat
  extent flush inrange indexof join lastindexof length lerp peek pluck reverse sequence slice sort span
  lower pad parseFloat parseInt replace split substring trim truncate upper test regexp format merge
  rgb hsl lab hcl luminance contrast scale invert copy domain range bandspace bandwidth gradient
  geoArea geoBounds geoCentroid geoScale geoTranslate data indata`.split(/\s+/),
);

/** What reads the clock's time zone, and what stands for it in universal time. */
const universal: Readonly<Record<string, string>> = {
  datetime: 'utc',
  timeFormat: 'utcFormat',
  timeParse: 'utcParse',
  timeOffset: 'utcOffset',
  timeSequence: 'utcSequence',
  week: 'utcweek',
  quarter: 'utcquarter',
  dayofyear: 'utcdayofyear',
  ...Object.fromEntries(
    ['date', 'day', 'year', 'month', 'hours', 'minutes', 'seconds', 'milliseconds'].map((name) => [name, `utc${name}`]),
  ),
};

/** Words that mean something only where a person points at a picture. */
const events = ['event', 'view', 'xy'];

interface Tree {
  readonly type: string;
  readonly name?: string;
  readonly callee?: Tree;
  readonly member?: boolean;
  visit(visitor: (node: Tree) => void): void;
}

/**
 * Returns what an expression of Vega reads outside the data: the clock, chance, the screen, a pointer, the time zone;
 * and whether it can be read at all. No problem for a value that is not an expression.
 */
export function checkExpression(node: SpecNode, yaml: YamlFile): Problem[] {
  const expression = expressionOf(node);
  if (expression === undefined) return [];
  const place = yaml.placeOf(node.path);
  const found: Problem[] = [];
  try {
    (parseExpression(expression) as unknown as Tree).visit((tree) => {
      found.push(...checkTree(tree, place));
    });
  } catch (fault) {
    return [problem('chart-expression-syntax', place, { reason: (fault as Error).message })];
  }
  return found;
}

function checkTree({ type, name = '', member, callee }: Tree, place: Place): Problem[] {
  if (type === 'Identifier' && !member && events.includes(name)) {
    return [problem('chart-expression', place, { found: name, suggestion: '' })];
  }
  const called = type === 'CallExpression' ? (callee?.name ?? '') : '';
  const instead = universal[called];
  if (instead) return [problem('chart-local-time', place, { found: `${called}()`, instead: `${instead}()` })];
  if (!called || functions.has(called)) return [];
  const suggestion = findSimilar(called, functions) ?? '';
  return [problem('chart-expression', place, { found: `${called}()`, suggestion })];
}
