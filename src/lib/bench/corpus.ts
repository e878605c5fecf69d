import { readOneDossier, readShared } from '../answer/read-site.ts';
import type { SiteTexts } from '../answer/site-texts.ts';
import { chainMaker, withDates } from '../publication/chain.ts';
import { applyChanges, freezeInputs, setAnswerFields } from '../publication/freeze.ts';
import { answerFolder, lockPath } from '../publication/inputs.ts';
import { writeLock } from '../publication/lock-file.ts';
import { type Digest, makeLock } from '../publication/make-lock.ts';

/** How large a corpus is. */
export interface CorpusSize {
  readonly dossiers: number;
  /** Reporting dates of each dossier. */
  readonly dates: number;
}

/** The dossier of the demo that every dossier of a corpus is like: six paragraphs, two charts, two tables. */
const model = 'carers-allowance';

/**
 * Returns the files of one dossier of a made-up site for measurements, by path: like a dossier of the demo, with figures
 * of its own that add up. The same number gives the same figures. All dates are published and locked but the newest,
 * which is ready. `demo` is the texts of the demo.
 */
export function makeCorpusDossier(demo: SiteTexts, number: number, dates: number, digest: Digest): SiteTexts {
  const id = `allowance-${String(number).padStart(4, '0')}`;
  const random = makeRandom(number + 1);
  const years = Array.from({ length: dates }, (_, index) => 2013 + index);
  const texts = new Map([...sharedTexts(demo), ...modelTexts(demo, id, number)]);
  for (const year of years) {
    const date = `${year}-12-31`;
    texts.set(`${answerFolder(id, date)}/answer.yaml`, answerText(demo, year, number));
    texts.set(`data/${id}/${date}.yaml`, snapshotText(date, random));
  }
  const own = publishAll(
    texts,
    id,
    years.slice(0, -1).map((year) => `${year}-12-31`),
    digest,
  );
  return new Map([...own].filter(([path]) => path.startsWith(`content/${id}/`) || path.startsWith(`data/${id}/`)));
}

/** Returns what all dossiers of a corpus share: the site's own file, codelists and calendars of the demo. */
export function sharedTexts(demo: SiteTexts): SiteTexts {
  return new Map([...demo].filter(([path]) => /^content\/site\.yaml$|^data\/(?:codelists|calendars|geo)\//.test(path)));
}

function modelTexts(demo: SiteTexts, id: string, number: number): SiteTexts {
  const name = [...String(number).padStart(4, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const texts = [...demo].flatMap(([path, text]): [string, string][] => {
    const isShared = /^(?:content|data)\/[^/]+\/(?:tables\/|charts\/)?[a-z][^/]*$/.test(path);
    const [top, dossier, ...rest] = path.split('/');
    return dossier === model && isShared ? [[[top, id, ...rest].join('/'), text]] : [];
  });
  const about = `content/${id}/dossier.yaml`;
  const all = new Map(texts);
  return all.set(about, (all.get(about) ?? '').replace(/^( {2}(?:nl|en): )(Toelage|Carers)/gm, `$1${name} $2`));
}

function answerText(demo: SiteTexts, year: number, number: number): string {
  const [, text = ''] =
    [...demo].find(([path]) => path.startsWith(`content/${model}/2025`) && path.endsWith('answer.yaml')) ?? [];
  const dated = text
    .replace(/number: \d+/, `number: ${100 + number}`)
    .replace(/date: \S+/, `date: ${year + 1}-01-12`)
    .replaceAll('2025-2026', `${year}-${year + 1}`)
    .replace(/^state:.*\n/m, '');
  return `state: ready\n${dated}`;
}

const ages = ['Y00-24', 'Y25-44', 'Y45-64', 'Y65-79', 'Y80'];

function snapshotText(date: string, random: () => number): string {
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low));
  const make = () => ages.map(() => ({ persons: between(40, 1500), mean: between(1300, 1900) }));
  const [women, men] = [make(), make()].map((rows) =>
    rows.map(({ persons, mean }) => [persons, persons * mean] as const),
  );
  const both = (women ?? []).map(([persons, amount], index) => {
    const [morePersons = 0, moreAmount = 0] = men?.[index] ?? [];
    return [persons + morePersons, amount + moreAmount] as const;
  });
  const rows = Object.entries({ F: women ?? [], M: men ?? [], T: both }).flatMap(([sex, values]) => {
    const sum = (at: 0 | 1) => values.reduce((total, value) => total + value[at], 0);
    return [...values, [sum(0), sum(1)] as const].map(
      ([persons, amount], index) =>
        `  - { sex: ${sex}, age: ${ages[index] ?? 'TOTAL'}, persons: ${persons}, amount: ${amount} }\n`,
    );
  });
  return `# Made up, for measurements.\nreportingDate: ${date}\nvalues:\n${rows.join('')}`;
}

/** Freezes and locks answers as the command does, all of a dossier at once. */
function publishAll(texts: SiteTexts, id: string, dates: readonly string[], digest: Digest): SiteTexts {
  if (dates.length === 0) return texts;
  const ready = readDossier(texts, id, digest);
  const changes = new Map<string, string>();
  for (const dated of ready.dossier.answers) {
    if (!dates.includes(dated.date)) continue;
    for (const [path, text] of freezeInputs({ dossier: ready.dossier, dated }, texts)) changes.set(path, text);
    const file = `${answerFolder(id, dated.date)}/answer.yaml`;
    const keyFigures = ready.dossier.keyFigures.map(({ figure }) => ({ figure }));
    const published = `${Number(dated.date.slice(0, 4)) + 1}-02-02`;
    changes.set(
      file,
      setAnswerFields(texts.get(file) ?? '', { state: 'published', published, title: ready.dossier.title, keyFigures }),
    );
  }
  const frozen = applyChanges(texts, changes);
  const { site, dossier } = readDossier(frozen, id, digest);
  const chain = chainMaker();
  const locks = dossier.answers.flatMap((dated): [string, string][] => {
    if (!dates.includes(dated.date)) return [];
    const comparesWith = dates.filter((date) => date < dated.date);
    const published = { site, dossier, dated: withDates(dated, comparesWith, chain), comparesWith, version: 1 };
    return [[lockPath(id, dated.date), writeLock(makeLock(published, frozen, digest).lock)]];
  });
  return applyChanges(frozen, new Map(locks));
}

function readDossier(texts: SiteTexts, id: string, digest: Digest) {
  const { value: shared, problems } = readShared(texts);
  const read = shared && readOneDossier(id, texts, shared, digest);
  if (!shared || !read?.value)
    throw new Error(`not a corpus: ${JSON.stringify([...problems, ...(read?.problems ?? [])])}`);
  return { site: { ...shared, dossiers: [read.value] }, dossier: read.value };
}

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
