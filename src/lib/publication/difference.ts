import { pairSentences } from './compare-text.ts';
import type { Lock } from './lock-file.ts';
import { type Block, type Sentence, sentencesOfBlock } from './rendered-text.ts';

/** A text or value before and after; one is missing where it was added or removed. */
export interface OldAndNew {
  readonly old?: string | undefined;
  readonly new?: string | undefined;
}

/** A figure that changed: in full precision, and as it is printed in each language. */
export interface FigureChange {
  readonly figure: string;
  readonly value?: OldAndNew | undefined;
  /** By language; empty for a figure that is not printed. */
  readonly printed: Readonly<Record<string, OldAndNew>>;
}

/** A sentence that changed. */
export type SentenceChange = OldAndNew & Pick<Sentence, 'kind' | 'name'>;

/** A file that is not as it was. */
export interface FileChange {
  readonly path: string;
  readonly change: 'changed' | 'added' | 'removed';
  readonly isShared: boolean;
}

/** What differs between two locks of one answer. */
export interface AnswerDifference {
  readonly figures: readonly FigureChange[];
  /** By language. */
  readonly sentences: Readonly<Record<string, readonly SentenceChange[]>>;
  readonly files: readonly FileChange[];
}

/** Returns what differs between what was locked and what an answer says now. */
export function differenceOf(before: Lock, now: Lock): AnswerDifference {
  const languages = [...new Set([...Object.keys(now.texts), ...Object.keys(before.texts)])];
  return {
    figures: changedFigures(before, now, languages),
    sentences: Object.fromEntries(
      languages.map((language) => [
        language,
        changedSentences(before.texts[language]?.blocks ?? [], now.texts[language]?.blocks ?? []),
      ]),
    ),
    files: [...changedFiles(before.own, now.own, false), ...changedFiles(before.shared, now.shared, true)],
  };
}

/** Returns whether a reader can see the difference: a word or a figure, printed or in the open data. */
export function isVisible({ figures, sentences }: AnswerDifference): boolean {
  return figures.length > 0 || Object.values(sentences).some((changes) => changes.length > 0);
}

/** Returns whether anything that belongs to the answer alone differs. */
export function isDifferent(difference: AnswerDifference): boolean {
  return isVisible(difference) || difference.files.some(({ isShared }) => !isShared);
}

function changedFigures(before: Lock, now: Lock, languages: readonly string[]): FigureChange[] {
  if (
    isSame(before.values, now.values) &&
    languages.every((language) => isSame(before.texts[language]?.figures, now.texts[language]?.figures))
  )
    return [];
  const printedIn = (lock: Lock) => languages.flatMap((language) => Object.keys(lock.texts[language]?.figures ?? {}));
  const ids = union(Object.keys(before.values), [...printedIn(before), ...printedIn(now)]);
  return ids.flatMap((figure): FigureChange[] => {
    const value = oldAndNew(before.values[figure], now.values[figure] ?? before.values[figure]);
    const gone = figure in before.values && !(figure in now.values);
    const printed = languages.flatMap((language): [string, OldAndNew][] => {
      const change = oldAndNew(before.texts[language]?.figures[figure], now.texts[language]?.figures[figure]);
      return change ? [[language, change]] : [];
    });
    if (!value && !gone && printed.length === 0) return [];
    const whole = gone ? { old: before.values[figure] } : value;
    return [{ figure, ...(whole && { value: whole }), printed: Object.fromEntries(printed) }];
  });
}

/** Nearly always nothing changed: that is seen without setting figures and sentences side by side. */
function isSame(before: Strings = {}, now: Strings = {}): boolean {
  const names = Object.keys(before);
  return names.length === Object.keys(now).length && names.every((name) => before[name] === now[name]);
}

type Strings = Readonly<Record<string, string>>;

function isSameText(before: readonly Block[], now: readonly Block[]): boolean {
  return before.length === now.length && before.every((block, at) => isSameBlock(block, now[at]));
}

function isSameBlock({ kind, name, pieces }: Block, other: Block | undefined): boolean {
  if (other?.kind !== kind || other.name !== name || other.pieces.length !== pieces.length) return false;
  return pieces.every((piece, at) => piece === other.pieces[at]);
}

function changedSentences(before: readonly Block[], now: readonly Block[]): SentenceChange[] {
  if (isSameText(before, now)) return [];
  const sentences = (blocks: readonly Block[]) => blocks.flatMap((block) => sentencesOfBlock(block));
  return pairSentences(sentences(before), sentences(now)).flatMap(({ old, new: fresh }): SentenceChange[] => {
    if (old && fresh && isDrawnFigure(old, fresh)) return [];
    const change = oldAndNew(old?.text, fresh?.text);
    const { kind, name } = fresh ?? old ?? { kind: 'paragraph' };
    return change ? [{ kind, ...(name && { name }), ...change }] : [];
  });
}

/** What a chart draws is told as a figure; only another label is another word. */
function isDrawnFigure(old: Sentence, fresh: Sentence): boolean {
  const label = ({ text }: Sentence) => text.split(' | ')[0];
  return fresh.kind === 'chart-row' && label(old) === label(fresh);
}

function changedFiles(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
  isShared: boolean,
): FileChange[] {
  return union(Object.keys(before), Object.keys(now)).flatMap((path): FileChange[] => {
    if (before[path] === now[path]) return [];
    const change = before[path] === undefined ? 'added' : now[path] === undefined ? 'removed' : 'changed';
    return [{ path, change, isShared }];
  });
}

function oldAndNew(old: string | undefined, fresh: string | undefined): OldAndNew | undefined {
  if (old === fresh) return undefined;
  return { ...(old !== undefined && { old }), ...(fresh !== undefined && { new: fresh }) };
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])].sort();
}
