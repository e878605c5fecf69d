import type { Place } from '../problem.ts';

/** Returns the offset at which each line of a text starts. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Returns the line and column, from 1, of an offset. */
export function placeAtOffset(file: string, starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/**
 * Returns for each character of a text the offset of what was typed for it.
 * The two differ by escapes (`\*`), references (`&#53;`), and what Markdown takes off the start of a line.
 */
export function alignText(raw: string, value: string, offset: number): number[] {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < value.length; ) {
    const reference =
      raw[at] === '&' ? /^&(?:#\d+|#[xX][\da-fA-F]+|\w+);/.exec(raw.slice(at, at + 40))?.[0] : undefined;
    if (reference && !value.startsWith(reference, index)) {
      const width = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
      for (let unit = 0; unit < width; unit++) offsets.push(offset + at);
      index += width;
      at += reference.length;
      continue;
    }
    while (at < raw.length - 1 && raw[at] !== value[index] && raw[at] !== '&') at++;
    offsets.push(offset + Math.min(at, Math.max(0, raw.length - 1)));
    at++;
    index++;
  }
  return offsets;
}
