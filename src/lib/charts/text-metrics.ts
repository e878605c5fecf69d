import { create, type Font } from 'fontkitten';
import { type ItemWidth, setItemWidth } from './vega-runtime.ts';

/** Returns how wide a text is in pixels at a font size in pixels. */
export type TextMeasure = (text: string, size: number, isBold?: boolean) => number;

/** The bytes of a font (TTF) in two weights. */
export interface FontBytes {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/**
 * Returns a function that measures text with the advance widths of a font.
 * Kerning is left out: it makes a line a little narrower, so that what fits here fits on the page.
 * Throws if the bytes are not one font.
 */
export function makeTextMeasure(fontBytes: FontBytes): TextMeasure {
  const regular = measureFont(fontBytes.regular);
  const bold = measureFont(fontBytes.bold);
  return (text, size, isBold = false) => (isBold ? bold : regular)(text) * size;
}

/** Makes every chart that is drawn from now on measure its text with this function. */
export function installTextMeasure(measure: TextMeasure): void {
  setItemWidth(itemWidth(measure));
}

/** Returns a measure in the form in which Vega asks for it. */
export function itemWidth(measure: TextMeasure): ItemWidth {
  return (item, text) => {
    const shown = text ?? item.text;
    if (shown === undefined || shown === null) return 0;
    return measure(String(shown), item.fontSize ?? 11, isBoldWeight(item.fontWeight));
  };
}

/** Returns whether a font weight is drawn with the bold font. */
export function isBoldWeight(weight: string | number | undefined): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

/** Width of a text in em. */
function measureFont(bytes: Uint8Array): (text: string) => number {
  const read = create(bytes as Parameters<typeof create>[0]);
  if (read.isCollection) throw new TypeError('a collection of fonts is not one font');
  const font: Font = read;
  const widths = new Map<string, number>();
  const widthOf = (character: string) => {
    const known = widths.get(character) ?? font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth;
    widths.set(character, known);
    return known;
  };
  return (text) => [...text].reduce((sum, character) => sum + widthOf(character), 0) / font.unitsPerEm;
}
