import { type Problem, problem } from '../problem.ts';

/** The site's own look. */
export const themeFile = 'content/theme.css';

/**
 * Returns a problem for each address of another site in a style sheet: in `url(…)`, or in `@import`. The policy of the pages
 * blocks it, so the font or picture would be missing without a word.
 */
export function checkTheme(css: string): Problem[] {
  const visible = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const foreign = /(?:url\(\s*["']?|@import\s+["'])((?:[a-z][a-z0-9+.-]*:)?\/\/[^"')\s]+)/gi;
  return [...visible.matchAll(foreign)].map((found) => {
    const [whole, address = ''] = found;
    const before = visible.slice(0, found.index + whole.length - address.length).split('\n');
    const place = { file: themeFile, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return problem('theme-foreign-address', { ...place, length: address.length }, { address });
  });
}
