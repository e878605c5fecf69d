import type { Dots } from './write-png.ts';

/** A picture of up to 256 colours. */
export interface Indexed {
  /** Red, green and blue of each colour, in the order in which they appear. */
  readonly palette: Uint8Array;
  /** For each row a byte 0, the filter of PNG that changes nothing, and then the number of the colour of each dot. */
  readonly rows: Uint8Array;
}

const mostColours = 256;

/** Returns a picture with a palette; nothing if it has more colours than a palette of PNG holds. */
export function indexColours({ width, height, bytes }: Dots): Indexed | undefined {
  const dots = asWords(bytes);
  const rows = new Uint8Array(height * (1 + width));
  const numbers = new Map<number, number>();
  const palette: number[] = [];
  for (let row = 0; row < height; row += 1) {
    const end = (row + 1) * width;
    for (let at = row * width; at < end; ) {
      const colour = dots[at] as number;
      const first = at;
      do at += 1;
      while (at < end && dots[at] === colour);
      let number = numbers.get(colour);
      if (number === undefined) {
        number = numbers.size;
        if (number === mostColours) return undefined;
        numbers.set(colour, number);
        palette.push(...bytes.subarray(first * 4, first * 4 + 3));
      }
      // The first colour is that of most dots, and its number stands there already.
      if (number > 0) rows.fill(number, first + row + 1, at + row + 1);
    }
  }
  return { rows, palette: Uint8Array.from(palette) };
}

/** Four bytes at once; which of them is red does not matter to tell colours apart. */
function asWords(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, length / 4);
}
