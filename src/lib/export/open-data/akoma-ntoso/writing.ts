import type { Note } from '../../document/document.ts';

/** What writing one document keeps at hand. */
export interface Writing {
  /** Returns an identifier that nothing else in the document has, as `p_3`. */
  nextId(kind: string): string;
  /** The notes that are not written yet, by number; each is written where it is first referred to. */
  readonly openNotes: Map<number, Note>;
  /** Ids of the figures that occur, in order. */
  readonly figures: Set<string>;
}

/** Returns what writing begins with. */
export function beginWriting(notes: readonly Note[]): Writing {
  const counts = new Map<string, number>();
  return {
    nextId(kind) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return `${kind}_${count}`;
    },
    openNotes: new Map(notes.map((note) => [note.number, note])),
    figures: new Set(),
  };
}

/** Returns the identifier of a figure as a concept of the document. */
export function conceptId(figure: string): string {
  return `figure-${encodeURIComponent(figure)}`;
}
