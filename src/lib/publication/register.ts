import { Document, isSeq, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Dossier } from '../answer/answer.ts';
import { foldersIn, type SiteTexts } from '../answer/site-texts.ts';
import { plainFields } from '../dataset/fields.ts';
import { validate } from '../dataset/validate.ts';
import { readYaml } from '../dataset/yaml.ts';
import { type Place, type Problem, problem, type Read } from '../problem.ts';
import { answerFolder, lockPath } from './inputs.ts';
import { parseLock } from './lock-file.ts';
import type { PublicationRecord } from './record.ts';

/** Returns the path of the register of a dossier: which of its answers were published, whatever became of their folders. */
export function registerPath(dossier: string): string {
  return `content/${dossier}/published.yaml`;
}

/** Returns the schema of `published.yaml`; a command writes it. */
export function registerSchema() {
  return z.strictObject({ published: z.array(plainFields.date) });
}

const head =
  ' Reporting dates of the answers that were published. Written by: npm run publish. Do not change what stands here.';

/** Returns the register of a dossier with one reporting date more, and with those that were published before it was kept. */
export function addToRegister(texts: SiteTexts, dossier: string, date: string): string {
  const source = texts.get(registerPath(dossier));
  const document = source === undefined ? new Document({ published: [] }) : parseDocument(source);
  if (source === undefined) document.commentBefore = head;
  const list = document.get('published', true);
  const kept = isSeq(list) ? list.items.map(String) : [];
  const locked = foldersIn(texts, `content/${dossier}`).filter((name) => texts.has(lockPath(dossier, name)));
  document.set('published', [...new Set([...kept, ...locked, date])].sort());
  return document.toString({ lineWidth: 0 });
}

/**
 * Returns a problem for each answer of a dossier that was published and of which nothing is left: the register names it,
 * or a later answer was published with it.
 */
export function checkRegister(dossier: Dossier, records: readonly PublicationRecord[], texts: SiteTexts): Problem[] {
  const { value: registered, problems } = readRegister(dossier.id, texts);
  const named = records.flatMap(({ lock }) =>
    lock.comparesWith.map((date): Registered => ({ date, place: startOf(lockPath(dossier.id, lock.date)) })),
  );
  const known = new Set([
    ...foldersIn(texts, `content/${dossier.id}`),
    ...dossier.answers.flatMap(({ formerly }) => formerly.map(({ name }) => name)),
  ]);
  const all = new Map([...named, ...registered].map((one) => [one.date, one]));
  const missing = [...all.values()].filter(({ date }) => !known.has(date));
  const moved = missing.length > 0 ? lockedDates(dossier.id, texts) : [];
  return [
    ...problems,
    ...missing
      .filter(({ date }) => !moved.includes(date))
      .map(({ date, place }) => problem('published-missing', place, { date, path: answerFolder(dossier.id, date) })),
  ];
}

/** The dates at which answers were published: one that stands in another folder is told there. */
function lockedDates(dossier: string, texts: SiteTexts): string[] {
  const paths = foldersIn(texts, `content/${dossier}`).map((name) => lockPath(dossier, name));
  return paths.flatMap((path) => parseLock(path, texts.get(path) ?? '').value?.date ?? []);
}

interface Registered {
  readonly date: string;
  readonly place: Place;
}

function readRegister(
  dossier: string,
  texts: SiteTexts,
): Read<readonly Registered[]> & { value: readonly Registered[] } {
  const file = registerPath(dossier);
  const source = texts.get(file);
  if (source === undefined) return { value: [], problems: [] };
  const yaml = readYaml(file, source);
  const { value, problems } = validate(yaml, registerSchema());
  const dates = value?.published ?? [];
  return { value: dates.map((date, index) => ({ date, place: yaml.placeOf(['published', index]) })), problems };
}

function startOf(file: string): Place {
  return { file, line: 1, column: 1 };
}
