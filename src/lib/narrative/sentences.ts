/** A sentence of a prose: its text, and where it starts and ends in it. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Abbreviations after which a full stop ends no sentence. */
const abbreviation =
  /(?:^|[^\p{L}])(?:nr|nrs|art|artt|blz|p|pp|no|nos|dr|mr|mevr|dhr|prof|ir|ing|bv|bijv|resp|ca|incl|excl|m\.b\.t|o\.a|d\.w\.z|i\.e|e\.g|enz|etc|cf|vgl|min|max|tel|st)\.$/iu;

/** Returns the sentences of a text: they end at `.`, `!` or `?` before white space and a capital or a component. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]["”’')\]]*(?=\s+["“‘'(]*[\p{Lu}\p{Nd}\uFFFC])/gu)) {
    const end = match.index + match[0].length;
    if (abbreviation.test(text.slice(start, end))) continue;
    sentences.push({ text: text.slice(start, end), start, end });
    start = end;
  }
  sentences.push({ text: text.slice(start), start, end: text.length });
  return sentences;
}
