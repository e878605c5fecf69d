import { type Problem, problem } from '../problem.ts';

/** The texts of a site by path from its folder, `content/…` and `data/…`, with `/` between folders. */
export type SiteTexts = ReadonlyMap<string, string>;

/** Returns the paths that match a pattern, sorted, each with the pattern's groups. */
export function pathsIn(texts: SiteTexts, pattern: RegExp): string[][] {
  return [...texts.keys()].sort().flatMap((path) => {
    const match = pattern.exec(path);
    return match ? [[...match]] : [];
  });
}

/** Returns a problem about a file that is not there. */
export function missingFile(path: string): Problem {
  return problem('file-missing', { file: path, line: 1, column: 1 }, { path });
}
