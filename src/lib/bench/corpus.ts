import { parse } from 'yaml';
import type { SiteTexts } from '../answer/site-texts.ts';
import type { Dimension } from '../dataset/dataset.ts';
import { answerFolder } from '../publication/inputs.ts';
import type { Digest } from '../publication/make-lock.ts';
import { makeAnswerText } from './corpus-answer.ts';
import { publishDates } from './corpus-locks.ts';
import { makeSnapshotText } from './corpus-snapshot.ts';

/** How large a corpus is. */
export interface CorpusSize {
  readonly dossiers: number;
  /** Reporting dates of each dossier. */
  readonly dates: number;
}

/** How many months lie between the reporting dates of a dossier, by its frequency. */
const months: Readonly<Record<string, number>> = { ANNUAL: 12, ANNUAL_2: 6, QUARTERLY: 3 };
const firstYear = 2013;

/** Returns what all dossiers of a corpus share: the file of the site, codelists and calendars of the models. */
export function sharedTexts(models: SiteTexts): SiteTexts {
  return new Map([...models].filter(([path]) => /^content\/site\.yaml$|^data\/(?:codelists|calendars)\//.test(path)));
}

/**
 * Returns the files of one dossier of a made-up site for measurements, by path. Each is like one of the models in turn,
 * with figures of its own: six paragraphs, more than fifteen bound figures, a table, two charts, two languages. The same
 * number gives the same texts. All dates are published and locked but the newest, which is ready.
 */
export function makeCorpusDossier(models: SiteTexts, number: number, dates: number, digest: Digest): SiteTexts {
  const id = corpusId(models, number);
  const own = modelTexts(models, number);
  const texts = new Map([...sharedTexts(models), ...own]);
  const dimensions = readDimensions(texts, id);
  const all = listDates(texts, id, dates);
  for (const [index, date] of all.entries()) {
    texts.set(`${answerFolder(id, date)}/answer.yaml`, makeAnswerText(date, number));
    texts.set(`data/${id}/${date}.yaml`, makeSnapshotText(dimensions, { number, index, date }));
  }
  const published = publishDates(texts, id, all.slice(0, -1), digest);
  return new Map(
    [...published].filter(([path]) => path.startsWith(`content/${id}/`) || path.startsWith(`data/${id}/`)),
  );
}

/** Returns the name of the folders of a dossier: that of its model and its number. */
export function corpusId(models: SiteTexts, number: number): string {
  return `${modelOf(models, number)}-${String(number).padStart(4, '0')}`;
}

/** Returns the dimensions of a dossier with the codes that its codelists have. */
export function readDimensions(texts: SiteTexts, id: string): Dimension[] {
  const { dimensions } = parse(texts.get(`data/${id}/dataset.yaml`) ?? '');
  return Object.entries(dimensions as Record<string, { codelist: string; total: string }>).map(
    ([name, { codelist, total }]) =>
      ({ id: name, total, codelist: parse(texts.get(`data/codelists/${codelist}.yaml`) ?? '') }) as Dimension,
  );
}

function modelOf(models: SiteTexts, number: number): string {
  const names = [...models.keys()].flatMap((path) => /^content\/([^/]+)\/dossier\.yaml$/.exec(path)?.[1] ?? []).sort();
  return names[number % names.length] ?? '';
}

/** The texts of the model at the place of the dossier; its title ends with a word of its own. */
function modelTexts(models: SiteTexts, number: number): Map<string, string> {
  const [model, id] = [modelOf(models, number), corpusId(models, number)];
  const texts = [...models].flatMap(([path, text]): [string, string][] => {
    const [top, dossier, ...rest] = path.split('/');
    return dossier === model ? [[[top, id, ...rest].join('/'), text]] : [];
  });
  const word = [...String(number).padStart(4, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  const named = (text: string) => text.replace(/^(title:\n {2}nl: .+)(\n {2}en: .+)/m, `$1 ${word}$2 ${word}`);
  return new Map(texts.map(([path, text]) => [path, /\/(?:dossier|dataset)\.yaml$/.test(path) ? named(text) : text]));
}

/** The last day of each period, from the end of the first year on. */
function listDates(texts: SiteTexts, id: string, count: number): string[] {
  const { frequency } = parse(texts.get(`content/${id}/dossier.yaml`) ?? '');
  const step = months[frequency] ?? 12;
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(firstYear, 12 + index * step, 0)).toISOString().slice(0, 10),
  );
}
