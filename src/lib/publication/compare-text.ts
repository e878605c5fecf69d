import { diffArrays } from 'diff';
import type { Sentence } from './rendered-text.ts';

/** A sentence before and after: only one of the two where it was added or removed. */
export interface SentencePair<T extends Sentence = Sentence> {
  readonly old?: T | undefined;
  readonly new?: T | undefined;
}

/** A piece of a sentence that stayed, came or went. */
export interface MarkedPiece {
  readonly mark: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A sentence with what changed in it marked, in the order of the new text; what went stands where it stood. */
export interface MarkedSentence {
  readonly kind: Sentence['kind'];
  readonly name?: string | undefined;
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly pieces: readonly MarkedPiece[];
}

/** From half of its words on, a sentence counts as the same one with a change in it. */
const likeness = 0.5;

/** Above this many comparisons, what changed is told as removed and added, without looking for what is alike. */
const limit = 250_000;

/** Returns two texts with what changed marked: sentence by sentence, and within a sentence word by word. */
export function markText(before: readonly Sentence[], now: readonly Sentence[]): MarkedSentence[] {
  return pairSentences(before, now).map(({ old, new: fresh }): MarkedSentence => {
    const { kind, name } = fresh ?? old ?? { kind: 'paragraph' };
    const pieces = markWords(old?.text ?? '', fresh?.text ?? '');
    const change = !old ? 'added' : !fresh ? 'removed' : old.text === fresh.text ? 'same' : 'changed';
    return { kind, ...(name && { name }), change, pieces };
  });
}

/** Returns which sentence became which, in order: equal ones first, then those that are alike between them. */
export function pairSentences<A extends Sentence, B extends Sentence>(
  before: readonly A[],
  now: readonly B[],
): SentencePair<A | B>[] {
  const key = ({ kind, name = '', text }: Sentence) => `${kind}\n${name}\n${text}`;
  const changes = diffArrays(before.map(key), now.map(key));
  const pairs: SentencePair<A | B>[] = [];
  let [at, to] = [0, 0];
  let removed: readonly A[] = [];
  const flush = (added: readonly B[]) => {
    pairs.push(...pairAlike(removed, added));
    removed = [];
  };
  for (const change of changes) {
    if (change.removed) removed = before.slice(at, at + change.count);
    else if (change.added) flush(now.slice(to, to + change.count));
    else {
      flush([]);
      for (let index = 0; index < change.count; index++) pairs.push({ old: before[at + index], new: now[to + index] });
    }
    if (!change.added) at += change.count;
    if (!change.removed) to += change.count;
  }
  flush([]);
  return pairs;
}

/** Returns a text with the words that came and went marked; a number with its separators is one word. */
export function markWords(before: string, now: string): MarkedPiece[] {
  if (before === now) return now === '' ? [] : [{ mark: 'same', text: now }];
  return diffArrays(wordsOf(before), wordsOf(now)).map(({ value, added, removed }) => ({
    mark: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Returns marked pieces with a space between what went and what came in its place, so that 13,5 and 16,6 are not read as one number. */
export function apart(pieces: readonly MarkedPiece[]): MarkedPiece[] {
  return pieces.flatMap((piece, at) => {
    const before = pieces[at - 1];
    const touches =
      before && before.mark !== 'same' && piece.mark !== 'same' && /\S$/.test(before.text) && /^\S/.test(piece.text);
    return touches ? [{ mark: 'same', text: ' ' }, piece] : [piece];
  });
}

/** Spaces, numbers, words and signs; a no-break space between digits belongs to the number. */
function wordsOf(text: string): string[] {
  return text.match(/\p{N}+(?:[.,/’'\u00A0\u202F]\p{N}+)*|[\p{L}\p{M}]+|\s+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** The pairs that are most alike without crossing one another (Needleman and Wunsch, without a price for gaps). */
function pairAlike<A extends Sentence, B extends Sentence>(
  old: readonly A[],
  fresh: readonly B[],
): SentencePair<A | B>[] {
  if (old.length === 0 || fresh.length === 0 || old.length * fresh.length > limit) {
    return [...old.map((sentence) => ({ old: sentence })), ...fresh.map((sentence) => ({ new: sentence }))];
  }
  const words = { old: old.map(countWords), fresh: fresh.map(countWords) };
  const score = (i: number, j: number) => {
    const [a, b] = [old[i], fresh[j]];
    return a && b ? alikeness(a, b, words.old[i], words.fresh[j]) : 0;
  };
  const best = Array.from({ length: old.length + 1 }, () => new Float64Array(fresh.length + 1));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), score(i, j) + at(i + 1, j + 1));
    }
  }
  const pairs: SentencePair<A | B>[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    const alike = score(i, j);
    if (alike > 0 && at(i, j) === alike + at(i + 1, j + 1)) pairs.push({ old: old[i++], new: fresh[j++] });
    else if (j >= fresh.length || (i < old.length && at(i, j) === at(i + 1, j))) pairs.push({ old: old[i++] });
    else pairs.push({ new: fresh[j++] });
  }
  return pairs;
}

type WordCounts = ReadonlyMap<string, number>;

function countWords({ text }: Sentence): WordCounts {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How much two sentences have in common, from 0 to 1 (Dice); rows and facts are alike if their names are. */
function alikeness(a: Sentence, b: Sentence, words: WordCounts = new Map(), others: WordCounts = new Map()): number {
  if (a.kind !== b.kind || a.name !== b.name) return 0;
  if (a.kind === 'fact' || a.kind === 'title') return 1;
  if (a.kind === 'row' || a.kind === 'chart-row') return firstCell(a) === firstCell(b) ? 1 : 0;
  const total = sum(words) + sum(others);
  let common = 0;
  for (const [word, count] of words) common += Math.min(count, others.get(word) ?? 0);
  const alike = total === 0 ? 0 : (2 * common) / total;
  return alike >= likeness ? alike : 0;
}

function firstCell({ text }: Sentence): string {
  return text.split(' | ')[0] ?? '';
}

function sum(counts: WordCounts): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
