import './keep-drawing-memory.ts';
import { constants, crc32, deflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { writePng } from '../charts/write-png.ts';
import { fontFilesFor } from './drawing-fonts.ts';
import type { KeptFiles } from './kept-files.ts';

/** Draws an SVG as PNG on white, as wide as is asked, in dots. */
export type PngDrawer = (svg: string, width: number) => Uint8Array;

/** Draws in the fonts of the site and no others. Throws if the SVG is not well formed. */
export const drawPng: PngDrawer = (svg, width) => {
  const drawing = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'width', value: Math.round(width) },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFilesFor(svg)],
      defaultFontFamily: 'Source Sans 3',
    },
  }).render();
  return writePng({ width: drawing.width, height: drawing.height, bytes: drawing.pixels }, { deflate, crc32 });
};

/** Returns a drawer that takes from `kept` what was drawn before, and keeps the rest. */
export function drawPngOnce(kept: KeptFiles | undefined): PngDrawer {
  return (svg, width) => {
    const key = `png\0${width}\0${svg}`;
    const found = kept?.find(key);
    if (found) return found;
    const png = drawPng(svg, width);
    kept?.keep(key, png);
    return png;
  };
}

/** Measured: to find runs alone takes a quarter of the time for a file as small; of many colours, level 3 a third of that of 6. */
function deflate(bytes: Uint8Array, isRuns: boolean): Uint8Array {
  return deflateSync(bytes, isRuns ? { strategy: constants.Z_RLE } : { level: 3 });
}
