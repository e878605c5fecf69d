import { type ListedSite, listSite } from '../publication/listed-site.ts';
import type { RecordedSite } from '../publication/recorded-site.ts';
import { type SelectedSite, selectAnswers } from '../publication/select-answers.ts';
import { buildDate } from './build-date.ts';
import { prepareDrawing } from './draw-charts.ts';
import { requireSite } from './load-site.ts';

/**
 * A build has its site in its hands once: the pages are bundled apart and have modules of their own, so it stands where
 * both find it. In the development server nothing stands there, and the site is read again when a file has changed.
 */
interface HeldSite {
  /** With the dossiers whose pages are to be made. */
  readonly shown: SelectedSite;
  /** With every dossier. */
  readonly listed: ListedSite;
}
const held = Symbol.for('peildatum:site');
const holder = globalThis as { [held]?: HeldSite | undefined };

let made: { readonly from: RecordedSite; readonly shown: SelectedSite; listed?: ListedSite } | undefined;

/** Whether answers that are not public are shown too, marked: in the development server, and where a build asks for it. */
export function showsDrafts(): boolean {
  return process.env.PEILDATUM_DRAFTS === 'true';
}

/** Returns the site with what may be seen on the date of the build; the pages and downloads of dossiers are made of this one. */
export function shownSite(): SelectedSite {
  prepareDrawing();
  return holder[held]?.shown ?? makeShown().shown;
}

/** Returns the same site as lists, feed, calendar and sitemap know it; the pages about the whole site are made of this one. */
export function listedSite(): ListedSite {
  if (holder[held]) return holder[held].listed;
  const current = makeShown();
  current.listed ??= listSite(current.shown);
  return current.listed;
}

/** Returns the ids of the dossiers whose pages a build makes; undefined in the development server, which makes all. */
export function renderedDossiers(): string[] | undefined {
  return holder[held]?.shown.dossiers.map(({ id }) => id);
}

/** Makes every page be made of this site until what is returned is called. */
export function holdSite(site: HeldSite): () => void {
  holder[held] = site;
  return () => {
    holder[held] = undefined;
  };
}

function makeShown() {
  const from = requireSite();
  if (made?.from !== from)
    made = { from, shown: selectAnswers(from, { buildDate: buildDate(), drafts: showsDrafts() }) };
  return made;
}
