import type { Dataset } from '../dataset/dataset.ts';
import type { NarrativeContext } from '../narrative/check-context.ts';
import { checkNarrative } from '../narrative/check-narrative.ts';
import { checkOutdated, checkParity } from '../narrative/check-parity.ts';
import { moveNarrative } from '../narrative/move-narrative.ts';
import { type Narrative, parseNarrative } from '../narrative/narrative.ts';
import { hasErrors, moveProblems, type Problem, type Read } from '../problem.ts';
import { Remembered } from '../remember.ts';
import type { SiteTexts } from './site-texts.ts';

/** Narratives of a folder by language. */
export type Narratives = ReadonlyMap<string, Narrative>;

/** A narrative with all that is wrong with it by itself. */
interface ReadNarrative extends Read<Narrative> {
  readonly file: string;
}

/**
 * Reads narratives and checks them, each by itself and a translation beside its authentic text. A published answer has
 * copies of its own: those with the same text that may refer to the same are read once, and told at the place of each.
 */
export class NarrativeReader {
  readonly #texts: SiteTexts;
  readonly #languages: readonly string[];
  readonly #digest: ((text: string) => string) | undefined;
  readonly #known = new Remembered<Dataset, ReadNarrative>();
  readonly #parity = new Remembered<ReadNarrative, readonly Problem[]>();

  /** `digest` gives the SHA-256 of a text; with it, translations that are older than their authentic text are told. */
  constructor(texts: SiteTexts, languages: readonly string[], digest?: (text: string) => string) {
    this.#texts = texts;
    this.#languages = languages;
    this.#digest = digest;
  }

  /** Returns the narratives of a folder, with their problems. */
  read(folder: string, context: Omit<NarrativeContext, 'languages'>): Read<Narratives> & { value: Narratives } {
    const reads = this.#languages.flatMap((language) => {
      const file = `${folder}/narrative.${language}.mdx`;
      const source = this.#texts.get(file);
      return source === undefined ? [] : [{ file, read: this.#readOne(file, source, language, context) }];
    });
    const own = reads.flatMap(({ file, read }) => moveProblems(read.problems, read.file, file));
    const found = reads.flatMap(({ file, read }) =>
      read.value ? [{ read, narrative: read.file === file ? read.value : moveNarrative(read.value, file) }] : [],
    );
    const value = new Map(found.map(({ narrative }) => [narrative.language, narrative]));
    return { value, problems: [...own, ...this.#checkTranslations(found)] };
  }

  #readOne(
    file: string,
    source: string,
    language: string,
    { dataset, tables, charts }: Omit<NarrativeContext, 'languages'>,
  ): ReadNarrative {
    const key = JSON.stringify([language, source, tables, charts]);
    return this.#known.of(dataset, key, () => {
      const { value, problems } = parseNarrative(file, source, language);
      const context = { dataset, tables, charts, languages: this.#languages };
      return { file, value, problems: [...problems, ...(value ? checkNarrative(value, context) : [])] };
    });
  }

  /** A text with a mistake of its own differs from the other for that reason; it is compared once that is mended. */
  #checkTranslations([authentic, ...translations]: readonly FoundNarrative[]): Problem[] {
    if (!authentic) return [];
    const from = this.#digest?.(authentic.narrative.source);
    return translations.flatMap((translation) => [
      ...this.#compare(authentic, translation),
      ...(from ? checkOutdated(authentic.narrative, translation.narrative, from) : []),
    ]);
  }

  #compare({ read: authentic }: FoundNarrative, { read, narrative }: FoundNarrative): readonly Problem[] {
    const [one, other] = [authentic.value, read.value];
    if (!one || !other || hasErrors([...authentic.problems, ...read.problems])) return [];
    const found = this.#parity.of(read, one.source, () => checkParity(one, other));
    return moveProblems(found, read.file, narrative.file);
  }
}

/** A narrative where it stands, and how a text like it was read first. */
interface FoundNarrative {
  readonly read: ReadNarrative;
  readonly narrative: Narrative;
}
