import { create } from 'fontkitten';
import { textMetrics } from 'vega';

/** Returns the width of a text in pixels, at a size in pixels. */
export type TextMeasure = (text: string, size: number, isBold: boolean) => number;

/** Returns a measure from the bytes of a font (TTF), with its own advances and kerning. */
export function makeTextMeasure(fonts: { regular: Uint8Array; bold: Uint8Array }): TextMeasure {
  const load = (bytes: Uint8Array) => {
    const font = create(bytes as never);
    if (!('layout' in font)) throw new Error('a font collection cannot be measured');
    return font;
  };
  const [regular, bold] = [load(fonts.regular), load(fonts.bold)];
  return (text, size, isBold) => {
    const font = isBold ? bold : regular;
    return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
  };
}

/** Lets Vega measure every text with a font instead of guessing from its length. */
export function installTextMeasure(measure: TextMeasure): void {
  const metrics = textMetrics as unknown as { width: (item: TextItem, text?: string) => number };
  metrics.width = (item, text) => {
    const shown = text ?? item.text;
    if (shown === undefined || shown === null || shown === '') return 0;
    return measure(String(shown), item.fontSize ?? 11, /bold|[6-9]00/.test(String(item.fontWeight ?? '')));
  };
}

interface TextItem {
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
}
