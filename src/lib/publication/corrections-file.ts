import { Document, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import { forLanguages, type LanguageCode, makeFields, type Text } from '../dataset/fields.ts';
import { validate } from '../dataset/validate.ts';
import { readYaml } from '../dataset/yaml.ts';
import { problem, type Read } from '../problem.ts';
import type { AnswerDifference, OldAndNew } from './difference.ts';
import type { BlockKind } from './rendered-text.ts';

/** Why an answer is corrected: an error in the source, an error in processing, or new insight. */
export const correctionKinds = ['source', 'processing', 'revision'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

/** A declared change of a published answer, with what changed by it. */
export interface Correction {
  /** From 1; the version of the answer before it has the same number. */
  readonly number: number;
  readonly date: string;
  readonly kind: CorrectionKind;
  readonly reason: Text;
  readonly figures: readonly CorrectedFigure[];
  /** By language. */
  readonly sentences: Readonly<Record<LanguageCode, readonly OldAndNew[]>>;
  /** Files of the answer that changed. */
  readonly files: readonly string[];
  /** Dates that may no longer be seen, because of which what compared with them is left out; see `withholdHidden`. */
  readonly withheld?: readonly string[] | undefined;
}

/** A figure that a correction changed: in full precision, and as each language prints it. */
export interface CorrectedFigure {
  readonly figure: string;
  readonly value?: OldAndNew | undefined;
  readonly printed: Readonly<Record<LanguageCode, OldAndNew>>;
}

/** Returns the schema of `corrections.yaml`; a command writes it. */
export const correctionsSchema = forLanguages((languages) => {
  const { text, date, count, figureName, line } = makeFields(languages);
  const change = z.strictObject({ old: z.string().optional(), new: z.string().optional() });
  const figure = figureName.or(line);
  return z.strictObject({
    corrections: z.array(
      z.strictObject({
        number: count,
        date,
        kind: z.enum(correctionKinds),
        reason: text,
        figures: z
          .array(
            z.strictObject({ figure, value: change.optional(), printed: z.record(z.string(), change).default({}) }),
          )
          .default([]),
        sentences: z.record(z.string(), z.array(change)).default({}),
        files: z.array(line).default([]),
      }),
    ),
  });
});

/** Returns the corrections of an answer, oldest first, or their problems. */
export function parseCorrections(
  file: string,
  source: string,
  languages: readonly LanguageCode[],
): Read<readonly Correction[]> {
  const yaml = readYaml(file, source);
  const { value, problems } = validate(yaml, correctionsSchema(languages), languages);
  if (!value) return { value: undefined, problems };
  const wrong = value.corrections.findIndex(({ number }, index) => number !== index + 1);
  if (wrong < 0) return { value: value.corrections, problems: [] };
  const place = yaml.placeOf(['corrections', wrong, 'number']);
  return { value: undefined, problems: [problem('correction-number', place, { expected: String(wrong + 1) })] };
}

/** Kinds of text that hold figures only: what changed there is told as figures. */
const cells: readonly BlockKind[] = ['fact', 'header', 'row', 'chart-row'];

/** Returns a correction of a kind with what changed by it. */
export function makeCorrection(
  about: Pick<Correction, 'number' | 'date' | 'kind' | 'reason'>,
  difference: AnswerDifference,
): Correction {
  const sentences = Object.entries(difference.sentences)
    .map(([language, changes]) => [language, changes.filter(({ kind }) => !cells.includes(kind))] as const)
    .filter(([, changes]) => changes.length > 0)
    .map(([language, changes]) => [language, changes.map(({ kind: _, name: __, ...change }) => change)]);
  return {
    ...about,
    figures: difference.figures.map((change) => ({ ...change, printed: mapValues(change.printed, oneForm) })),
    sentences: Object.fromEntries(sentences),
    files: difference.files.filter(({ isShared }) => !isShared).map(({ path }) => path),
  };
}

/**
 * A figure that is printed in several ways (in digits and in words) has them joined in the lock. One of them that changed
 * is enough to tell what it was.
 */
function oneForm(change: OldAndNew): OldAndNew {
  const [old, fresh] = [change.old?.split(' / ') ?? [], change.new?.split(' / ') ?? []];
  if (old.length !== fresh.length) return change;
  const at = old.findIndex((form, index) => form !== fresh[index]);
  return at < 0 ? change : { old: old[at], new: fresh[at] };
}

function mapValues<T>(record: Readonly<Record<string, T>>, map: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}

const head =
  ' Corrections of this answer after publication. Written by: npm run correct. Do not change what stands here.';

/** Returns `corrections.yaml` with one correction more; what stood in it stays as it was. */
export function addCorrection(source: string | undefined, correction: Correction): string {
  const document = source === undefined ? new Document({ corrections: [] }) : parseDocument(source);
  if (source === undefined) document.commentBefore = head;
  const list = document.get('corrections', true);
  const { figures, sentences, files, ...about } = correction;
  const entry = {
    ...about,
    ...(figures.length > 0 && { figures }),
    ...(Object.keys(sentences).length > 0 && { sentences }),
    files,
  };
  if (!isSeq(list)) document.set('corrections', [entry]);
  else {
    list.flow = false;
    list.add(document.createNode(entry, { aliasDuplicateObjects: false }));
  }
  return document.toString({ lineWidth: 0 });
}
