import { mainNamespace } from './xlsx-styles.ts';
import { escapeXml } from './xml.ts';

/** The texts of a workbook; cells name them by their place. */
export interface Texts {
  /** Returns the place of a text, and puts it there if it is new. */
  readonly placeOf: (text: string) => number;
  /** Returns the part with all texts (ECMA-376 part 1, 18.4.9). */
  readonly write: () => string;
}

/** Returns the texts of a new workbook: those that cells of its data name already, `uses` times. */
export function collectTexts(first: readonly string[] = [], uses = 0): Texts {
  const texts = [...first];
  // The same text can stand there twice: what is one text in this language may be two in another.
  const places = new Map(first.toReversed().map((text, at) => [text, first.length - 1 - at]));
  let count = uses;
  return {
    placeOf(text) {
      count++;
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, texts.length);
      return texts.push(text) - 1;
    },
    write() {
      let items = '';
      for (const text of texts) items += writeItem(text);
      return `<sst xmlns="${mainNamespace}" count="${count}" uniqueCount="${texts.length}">${items}</sst>`;
    },
  };
}

/** Without `xml:space`, space at an end is lost. */
function writeItem(text: string): string {
  const space = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${escapeXml(escapeCodes(text))}</t></si>`;
}

/** Excel reads `_x0041_` in a text as the character with that code; an underscore written as a code keeps the text. */
function escapeCodes(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}
