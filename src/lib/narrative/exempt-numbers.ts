/** Month names of the languages of official texts here, with their abbreviations, longest first. */
const months = ['nl', 'en', 'fr', 'de']
  .flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, index) => format.format(new Date(Date.UTC(2000, index, 1))));
    }),
  )
  .map((name) => name.replace(/\./g, ''))
  .toSorted((a, b) => b.length - a.length);

/** "12 may close" holds no date: in English the months that are also words have a capital. */
const month = `(?!(?-i:may|march|mar|mars)\\b)(?:${[...new Set(months)].join('|')})\\b\\.?`;
const upperMonth = `(?=\\p{Lu})${month}`;
const day = '(?:[12]\\d|3[01]|0?[1-9])(?:ste|de|e|st|nd|rd|th)?';
const year = '(?:1[89]|20|21)\\d{2}';
const joint = '\\s*(?:,|-|–|—|/|en met|tot en met|tot|t/m|en|of|to|and|or|until)\\s*';
const number = '\\d+(?:[.:/]\\d+)*(?:\\(\\d+\\))*(?:°|º)?(?:\\s?(?:bis|ter|quater)\\b|[a-z]\\b)?';

/** Words before a number that make it a name: of a law, a question, a part of a document. */
const labels = [
  'artikel|article|art\\.?|paragraaf|§|lid|punt|point|hoofdstuk|chapter|titel|title|afdeling|section|sectie|bijlage|annex|appendix|boek|book',
  'deel|part|tabel|table|figuur|figure|grafiek|kaart|map|fase|phase|stap|step|spoor|niveau|level|versie|version|pagina|page|blz\\.|p\\.|pp\\.',
  'nr\\.?|no\\.|nº|n°|nummer|number|vraag|question|sv|stuk|kamerstuk|zaak|case|dossier|doelstelling|sdg|nuts|iso|wcag|rule|regel|overweging|recital',
  '\\((?:eu|eg|ec|eeg|eec|euratom)\\)(?:\\s*(?:nr|no)\\.?)?|tel\\.?|telefoonnummer|bus|box|zaal|room|kamer|lokaal',
].join('|');
const pluralLabels =
  "artikelen|articles|artt?\\.|arts\\.|§§|paragrafen|paragraphs|leden|punten|points|hoofdstukken|chapters|titels|titles|afdelingen|sections|bijlagen|annexes|delen|parts|tabellen|tables|figuren|figures|grafieken|nrs\\.?|nos\\.|nummers|numbers|vragen|questions|fasen|fases|phases|stappen|steps|pagina’s|pagina's|pages";
const label = `(?<![\\p{L}\\d])(?:${labels})(?:\\s*(?:nr\\.?|no\\.|nummer|number))?`;
/** "Per lid 33 euro" names no part of a law. */
const notMeasured =
  '(?![\\d%‰€]|[.,]\\d|\\s(?:[%‰€]|euro|eur|procent|percent|per cent|miljoen|miljard|million|billion|personen|people)\\b|\\s[%‰€])';
const listLabel = `(?<![\\p{L}\\d])(?:${pluralLabels})(?:\\s*(?:nrs?\\.?|nos?\\.))?`;

const street =
  '(?:straat|laan|plein|weg|steenweg|lei|kaai|dreef|markt|baan|dijk|gracht|Street|Road|Avenue|Lane|Square|Boulevard)';

/** What is a number but not a figure, in the order in which it is taken out. All but addresses on the web, the first, have a digit. */
const patterns = [
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\p{L}+/gu,
  /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/gu,
  new RegExp(
    `(?<![\\d.,])${day}(?:${joint}${day})*(?:\\s+of)?\\s+${month}(?:,?\\s+${year}|\\s*'\\d{2})?(?!\\d)`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})${upperMonth}\\s+(?:${day},?\\s+)?${year}(?![\\d%])`, 'gu'),
  new RegExp(`(?<!\\p{L})${month}\\s+${year}(?![\\d%])`, 'giu'),
  new RegExp(`(?<!\\p{L})${upperMonth}\\s+\\d{1,2}(?:st|nd|rd|th)\\b`, 'gu'),
  /(?<![\d.,/])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/gu,
  new RegExp(
    `\\p{Lu}[\\p{L}’'-]*${street}\\s+\\d+[A-Z]?(?:\\s*[-–]\\s*\\d+)?(?:\\s+(?:bus|box)\\s+\\d+)?(?:,?\\s+(?:B-)?\\d{4}\\s+\\p{Lu}\\p{L}+)?|\\p{Lu}\\p{L}+ (?:Street|Road|Avenue|Lane|Square|Boulevard)\\s+\\d+(?:,?\\s+\\d{4}\\s+\\p{Lu}\\p{L}+)?|\\d+ (?:\\p{Lu}\\p{L}+ )+(?:Street|Road|Avenue|Lane|Square)`,
    'gu',
  ),
  new RegExp(
    `${listLabel}\\s*${number}${notMeasured}(?:${joint}(?:${label}\\s*)?${number}(?!\\s+(?:van|of) (?:de|the)\\b))*`,
    'giu',
  ),
  new RegExp(
    `${label}\\s*${number}${notMeasured}(?:(?:\\s*,)?\\s*(?:§|lid|°)\\s*\\d+|\\s*,\\s*\\d+°|\\s*[-–]\\s*\\d+(?!\\d))*`,
    'giu',
  ),
  /(?<!\d)\d+°(?!\s?C)/gu,
  new RegExp(`(?<![\\d.,])${year}\\s*/\\s*\\d+(?:/[A-Z]{2,})?(?!\\d)`, 'gu'),
  new RegExp(`(?<![\\d.,])${year}\\s*[-–—/]\\s*(?:${year}|\\d{2})(?![\\d%]|[.,]\\d)`, 'gu'),
  /(?<![\d.,])\d{1,2}[:.u]\d{2}\s*(?:uur|u\b|h\b|am\b|pm\b|a\.m\.|p\.m\.)|(?<![\d.,:])\d{1,2}[:u]\d{2}(?![\d:])/giu,
  /(?<=\b(?:om|vanaf|tussen|tot|at|from|until)\s+)\d{1,2}(?:\s+(?:en|tot)\s+\d{1,2})?\s*(?:uur|u\b|o'clock|o’clock|am\b|pm\b|a\.m\.|p\.m\.)/giu,
  /(?<![\d\p{L}])(?:\+\d{2}[\s/.]?\(?0?\)?\d{1,3}|0\d{1,3})(?:[\s/.-]\d{2,3}){1,4}(?!\d)/gu,
  /(?<=\b(?:bel|tel|call|hulplijn|infolijn|helpline)\.?\s+)\d{3,4}(?:[ /.]\d{2,3})*/giu,
  /(?<=\p{L}[-–]?)\d+(?:[./-]\d+)*(?![\d%])/gu,
  /(?<![\d.,])(?:\d+-?\s(?:tot|en|to|and)\s)?\d+-(?=(?:plus|jarig|year-old))|(?<![\d.,])\d{2}-?(?=plus)/gu,
  /(?<![\d.,])\d+(?:ste|de|e|st|nd|rd|th)\b/gu,
  /(?<![\d.,])\d[A-Z](?![\p{L}\d])|\b24\/7\b|\b1-op-1\b|(?<=[’'])\d{2}(?!\d)|(?<=\bjaren\s)\d{2}\b|\b(?:1[89]|20)\d0s\b/gu,
  /^\s*\(?\d{1,2}[.)]\s|(?<=\s)\([1-9]\)(?=\s)/gu,
] as const;

/**
 * Returns a prose with everything that is a number but not a figure blanked out, at the same length:
 * dates, times, references to laws, questions and parts of documents, addresses, ages as names, addresses on the web.
 */
export function blankExemptNumbers(text: string): string {
  const [addresses, ...others] = patterns;
  const rest = text.replace(addresses, blank);
  return /\d/.test(rest) ? others.reduce((left, pattern) => left.replace(pattern, blank), rest) : rest;
}

/** Keeps letters, so that words around a number are still words; a blank is no digit and no letter. */
function blank(match: string): string {
  return '\u0000'.repeat(match.length);
}
