import { type DatedAnswer, type Dossier, makeAnswer } from '../answer/answer.ts';
import { readerOf, type Site } from '../answer/site.ts';
import type { SiteTexts } from '../answer/site-texts.ts';
import type { Figure } from '../figures/figure.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { exactValue } from '../figures/print.ts';
import { RememberedOfTwo } from '../remember.ts';
import { inputsOf } from './inputs.ts';
import type { Lock, LockedText } from './lock-file.ts';
import { type RenderedAnswer, renderAnswer } from './render-text.ts';

/** Gives the SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export type Digest = (text: string) => string;

/** What a published answer says now, with where its words come from. */
export interface Publication {
  readonly lock: Lock;
  /** By language code. */
  readonly rendered: ReadonlyMap<string, RenderedAnswer>;
  /** Every figure of the date, printed or not, by id. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/** What is published: an answer of a dossier, with the figures that it may compare with. */
export interface Published {
  readonly site: Site;
  readonly dossier: Dossier;
  readonly dated: DatedAnswer;
  readonly comparesWith: readonly string[];
  readonly version: number;
}

/** Snapshots and definitions are inputs of every later answer of their dossier. */
const digested = new RememberedOfTwo<Digest, SiteTexts, string>();

/** Returns the lock of an answer as it is now. `dated` must have the figures that `comparesWith` leaves it. */
export function makeLock(published: Published, texts: SiteTexts, digest: Digest): Publication {
  const { dossier, dated, comparesWith, version } = published;
  const rendered = renderLanguages(published);
  const figures = figuresOf(dated.figures);
  const digestOf = (path: string) => digested.of(digest, texts, path, () => digest(texts.get(path) ?? ''));
  const digests = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, digestOf(path)]));
  const inputs = inputsOf(dossier, dated, comparesWith, texts);
  const lock: Lock = {
    lock: 1,
    dossier: dossier.id,
    date: dated.date,
    version,
    comparesWith,
    own: digests(inputs.own),
    shared: digests(inputs.shared),
    values: Object.fromEntries([...figures].map(([id, figure]) => [id, exactValue(figure) || (figure.missing ?? '')])),
    texts: Object.fromEntries([...rendered].map(([language, answer]) => [language, lockText(answer)])),
  };
  return { lock, rendered, figures };
}

function renderLanguages({ site, dossier, dated }: Published): Map<string, RenderedAnswer> {
  const answers = site.languages.flatMap(({ code }): [string, RenderedAnswer][] => {
    const answer = makeAnswer(site, dossier, dated, readerOf(site, code), site);
    return answer ? [[code, renderAnswer(answer)]] : [];
  });
  return new Map(answers);
}

function lockText({ blocks, figures }: RenderedAnswer): LockedText {
  return {
    figures: Object.fromEntries([...figures].map(([id, { text }]) => [id, text])),
    blocks: blocks.map(({ place: _, ...block }) => block),
  };
}

function figuresOf(set: FigureSet): Map<string, Figure> {
  const all = set.measures.flatMap(({ name }) => set.combinations.flatMap((codes) => set.get(name, codes) ?? []));
  return new Map(all.map((figure) => [figure.id, figure]));
}
