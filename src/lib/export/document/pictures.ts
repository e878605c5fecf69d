import { dotsPerPixel, makeStandaloneSvg } from '../../charts/standalone.ts';
import { svgSize } from '../../charts/svg-size.ts';
import { paintSvg } from '../../charts/theme.ts';
import { type Block, type PageDocument, type Picture, walkBlocks } from './document.ts';

/** A picture that was made ready for print. Width and height are in CSS pixels. */
export interface ReadyPicture {
  readonly format: 'svg' | 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** Of an SVG: the same picture for programs that cannot draw one. */
  readonly png?: Uint8Array | undefined;
  readonly width: number;
  readonly height: number;
}

/** Returns every picture of a page, those of annexes last. */
export function picturesOf({ blocks, annexes }: PageDocument): Picture[] {
  const all: readonly Block[] = [...blocks, ...annexes.flatMap((annex) => annex.blocks)];
  return walkBlocks(all).filter((block) => block.kind === 'picture');
}

/** Returns a picture ready for print, or nothing if its bytes are no SVG, PNG or JPEG. `drawPng` draws an SVG of this width in pixels. */
export function makeReady(
  bytes: Uint8Array,
  drawPng: (svg: string, width: number) => Uint8Array,
): ReadyPicture | undefined {
  const size = pngSize(bytes) ?? jpegSize(bytes);
  if (size) return { ...size, bytes };
  const given = new TextDecoder().decode(bytes);
  const svg = paintSvg(given);
  const box = svgSize(svg);
  if (!box) return undefined;
  // 247 dots to the inch on paper. Of a chart it is the picture that can be downloaded, which is drawn once.
  const alone = isChart(given) ? makeStandaloneSvg({ svg: given }) : svg;
  const png = drawPng(alone, box.width * dotsPerPixel);
  return { format: 'svg', bytes: new TextEncoder().encode(svg), png, ...box };
}

function isChart(svg: string): boolean {
  return /^<svg\b[^>]*\sclass="chart-svg/.test(svg);
}

/** Returns the size in points at which a picture stands on paper: small letters of 18 pixels become 10.5 points, and no wider than the text. */
export function sizeOnPaper({ width, height }: ReadyPicture, textWidth: number): { width: number; height: number } {
  const scale = Math.min((10.5 / 18) * width, textWidth) / width;
  return { width: round(width * scale), height: round(height * scale) };
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

/** PNG, 11.2.2: width and height stand at the beginning of the first chunk. */
function pngSize(bytes: Uint8Array): Omit<ReadyPicture, 'bytes'> | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, at) => bytes[at] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG (ITU-T T.81, B.2.2): height and width stand in the frame header. */
function jpegSize(bytes: Uint8Array): Omit<ReadyPicture, 'bytes'> | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { format: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
}
