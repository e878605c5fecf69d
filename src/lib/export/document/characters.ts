const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Letters, signs and spaces of Latin script and of print, none of which joins with what stands beside it. */
const plain = /^[ -~\u00a0-\u02ff\u2010-\u2027\u202f-\u2059\u20a0-\u20bf\u2190-\u2193\u2200-\u22ff]*$/;

/** Returns the characters that a reader sees in a text (grapheme clusters, UAX 29). */
export function charactersOf(text: string): string[] {
  return plain.test(text) ? text.split('') : [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Returns how many characters a reader sees in a text. */
export function countCharacters(text: string): number {
  return plain.test(text) ? text.length : [...graphemes.segment(text)].length;
}
