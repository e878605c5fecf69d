import type { Dimension } from '../dataset/dataset.ts';
import { type Codes, combineCodes, joinCodes } from '../dataset/snapshot.ts';
import { makeRandom } from './random.ts';

/** Stored figures of one combination of codes. */
interface Counts {
  readonly applications: number;
  readonly granted: number;
  readonly amount: number;
}

/** Of which dossier and date a snapshot is: the number of the dossier, and how many dates come before. */
export interface SnapshotPlace {
  readonly number: number;
  readonly index: number;
  readonly date: string;
}

/**
 * Returns the text of a made-up snapshot. The figures of a date depend on its place alone, grow a little from date to
 * date, and add up to the totals of each dimension.
 */
export function makeSnapshotText(dimensions: readonly Dimension[], { number, index, date }: SnapshotPlace): string {
  const [steady, varied] = [makeRandom(number + 1), makeRandom(1000 * (number + 1) + index)];
  const leaves = combineCodes(dimensions, date).filter((codes) => !hasTotal(codes, dimensions));
  const known = new Map(leaves.map((codes) => [joinCodes(codes), makeCounts(steady, varied, index)]));
  const rows = combineCodes(dimensions, date).map((codes) => {
    const parts = leaves.filter((leaf) => isPartOf(leaf, codes, dimensions));
    return writeRow(codes, sumCounts(parts.map((leaf) => known.get(joinCodes(leaf)) ?? nothing)));
  });
  return `# Made up, for measurements.\nreportingDate: ${date}\nvalues:\n${rows.join('')}`;
}

/** Returns a snapshot with one more application, of the first codes and of the totals above them. */
export function addApplication(text: string, dimensions: readonly Dimension[]): string {
  const date = /reportingDate: (\S+)/.exec(text)?.[1] ?? '';
  const all = combineCodes(dimensions, date);
  const leaf = all.find((codes) => !hasTotal(codes, dimensions)) ?? {};
  const above = all.filter((codes) => isPartOf(leaf, codes, dimensions)).map(writeCodes);
  return text.replace(/^( {2}- \{ )(.+)(, applications: )(\d+)/gm, (line, start, codes, field, count) =>
    above.includes(codes) ? `${start}${codes}${field}${Number(count) + 1}` : line,
  );
}

const nothing: Counts = { applications: 0, granted: 0, amount: 0 };

function makeCounts(steady: () => number, varied: () => number, index: number): Counts {
  const size = (60 + 1400 * steady()) * (1 + 0.04 * index);
  const share = 0.55 + 0.35 * steady();
  const mean = 300 + 1500 * steady();
  const around = () => 0.94 + 0.12 * varied();
  const applications = Math.round(size * around());
  const granted = Math.max(1, Math.round(applications * Math.min(1, share * around())));
  return { applications, granted, amount: Math.round(granted * mean * around()) };
}

function sumCounts(parts: readonly Counts[]): Counts {
  return parts.reduce(
    (sum, part) => ({
      applications: sum.applications + part.applications,
      granted: sum.granted + part.granted,
      amount: sum.amount + part.amount,
    }),
    nothing,
  );
}

function hasTotal(codes: Codes, dimensions: readonly Dimension[]): boolean {
  return dimensions.some(({ id, total }) => codes[id] === total);
}

function isPartOf(leaf: Codes, codes: Codes, dimensions: readonly Dimension[]): boolean {
  return dimensions.every(({ id, total }) => codes[id] === leaf[id] || codes[id] === total);
}

function writeRow(codes: Codes, counts: Counts): string {
  const cells = Object.entries(counts).map(([name, value]) => `${name}: ${value}`);
  return `  - { ${[writeCodes(codes), ...cells].join(', ')} }\n`;
}

function writeCodes(codes: Codes): string {
  return Object.entries(codes)
    .map(([dimension, code]) => `${dimension}: ${code}`)
    .join(', ');
}
