import { Resvg } from '@resvg/resvg-js';

/** Returns a function that draws an SVG as PNG on white, as wide as is asked, with fonts from these files (TTF) and no others. */
export function makePngDrawer(
  fontFiles: readonly string[],
  family: string,
): (svg: string, width: number) => Uint8Array {
  return (svg, width) => {
    const drawing = new Resvg(svg, {
      background: '#ffffff',
      fitTo: { mode: 'width', value: Math.round(width) },
      font: { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: family },
    });
    return new Uint8Array(drawing.render().asPng());
  };
}
