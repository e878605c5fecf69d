const encoder = new TextEncoder();

/** Where texts become bytes: memory that is new each time takes as long as the writing. */
let space = new Uint8Array(1 << 20);

/**
 * Returns texts, one behind the other, as UTF-8. A text of a row each takes a quarter of the time that one long text
 * takes: a long text with a single letter beyond Latin-1 has two bytes for every letter.
 */
export function encodeTexts(texts: readonly string[]): Uint8Array {
  return lendTexts(texts).slice();
}

/** Returns the same without a copy of its own: the next call writes over it. */
export function lendTexts(texts: readonly string[]): Uint8Array {
  let at = 0;
  for (const text of texts) {
    // A UTF-16 code unit is three bytes at most.
    const needed = at + 3 * text.length;
    if (needed > space.length) space = grow(space, needed);
    at += encoder.encodeInto(text, space.subarray(at)).written;
  }
  return space.subarray(0, at);
}

function grow(bytes: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * needed);
  larger.set(bytes);
  return larger;
}

/** Returns bytes, one behind the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
