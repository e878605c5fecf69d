import { z } from 'zod';
import { plainFields } from '../dataset/fields.ts';
import { type Problem, problem, type Read } from '../problem.ts';
import { type Block, blockKinds, sentencesOfBlock } from './rendered-text.ts';

/** What an answer says in one language when it is published. */
export interface LockedText {
  /** Each printed figure by id, with its text. */
  readonly figures: Readonly<Record<string, string>>;
  readonly blocks: readonly Block[];
}

/** What was published: a later change of any of it is refused unless a correction declares it. */
export interface Lock {
  /** Version of this form. */
  readonly lock: 1;
  readonly dossier: string;
  readonly date: string;
  /** 1 when it was published; each correction adds one. */
  readonly version: number;
  /** Earlier dates with which it compares, oldest first. */
  readonly comparesWith: readonly string[];
  /** SHA-256 of each file on which only this answer rests, by path. */
  readonly own: Readonly<Record<string, string>>;
  /** The same of the files that it shares with other answers. */
  readonly shared: Readonly<Record<string, string>>;
  /** Every figure of the date, printed or not, in full precision, or why it has no value. */
  readonly values: Readonly<Record<string, string>>;
  /** By language code. */
  readonly texts: Readonly<Record<string, LockedText>>;
}

const { date } = plainFields;
const strings = z.record(z.string(), z.string());

const schema: z.ZodType<Lock> = z.strictObject({
  lock: z.literal(1),
  dossier: z.string(),
  date,
  version: z.int().min(1),
  comparesWith: z.array(date),
  own: strings,
  shared: strings,
  values: strings,
  texts: z.record(
    z.string(),
    z.strictObject({
      figures: strings,
      blocks: z.array(
        z.strictObject({ kind: z.enum(blockKinds), name: z.string().optional(), pieces: z.array(z.string()) }),
      ),
    }),
  ),
});

/** Returns a lock, or the problem that it cannot be read. */
export function parseLock(file: string, source: string): Read<Lock> {
  const read = schema.safeParse(parseJson(source));
  if (read.success) return { value: read.data, problems: [] };
  const issue = read.error.issues[0];
  const reason = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  return { value: undefined, problems: [lockProblem(file, reason)] };
}

/** Returns a lock as text: fields in a fixed order, names sorted, a line for each name and each block. */
export function writeLock(lock: Lock): string {
  const texts = Object.entries(sorted(lock.texts)).map(([language, { figures, blocks }]) => [
    language,
    { figures: sorted(figures), blocks },
  ]);
  const { comparesWith, version, dossier, date: reportingDate } = lock;
  const ordered = {
    lock: 1,
    dossier,
    date: reportingDate,
    version,
    comparesWith,
    own: sorted(lock.own),
    shared: sorted(lock.shared),
    values: sorted(lock.values),
    texts: Object.fromEntries(texts),
  };
  return `${writeJson(ordered)}\n`;
}

const mark = '\u0000';

/** JSON with two spaces, but each block on one line, so that a change of a sentence is one line of a difference. */
function writeJson(value: unknown): string {
  const onOneLine = (key: string, inner: unknown) =>
    key === 'blocks' && Array.isArray(inner) ? inner.map((block) => mark + JSON.stringify(block)) : inner;
  return JSON.stringify(value, onOneLine, 2).replace(/"\\u0000(?:[^"\\]|\\.)*"/g, (text) => JSON.parse(text).slice(1));
}

function lockProblem(file: string, reason: string): Problem {
  return problem('lock-unreadable', { file, line: 1, column: 1 }, { reason });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns how many figures and sentences of the authentic text a lock holds. */
export function countLocked({ texts }: Lock): { figures: number; sentences: number } {
  const [first] = Object.values(texts);
  const sentences = (first?.blocks ?? []).flatMap((block) => sentencesOfBlock(block)).length;
  return { figures: Object.keys(first?.figures ?? {}).length, sentences };
}
