/** What the MDX parser could not read, and where, from 1. */
export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

interface ParserFault {
  readonly reason?: string;
  readonly message?: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Returns what an error of the MDX parser says.
 * Where the parser gives no position (a tag that is never closed), its text names one: `<A>` (3:1-3:4).
 */
export function describeSyntaxFault(fault: unknown): SyntaxFault {
  const { reason, message, line, column } = (fault ?? {}) as ParserFault;
  const text = (reason ?? message ?? String(fault)).replace(/\s+/g, ' ');
  const named = /\((\d+):(\d+)(?:-\d+:\d+)?\)/.exec(text);
  return {
    line: line ?? Number(named?.[1] ?? 1),
    column: column ?? Number(named?.[2] ?? 1),
    reason: text,
  };
}
