import { z } from 'zod';
import { type Problem, problem } from '../problem.ts';
import { refuseLine } from './check-bag.ts';
import { compareText } from './record-file.ts';
import { type RecordReason, showName } from './record-problem.ts';

/** The file that lists the records of a site, one JSON object a line, the oldest first. */
export const chainFile = 'records.jsonl';

/** A line of the chain. Digests are of the whole tar, in hexadecimal digits. */
export interface ChainLink {
  readonly number: number;
  /** Name of the tar. */
  readonly file: string;
  readonly date: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly sha512: string;
  /** SHA-512 of the tar of the link before, or null for the first. */
  readonly previous: string | null;
}

const linkSchema: z.ZodType<ChainLink> = z.strictObject({
  number: z.int().min(1),
  file: z.string().regex(/^[a-z0-9-]+\.tar$/),
  date: z.iso.date(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sha512: z.string().regex(/^[0-9a-f]{128}$/),
  previous: z
    .string()
    .regex(/^[0-9a-f]{128}$/)
    .nullable(),
});

/** Returns a link as its line, always with the same fields in the same order. */
export function formatLink({ number, file, date, bytes, sha256, sha512, previous }: ChainLink): string {
  return `${JSON.stringify({ number, file, date, bytes, sha256, sha512, previous })}\n`;
}

/** A chain, if every line fits the one before. */
export interface ReadChain {
  readonly links: readonly ChainLink[];
  readonly problems: readonly Problem[];
}

/**
 * Returns the links of `records.jsonl` with the problems of its lines: numbers count from 1, each line names the digest
 * of the one before, no file stands twice, and the text is exactly what this program writes.
 */
export function readChain(text: string): ReadChain {
  const rows = text.split('\n');
  const isEnded = rows.pop() === '';
  const links: ChainLink[] = [];
  for (const [index, row] of rows.entries()) {
    const link = readLink(row);
    const reason = link ? linkFault(link, links, index) : 'line';
    if (!link || reason) return { links, problems: [refuseLine(chainFile, '', index + 1, reason ?? 'line')] };
    links.push(link);
  }
  return { links, problems: isEnded ? [] : [refuseLine(chainFile, '', rows.length + 1, 'truncated')] };
}

function readLink(row: string): ChainLink | undefined {
  try {
    const read = linkSchema.safeParse(JSON.parse(row));
    return read.success && formatLink(read.data) === `${row}\n` ? read.data : undefined;
  } catch {
    // Not JSON: told as a line that cannot be read.
    return undefined;
  }
}

function linkFault(link: ChainLink, former: readonly ChainLink[], index: number): RecordReason | undefined {
  if (link.number !== index + 1) return 'order';
  if (link.previous !== (former.at(-1)?.sha512 ?? null)) return 'previous';
  return former.some(({ file }) => file === link.file) ? 'twice' : undefined;
}

/** Endings of the files that may stand beside a record: its signature and its time stamp. */
export const companions = ['.sig', '.tsr'] as const;

/**
 * Returns a problem for every file in the folder of records that no link of the chain names.
 * `leftovers` are records that an interrupted run was about to add: not part of the chain, removed by the next run.
 */
export function findStrangers(
  names: readonly string[],
  links: readonly ChainLink[],
  leftovers: readonly string[],
): Problem[] {
  const known = new Set([
    chainFile,
    '.lock',
    '.work',
    ...[...links.map(({ file }) => file), ...leftovers].flatMap(withCompanions),
  ]);
  return names
    .filter((name) => !known.has(name))
    .sort(compareText)
    .map((name) =>
      problem(
        'record-file-added',
        { file: showName(name), line: 1, column: 1 },
        { path: showName(name), list: chainFile },
      ),
    );
}

/** Returns the names of a record and of what may stand beside it. */
export function withCompanions(file: string): string[] {
  return [file, ...companions.map((ending) => file.replace(/\.tar$/, ending))];
}
