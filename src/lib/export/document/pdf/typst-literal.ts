import { charactersOf } from '../characters.ts';

/** Says whether the fonts for PDF have a picture of a character (a grapheme). */
export type CanShow = (character: string) => boolean;

/** Returns text as a string literal of Typst: nothing in it can become code. */
export function literal(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(/[^\P{C}\p{Co}]/gu, (control) => `\\u{${(control.codePointAt(0) ?? 0).toString(16)}}`);
  return `"${escaped}"`;
}

/** Returns the characters of a text that the fonts cannot show, each once, in order of appearance. */
export function unshownCharacters(text: string, canShow: CanShow): string[] {
  return [...new Set(charactersOf(text))].filter((character) => !canShow(character));
}

/** Returns text as expressions of Typst, one a line; a character that no font can show becomes a box that is read aloud as that character. */
export function textExpressions(text: string, canShow: CanShow): string[] {
  const characters = charactersOf(text);
  if (text !== '' && characters.every((character) => canShow(character))) return [literal(text)];
  const expressions: string[] = [];
  let shown = '';
  const endShown = () => {
    if (shown !== '') expressions.push(literal(shown));
    shown = '';
  };
  for (const character of characters) {
    if (canShow(character)) shown += character;
    else {
      endShown();
      expressions.push(`unshown(${literal(character)}, ${literal(codesOf(character))})`);
    }
  }
  endShown();
  return expressions;
}

/** Returns the code points of a character: `U+1F600`. */
export function codesOf(character: string): string {
  return [...character].map((point) => `U+${hex(point)}`).join(' ');
}

function hex(point: string): string {
  return (point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
