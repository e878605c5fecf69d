/** Texts at places that are the same in all languages. */
export interface Translations {
  /** By language, then by place. */
  readonly texts: readonly (readonly string[])[];
  /** Returns the place of a text in all languages, and puts it there if it is new; a single text is the same in all of them. */
  readonly placeOf: (words: readonly string[]) => number;
  /** Returns how often a place was asked for. */
  readonly uses: () => number;
}

interface Branch {
  place?: number;
  readonly next: Map<string, Branch>;
}

/** Returns texts in a number of languages: none yet. */
export function collectTranslations(languages: number): Translations {
  const texts = Array.from({ length: languages }, (): string[] => []);
  const root: Branch = { next: new Map() };
  let uses = 0;
  let count = 0;
  const add = (words: readonly string[]) => {
    for (const [at, own] of texts.entries()) own.push(words[at] ?? words[0] ?? '');
    return count++;
  };
  return {
    texts,
    placeOf(words) {
      uses++;
      const branch = branchOf(root, isSame(words) ? words.slice(0, 1) : words);
      branch.place ??= add(words);
      return branch.place;
    },
    uses: () => uses,
  };
}

function isSame([first, ...others]: readonly string[]): boolean {
  return others.every((word) => word === first);
}

function branchOf(root: Branch, words: readonly string[]): Branch {
  let branch = root;
  for (const word of words) {
    const found = branch.next.get(word) ?? { next: new Map() };
    branch.next.set(word, found);
    branch = found;
  }
  return branch;
}
