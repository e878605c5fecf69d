import { sectionPath } from '../answer/addresses.ts';
import { type Problem, problem, warning } from '../problem.ts';

/** What a site may have in its own words: how search engines and finders of leaks are told, as the ministry does it elsewhere. */
const ownWords = ['robots.txt', '.well-known/security.txt'];

/**
 * Returns an error for each file of `public/` that stands among the answers of a language: what an answer says must come
 * from its sources. `names` are paths in that folder, as `nl/antwoorden/x.pdf`.
 */
export function checkPublic(names: readonly string[], languages: readonly { readonly code: string }[]): Problem[] {
  const taken = languages.map(({ code }) => sectionPath(code, 'answers').slice(1));
  return names
    .filter((name) => taken.some((folder) => name.startsWith(folder)))
    .map((name) => problem('public-replaces', placeOf(name)));
}

/** Returns a warning for each of the files that were not made because `public/` has one of that name. */
export function warnReplaced(names: readonly string[]): Problem[] {
  return names.filter((name) => !ownWords.includes(name)).map((name) => warning('public-replaces', placeOf(name)));
}

function placeOf(name: string): Problem['place'] {
  return { file: `public/${name}`, line: 1, column: 1 };
}
