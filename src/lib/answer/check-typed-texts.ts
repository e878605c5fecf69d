import type { Chart } from '../charts/chart-file.ts';
import { walkSpec } from '../charts/walk-spec.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { Literal, Text } from '../dataset/fields.ts';
import type { YamlFile } from '../dataset/yaml.ts';
import { findTypedFigures } from '../narrative/find-typed-figures.ts';
import { type Problem, problem } from '../problem.ts';
import type { TableFile } from './table-file.ts';

/** A text of a file in every language, and where it stands. */
export interface PrintedText {
  readonly text: Text | undefined;
  readonly path: readonly PropertyKey[];
}

/**
 * Returns a problem for every number that is typed in the titles, captions, headers and alternative texts of a YAML file
 * and not bound to a figure by a placeholder. What stands under `literals:` is left alone.
 */
export function checkTypedTexts(
  yaml: YamlFile,
  texts: readonly PrintedText[],
  literals: readonly Literal[],
  dataset: Dataset,
  languages: readonly string[],
): Problem[] {
  return texts.flatMap(({ text, path }) => {
    const found = languages.flatMap((language) => {
      const typed = findTypedFigures(blank(text?.[language] ?? '', literals), language, nounsOf(dataset, language));
      const place = yaml.placeOf([...path, language]);
      return typed.map(({ found: number }) =>
        problem('figure-typed-in-file', place, { found: number, example: '{…}' }),
      );
    });
    // A text of a specification is the same in every language, so it would be told for each.
    return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
  });
}

/** Returns the texts of a table that are printed. */
export function textsOfTable({ caption, groups, notes }: TableFile): PrintedText[] {
  const headers = groups.flatMap(({ header, columns }, group) => [
    { text: header, path: ['groups', group, 'header'] },
    ...columns.flatMap((column, at) =>
      (['header', 'note'] as const).map((field) => ({
        text: column[field],
        path: ['groups', group, 'columns', at, field],
      })),
    ),
  ]);
  const lines = notes.map((text, index) => ({ text, path: ['notes', index] }));
  return [{ text: caption, path: ['caption'] }, ...headers, ...lines];
}

/** Returns the texts of a chart that are printed or read out. */
export function textsOfChart({ title, description, texts, spec }: Chart, languages: readonly string[]): PrintedText[] {
  const named = Object.entries(texts).map(([name, text]) => ({ text, path: ['texts', name] }));
  const written = walkSpec(spec, ['spec']).flatMap(({ path, value }) =>
    typeof value === 'string' && isPrinted(path)
      ? [{ text: Object.fromEntries(languages.map((language) => [language, value])), path }]
      : [],
  );
  return [{ text: title, path: ['title'] }, { text: description, path: ['description'] }, ...named, ...written];
}

/** Keys of a specification under which a text is printed as it stands: titles, also in lists and parts, and texts of marks. */
const printedKeys: readonly PropertyKey[] = ['title', 'subtitle', 'description', 'text', 'tooltip', 'datum'];

/** Keys under which stands what is not printed: names of columns, expressions, forms. */
const otherKeys: readonly PropertyKey[] = [
  'field',
  'expr',
  'test',
  'format',
  'type',
  'aggregate',
  'timeUnit',
  'font',
  'color',
  'anchor',
  'orient',
  'align',
  'baseline',
  'fontWeight',
  'fontStyle',
  'param',
];

function isPrinted(path: readonly PropertyKey[]): boolean {
  return path.slice(1).some((key) => printedKeys.includes(key)) && !path.some((key) => otherKeys.includes(key));
}

/** Placeholders and literals count as one sign that is no number. */
function blank(text: string, literals: readonly Literal[]): string {
  const bound = text.replace(/\{[^{}]*\}/g, '\uFFFC');
  return literals.reduce((rest, literal) => rest.replaceAll(literal.text, '\uFFFC'), bound);
}

function nounsOf({ units }: Dataset, language: string): string[] {
  return units.flatMap((unit) => (unit.kind === 'words' ? Object.values(unit.words[language] ?? {}) : []));
}
