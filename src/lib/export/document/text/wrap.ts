import { countCharacters } from '../characters.ts';

/** Returns a text in lines of at most a number of characters; a longer word keeps its line. Hard line breaks stay. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

/** Returns lines with the first after one prefix and the others after another. */
export function indent(lines: readonly string[], first: string, others = ' '.repeat(countCharacters(first))): string[] {
  return lines.map((line, at) => (line === '' ? '' : `${at === 0 ? first : others}${line}`));
}

/** Returns a text with spaces beside it, so that it fills a width. */
export function pad(text: string, width: number, alignment: 'left' | 'right' | 'center'): string {
  const space = Math.max(0, width - countCharacters(text));
  if (alignment === 'right') return ' '.repeat(space) + text;
  if (alignment === 'left') return text + ' '.repeat(space);
  return ' '.repeat(Math.floor(space / 2)) + text + ' '.repeat(Math.ceil(space / 2));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && countCharacters(longer) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
