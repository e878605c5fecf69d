import type { ListedSite } from '../publication/listed-site.ts';
import type { SelectedSite } from '../publication/select-answers.ts';
import { prepareDrawing } from './draw-charts.ts';
import { followDossier, followList } from './followed-site.ts';

/**
 * A build has its site in its hands once, and it stands where the pages find it. In the development server nothing stands
 * there, and what changed is read again.
 */
interface HeldSite {
  /** With the dossiers whose pages are to be made. */
  readonly shown: SelectedSite;
  /** With every dossier. */
  readonly listed: ListedSite;
}
const held = Symbol.for('peildatum:site');
const holder = globalThis as { [held]?: HeldSite | undefined };

/** Returns the site with at least one dossier and what may be seen of it on the date of the build; its pages and downloads are made of this one. */
export function shownSite(dossier: string | undefined): SelectedSite {
  prepareDrawing();
  return holder[held]?.shown ?? followDossier(dossier ?? '');
}

/** Returns the same site as lists, feed, calendar and sitemap know it; the pages about the whole site are made of this one. */
export function listedSite(): ListedSite {
  return holder[held]?.listed ?? followList();
}

/** Returns the ids of the dossiers whose pages a build makes; undefined in the development server, which makes all. */
export function renderedDossiers(): string[] | undefined {
  return holder[held]?.shown.dossiers.map(({ id }) => id);
}

/** Returns the site as lists know it, with only the dossiers whose pages are made: what has an address. */
export function renderedSite(): ListedSite {
  const site = listedSite();
  const made = renderedDossiers();
  return made ? { ...site, dossiers: site.dossiers.filter(({ id }) => made.includes(id)) } : site;
}

/** Makes every page be made of this site until what is returned is called. */
export function holdSite(site: HeldSite): () => void {
  holder[held] = site;
  return () => {
    holder[held] = undefined;
  };
}
