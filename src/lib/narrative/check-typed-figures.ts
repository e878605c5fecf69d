import { type Place, type Problem, problem } from '../problem.ts';
import type { NarrativeContext } from './check-context.ts';
import { components } from './components.ts';
import { findTypedFigures } from './find-typed-figures.ts';
import type { Narrative } from './narrative.ts';
import { proseOf } from './prose.ts';

/**
 * Returns a problem for every number in a narrative that is typed and not bound to a figure: in prose, headings, cells,
 * notes, titles, and in attributes that are printed. What stands in `<Literal reason="…">` is left alone.
 */
export function checkTypedFigures(narrative: Narrative, { dataset }: NarrativeContext): Problem[] {
  const { file, language, frontMatter, uses } = narrative;
  const nouns = dataset.units.flatMap((unit) =>
    unit.kind === 'words' ? Object.values(unit.words[language] ?? {}) : [],
  );
  const find = (text: string) => findTypedFigures(text, language, nouns);
  const inProse = proseOf(narrative).flatMap(({ text, placeOf }) =>
    find(text).map(({ index, found }) => problem('figure-typed', placeOf(index, found.length), { found })),
  );
  const printed = uses.flatMap(({ component, attributes }) =>
    Object.entries(attributes).flatMap(([name, { value, valuePlace }]) =>
      typeof value === 'string' && isPrinted(component, name) ? [{ text: value, place: valuePlace }] : [],
    ),
  );
  if (frontMatter.title)
    printed.push({ text: frontMatter.title.value, place: quoted(narrative, frontMatter.title.place) });
  const inAttributes = printed.flatMap(({ text, place }) =>
    find(text).map(({ index, found }) => problem('figure-typed', within(file, place, index, found), { found })),
  );
  return [...inProse, ...inAttributes];
}

function isPrinted(component: string, attribute: string): boolean {
  if (!Object.hasOwn(components, component)) return false;
  const { attributes } = components[component as keyof typeof components];
  const definition = Object.entries(attributes).find(([name]) => name === attribute)?.[1];
  return definition?.kind === 'text';
}

function within(file: string, place: Place, index: number, found: string): Place {
  return { file, line: place.line, column: place.column + index, length: found.length };
}

/** The place of a title in YAML is that of its quote, if it has one. */
function quoted({ source }: Narrative, place: Place): Place {
  const sign = source.split('\n')[place.line - 1]?.[place.column - 1];
  return sign === '"' || sign === "'" ? { ...place, column: place.column + 1 } : place;
}
