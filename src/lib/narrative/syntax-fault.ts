/** What the MDX parser could not read, and where, from 1. */
export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  /** A term of the problem texts, or the parser's words where there is none. */
  readonly reason: string;
  /** What the reason is about: a tag, a character. */
  readonly found: string;
}

interface ParserFault {
  readonly reason?: string;
  readonly message?: string;
  readonly line?: number;
  readonly column?: number;
}

/** Words of the parser, and the term that says it to an author; the first that fits counts. A group is what it is about. */
const terms: readonly (readonly [pattern: RegExp, term: string])[] = [
  [/^Expected (?:a|the) closing tag (?:for )?`(.+?)`/, 'mdx-not-closed'],
  [/^Unexpected closing tag `(.+?)`/, 'mdx-closes-other'],
  [/^Unexpected closing slash/, 'mdx-nothing-open'],
  [/create a comment in MDX/, 'mdx-comment'],
  [/create a link in MDX/, 'mdx-address'],
  [/closing quote/, 'mdx-quote'],
  [/closing brace/, 'mdx-brace'],
  [/acorn|in code|in spread|empty expression/, 'mdx-code'],
  [/lazy line/, 'mdx-lazy'],
  [/^Unexpected (?:end of file|character `.+`).* before name/, 'mdx-less-than'],
  [/^Unexpected end of file/, 'mdx-unfinished'],
  [/before attribute value/, 'mdx-value'],
  [/^Unexpected character `(.+)` \(U\+/, 'mdx-character'],
];

/**
 * Returns what an error of the MDX parser says.
 * For a tag that is never closed its text names where it opens: `<A>` (3:1-3:4); the position is that of the end, or none.
 */
export function describeSyntaxFault(fault: unknown): SyntaxFault {
  const { reason, message, line, column } = (fault ?? {}) as ParserFault;
  const text = (reason ?? message ?? String(fault)).replace(/\s+/g, ' ');
  const [pattern, term] = terms.find(([candidate]) => candidate.test(text)) ?? [];
  const named = /\((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(text);
  const opened = term === 'mdx-not-closed' && named;
  return {
    line: (opened ? undefined : line) ?? Number(named?.[1] ?? 1),
    column: (opened ? undefined : column) ?? Number(named?.[2] ?? 1),
    reason: term ?? text,
    found: pattern?.exec(text)?.[1] ?? '',
  };
}
