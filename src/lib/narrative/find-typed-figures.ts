import { Remembered } from '../remember.ts';
import { blankExemptNumbers } from './exempt-numbers.ts';
import { type NumberWords, numberWords } from './number-words.ts';

/** A number in a text: where it starts, and as it was typed. */
export interface TypedFigure {
  readonly index: number;
  readonly found: string;
}

/**
 * Returns the numbers in a text that count or measure something: digits that are no date, year, name or reference,
 * and in Dutch and English number words before what they count. `nouns` are words that are counted in this dossier.
 * @example
 * findTypedFigures('In 2022 tekenden twaalf gemeenten, of 67%.', 'nl', []) // twaalf, 67%
 */
export function findTypedFigures(text: string, language: string, nouns: readonly string[]): TypedFigure[] {
  const blanked = blankExemptNumbers(text);
  const digits = findDigits(blanked, language, nouns);
  const words = numberWords[language];
  const spelled = words ? findWords(blanked, words, language) : [];
  const isInDigits = ({ index }: TypedFigure) =>
    digits.some((digit) => index >= digit.index && index < digit.index + digit.found.length);
  return [...digits, ...spelled.filter((word) => !isInDigits(word))].sort((a, b) => a.index - b.index);
}

const digits =
  /(?:(?<![\p{L}\p{Nd}])[-−])?\p{Nd}+(?:[.,]\p{Nd}+|[\u00A0\u202F ]\p{Nd}{3}(?!\p{Nd}))*(?:\s?[%‰]|\s(?:duizend|miljoen|miljard|thousand|million|billion)\b)?|[¼½¾⅓⅔⅛⅜⅝⅞]/gu;

function findDigits(text: string, language: string, nouns: readonly string[]): TypedFigure[] {
  return [...text.matchAll(digits)]
    .map(({ 0: found, index }) => ({ index, found }))
    .filter((typed) => !isYear(text, typed, language, nouns));
}

/** What is counted or paid so often that a number before it is no year. */
const counted =
  /^(?:personen|mensen|inwoners|burgers|leden|jobs|banen|plaatsen|dossiers|aanvragen|steden|besturen|werkzoekenden|euro|miljoen|miljard|people|persons|inhabitants|residents|jobs|places|applications|cities|authorities|jobseekers|euros?|million|billion)$/iu;
const yearBefore = /(?:^|\s)(?:in|from|since|by|until|during|of|to|before|after|year|end)\s$/iu;

/** Four digits from 1800 to 2199 are a year, unless what follows is counted. In English "in 2022 municipalities …" is a year. */
function isYear(text: string, { index, found }: TypedFigure, language: string, nouns: readonly string[]): boolean {
  if (!/^(?:1[89]|20|21)\d{2}$/.test(found) || /[€$£]\s?$/u.test(text.slice(0, index))) return false;
  const next = /^\s+(\p{L}+)/u.exec(text.slice(index + found.length))?.[1] ?? '';
  const isCounted =
    counted.test(next) || nouns.some((noun) => noun.split(' ')[0]?.toLowerCase() === next.toLowerCase());
  return !isCounted || (language === 'en' && yearBefore.test(text.slice(0, index)));
}

/** What is looked for in a language: it takes longer to make than to use. */
interface WordPatterns {
  readonly phrases: RegExp;
  readonly cardinals: RegExp;
}

const patterns = new Remembered<NumberWords, WordPatterns>();

function makePatterns(words: NumberWords, language: string): WordPatterns {
  const joint = language === 'nl' ? '(?: en )?' : '(?: and )?';
  const cardinals = `${words.cardinal}(?:(?:[ ]|${joint})${words.cardinal})*`;
  return {
    phrases: new RegExp(`(?<![\\p{L}\\p{Nd}-])(?:${words.phrases.join('|')})(?![\\p{L}-])`, 'giu'),
    cardinals: new RegExp(`(?<![\\p{L}\\p{Nd}-])${cardinals}(?![\\p{L}\\p{Nd}-])`, 'giu'),
  };
}

function findWords(text: string, words: NumberWords, language: string): TypedFigure[] {
  const { phrases, cardinals } = patterns.of(words, language, () => makePatterns(words, language));
  const found = [...text.matchAll(phrases)].map(({ 0: typed, index }) => ({ index, found: typed.trimEnd() }));
  const taken = (at: number) => found.some(({ index, found: typed }) => at >= index && at < index + typed.length);
  for (const { 0: typed, index } of text.matchAll(cardinals)) {
    if (!taken(index) && isCounting(text, { index, found: typed }, words)) found.push({ index, found: typed });
  }
  return found;
}

function isCounting(text: string, { index, found }: TypedFigure, words: NumberWords): boolean {
  const before = text.slice(0, index);
  const after = text.slice(index + found.length);
  const previous = /([\p{L}’']+)\s+$/u.exec(before)?.[1]?.toLowerCase() ?? '';
  const isSentenceStart = /(?:^|[.!?:]\s+|[“"‘'(]\s*)$/u.test(before) && !/[‘'“"]$/u.test(before);
  if (/^\p{Lu}/u.test(found) && !isSentenceStart) return false;
  if (labelBefore.test(before) || (timeBefore.test(before) && timeAfter.test(after))) return false;
  const only = words.ambiguous[found.toLowerCase()];
  if (only && !only.includes(previous) && !isSentenceStart) return false;
  const rest = after.trimStart().toLowerCase();
  if (words.partitive.some((phrase) => rest.startsWith(`${phrase} `) || rest === phrase)) return true;
  const next = /^\s+([\p{L}’']+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
  if (next !== '' && !words.notCounted.includes(next)) return true;
  const alternative = /^\s+(?:en|of|tot|à|and|or|to)\s+([\p{L}ë]+)\s+\p{L}/iu.exec(after)?.[1];
  if (alternative && new RegExp(`^(?:${words.cardinal})+$`, 'iu').test(alternative)) return true;
  return words.counting.includes(previous);
}

const labelBefore =
  /(?:^|[^\p{L}])(?:artikel|article|punt|point|fase|phase|stap|step|deel|part|hoofdstuk|chapter|vraag|question|niveau|level|spoor)\s+$/iu;
/** "Om tien uur", "at seven in the evening": a time; "at two schools" counts. */
const timeBefore = /(?:^|[^\p{L}])(?:om|vóór|at)\s+$/iu;
const timeAfter =
  /^\s*(?:$|[.,;:!?)]|(?:uur|u|en|of|tot|in|op|de|dezelfde|sharp|precies|o[’']clock|a\.?m|p\.?m|and|or|to|on|the|every|each)(?!\p{L}))/iu;
