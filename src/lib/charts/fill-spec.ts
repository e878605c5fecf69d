import { fillText, joinSegments } from '../figures/placeholders.ts';
import type { Problem } from '../problem.ts';
import type { DataContext } from './chart-data.ts';
import type { Chart, Spec } from './chart-file.ts';
import { expressionKeys, mapTexts } from './walk-spec.ts';

/**
 * Returns the specification of a chart with its texts filled in: `{name}` becomes the text of that name in the
 * language, with the figures that it asks for. In an expression the text is escaped, so that an apostrophe stays one.
 */
export function fillSpec(
  chart: Chart,
  { figures, language, locale }: DataContext,
): { spec: Spec; problems: Problem[] } {
  const problems: Problem[] = [];
  const texts = new Map(
    Object.entries(chart.texts).map(([name, text]) => {
      const place = chart.yaml.placeOf(['texts', name, language]);
      const filled = fillText(text[language] ?? '', figures, locale, place);
      problems.push(...filled.problems);
      return [name, joinSegments(filled.segments)];
    }),
  );
  const replace = (text: string, key: string) =>
    text.replace(/\{([a-z0-9-]+)\}/g, (whole, name: string) => {
      const found = texts.get(name);
      if (found === undefined) return whole;
      return expressionKeys.includes(key) ? found.replace(/[\\'"]/g, '\\$&') : found;
    });
  return { spec: mapTexts(chart.spec, replace) as Spec, problems };
}
