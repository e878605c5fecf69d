/** A character as it is printed: its columns in a terminal, and where it starts in the text (UTF-16 units, from 0). */
export interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
}

const tab = '    ';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const control = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uD800-\uDFFF]/u;
/** Characters of two columns (Unicode TR 11, wide and full-width), and emoji. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Returns the characters of a line as a terminal shows them: a tab is four spaces, and what would steer the terminal or
 * turn the direction of reading is a question mark in a box.
 */
export function splitCells(line: string): Cell[] {
  return [...graphemes.segment(line)].map(({ segment, index }) => {
    const text = segment === '\t' ? tab : control.test(segment) ? '\uFFFD' : segment;
    return { text, width: widthOf(text), start: index };
  });
}

/** Returns a text as one line without anything that steers a terminal. */
export function printLine(text: string): string {
  return splitCells(text.replace(/\r\n?|\n/g, ' '))
    .map((cell) => cell.text)
    .join('');
}

function widthOf(grapheme: string): number {
  if (grapheme === tab) return tab.length;
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
