import { answerPath, dossierPath } from '../../answer/addresses.ts';
import { type DatedAnswer, type Dossier, titleOfAnswer } from '../../answer/answer.ts';
import { firstName } from '../../answer/former-names.ts';
import type { Reader } from '../../answer/reader.ts';
import { readerOf } from '../../answer/site.ts';
import type { SiteFile } from '../../answer/site-file.ts';
import type { FigureSet } from '../../figures/figure-set.ts';
import { formatDate } from '../../format/date.ts';

/** What a set of open data files is about: one answer, or all answers of a dossier, for one language. */
export interface Subject {
  readonly site: SiteFile;
  readonly dossier: Dossier;
  readonly reader: Reader;
  /** The figures of each reporting date, oldest first. */
  readonly sets: readonly FigureSet[];
  /** The answer, or nothing for a whole series. */
  readonly dated?: DatedAnswer | undefined;
  readonly title: string;
  readonly description: string;
  /** Where the figures come from, each source once. */
  readonly sources: readonly string[];
  /** Address of the page beside which the files stand; ends in a slash. */
  readonly address: string;
  /** The address that the page had first: what identifies it, and all that is on it, whatever it is called now. */
  readonly identity: string;
}

/** Returns what the files beside an answer are about. */
export function answerSubject(site: SiteFile, dossier: Dossier, dated: DatedAnswer, language: string): Subject {
  const reader = readerOf(site, language);
  const title = reader.words.data.titleAt
    .replace('{title}', () => titleOfAnswer(dossier, dated, language))
    .replace('{date}', formatDate(dated.date, reader.locale));
  const address = absoluteAddress(site, answerPath(language, dossier.id, dated.date));
  const identity = firstAddress(site, dossier, language, dated);
  return { ...common(site, dossier, reader, [dated.figures]), dated, title, address, identity };
}

/** Returns what the files beside the page of a dossier are about: every reporting date that was answered. */
export function seriesSubject(site: SiteFile, dossier: Dossier, language: string): Subject {
  const reader = readerOf(site, language);
  const sets = dossier.answers.map(({ figures }) => figures).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const title = reader.words.data.titleAll.replace('{title}', () => titleOf(dossier, language));
  const address = absoluteAddress(site, dossierPath(language, dossier.id));
  const identity = firstAddress(site, dossier, language);
  return { ...common(site, dossier, reader, sets), title, address, identity };
}

/** Returns the address that the page of an answer had first, or that of a dossier; one that moved leads to where it is now. */
export function firstAddress(
  site: SiteFile,
  { id, formerly }: Pick<Dossier, 'id' | 'formerly'>,
  language: string,
  dated?: Pick<DatedAnswer, 'date' | 'formerly'>,
): string {
  const dossier = firstName(id, formerly);
  if (!dated) return absoluteAddress(site, dossierPath(language, dossier));
  return absoluteAddress(site, answerPath(language, dossier, firstName(dated.date, dated.formerly)));
}

/** Returns a path of the site as an address: `/nl/` under `https://example.org/a` is `https://example.org/a/nl/`. */
export function absoluteAddress(site: SiteFile, path: string): string {
  return site.baseUrl.replace(/\/+$/, '') + path;
}

/** Returns the title of a dossier in a language. */
export function titleOf(dossier: Dossier, language: string): string {
  return dossier.title[language] ?? dossier.id;
}

function common(site: SiteFile, dossier: Dossier, reader: Reader, sets: readonly FigureSet[]) {
  const { language } = reader;
  const sources = sets.map(({ snapshot, dataset }) => (snapshot.source ?? dataset.source)[language] ?? '');
  return {
    site,
    dossier,
    reader,
    sets,
    description: dossier.description[language] ?? '',
    sources: [...new Set(sources)].filter(Boolean),
  };
}
