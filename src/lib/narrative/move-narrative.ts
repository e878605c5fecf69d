import type { Place } from '../problem.ts';
import type { FrontMatterField } from './front-matter.ts';
import type { Narrative } from './narrative.ts';
import type { Use } from './uses.ts';

/** Returns a narrative that was read as that of another file with the same text: places are those of the other file, the tree is the same. */
export function moveNarrative(narrative: Narrative, file: string): Narrative {
  const at = (place: Place): Place => ({ ...place, file });
  const field = (found: FrontMatterField | undefined) => found && { ...found, place: at(found.place) };
  const { title, translatedFrom } = narrative.frontMatter;
  return {
    ...narrative,
    file,
    frontMatter: { title: field(title), translatedFrom: field(translatedFrom) },
    uses: moveUses(narrative.uses, at),
    headings: narrative.headings.map((heading) => ({ ...heading, place: at(heading.place) })),
  };
}

/** Components, of which the outer ones come first, so that each finds those around it. */
function moveUses(uses: readonly Use[], at: (place: Place) => Place): Use[] {
  const moved = new Map<Use, Use>();
  for (const use of uses) {
    const attributes = Object.entries(use.attributes).map(
      ([name, { value, place, valuePlace }]) =>
        [name, { value, place: at(place), valuePlace: at(valuePlace) }] as const,
    );
    moved.set(use, {
      ...use,
      attributes: Object.fromEntries(attributes),
      place: at(use.place),
      within: use.within.flatMap((outer) => moved.get(outer) ?? []),
    });
  }
  return [...moved.values()];
}
