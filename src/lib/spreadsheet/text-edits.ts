/** Characters `from` up to but not including `to` of a text, and what comes in their place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Returns a text with edits in it, which may be in any order but not overlap; those at one place keep their order. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    if (from < at) throw new Error(`edits overlap at ${from}`);
    parts.push(source.slice(at, from), text);
    at = to;
  }
  return parts.join('') + source.slice(at);
}
