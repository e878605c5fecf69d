import { type Problem, problem } from '../problem.ts';
import type { SiteTexts } from './site-texts.ts';

/** What a reader of UTF-8 puts in the place of bytes that are none. */
const unreadable = '\uFFFD';

/**
 * Returns a problem at the first sign that could not be read of each file that was not saved as UTF-8 (Windows-1252,
 * UTF-16): letters with an accent would be printed as a question mark.
 */
export function checkEncoding(texts: SiteTexts, files: readonly string[]): Problem[] {
  return files.flatMap((file) => {
    const text = texts.get(file) ?? '';
    const at = text.indexOf(unreadable);
    if (at < 0) return [];
    const before = text.slice(0, at).split('\n');
    return [problem('file-encoding', { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 })];
  });
}

/** Returns problems without those that follow from a file that could not be read as it was saved. */
export function withoutUnreadable(problems: readonly Problem[]): Problem[] {
  const unread = new Set(problems.filter(({ code }) => code === 'file-encoding').map(({ place }) => place.file));
  return problems.filter(({ code, place }) => code === 'file-encoding' || !unread.has(place.file));
}
