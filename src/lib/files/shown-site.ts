import type { RecordedSite } from '../publication/recorded-site.ts';
import { type SelectedSite, selectAnswers } from '../publication/select-answers.ts';
import { buildDate } from './build-date.ts';
import { requireSite } from './load-site.ts';

let shown: { readonly from: RecordedSite; readonly site: SelectedSite } | undefined;

/** Whether answers that are not public are shown too, marked: in the development server, and where a build asks for it. */
export function showsDrafts(): boolean {
  return process.env.PEILDATUM_DRAFTS === 'true';
}

/** Returns the site with what may be seen on the date of the build; every page, feed and download is made of this one. */
export function shownSite(): SelectedSite {
  const from = requireSite();
  if (shown?.from !== from)
    shown = { from, site: selectAnswers(from, { buildDate: buildDate(), drafts: showsDrafts() }) };
  return shown.site;
}
