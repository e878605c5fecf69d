const authority = 'http://publications.europa.eu/resource/authority';

/** Languages of the EU by ISO 639-1 code, as the EU's language table (MDR, language) names them. */
const languages: Readonly<Record<string, string>> = {
  bg: 'BUL',
  cs: 'CES',
  da: 'DAN',
  de: 'DEU',
  el: 'ELL',
  en: 'ENG',
  es: 'SPA',
  et: 'EST',
  fi: 'FIN',
  fr: 'FRA',
  ga: 'GLE',
  hr: 'HRV',
  hu: 'HUN',
  it: 'ITA',
  lt: 'LIT',
  lv: 'LAV',
  mt: 'MLT',
  nl: 'NLD',
  pl: 'POL',
  pt: 'POR',
  ro: 'RON',
  sk: 'SLK',
  sl: 'SLV',
  sv: 'SWE',
};

/** Returns the three-letter code of a language in capitals; that of another language than the EU's own stays as it is. */
export function languageCode3(code: string): string {
  return languages[code] ?? code.toUpperCase();
}

/** Returns the EU's address of a language; undefined for a two-letter code outside the EU's own languages. */
export function languageUri(code: string): string | undefined {
  const name = languageCode3(code);
  return name.length === 3 ? `${authority}/language/${name}` : undefined;
}

/** Returns the EU's address of an authority table, as `data-theme`. */
export function tableUri(table: string): string {
  return `${authority}/${table}`;
}

/** Returns the EU's address of a code in one of its authority tables, as `data-theme/GOVE`. */
export function authorityUri(table: string, code: string): string {
  return `${tableUri(table)}/${code}`;
}

/** Returns IANA's address of a media type. */
export function mediaTypeUri(mediaType: string): string {
  return `https://www.iana.org/assignments/media-types/${mediaType}`;
}
