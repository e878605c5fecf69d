/** Words of the website around the answers: navigation, search, pages about the site itself. */
export interface WebsiteWords {
  readonly labels: Readonly<Record<WebsiteLabel, string>>;
  /**
   * What the pages about the site say where the site has no text of its own: Markdown, with `{publisher}`, `{site}`,
   * `{contact}`, `{symbols}`, `{corrections}`, `{accessibility}`, `{formats}` and `{licence}`, which are filled in.
   */
  readonly texts: Readonly<Record<PageName, string>>;
}

/** Name of a page about the site: that of its file in `content/pages/`. */
export type PageName = 'about' | 'accessibility' | 'contact';

export type WebsiteLabel =
  | 'home'
  | 'menu'
  | 'aboutMenu'
  | 'breadcrumb'
  | 'contents'
  | 'about'
  | 'accessibility'
  | 'contact'
  | 'answersIntro'
  | 'dossiers'
  | 'search'
  | 'searchHint'
  | 'searching'
  | 'oneResult'
  | 'results'
  | 'noResults'
  | 'searchFailed'
  | 'more'
  | 'pagination'
  | 'previous'
  | 'next'
  | 'notFound'
  | 'notFoundText'
  | 'moved'
  | 'movedText'
  | 'toAllAnswers'
  | 'toAuthentic'
  | 'seriesChart'
  | 'seriesChartDescription'
  | 'seriesBreak'
  | 'asTable'
  | 'noContact'
  | 'noLicence';
