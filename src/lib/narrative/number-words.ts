/** Words of a language that count, as sources of regular expressions, longest first. */
export interface NumberWords {
  /**
   * A cardinal or a piece of one: several stand together, as in `driehonderdtweeëntwintig`. Without "one", which is an article
   * as often. A pattern of whole cardinals takes a tenth of a second to compile, since it holds the small ones many times.
   */
  readonly cardinal: string;
  /** Counts that say so by themselves, whatever follows: "a third of", "een tiental". */
  readonly phrases: readonly string[];
  /** Cardinals that are also another word, and count only after one of these. */
  readonly ambiguous: Readonly<Record<string, readonly string[]>>;
  /** Words after a cardinal that show that it counts nothing there. */
  readonly notCounted: readonly string[];
  /** "of which four": a cardinal at the end of a clause counts after these. */
  readonly counting: readonly string[];
  /** A cardinal before these counts: "vier van de", "four of the". */
  readonly partitive: readonly string[];
}

const nlUnits = 'twee|drie|vier|vijf|zes|zeven|acht|negen';
const nlTeens = 'tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien';
const nlTens = 'twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig';
/** A cardinal has one of these or several, one behind the other: `drie` + `honderd` + `tweeëntwintig`. */
const nlPieces = [
  `(?:een|één|${nlUnits})(?:en|ën)(?:${nlTens})`,
  `${nlTens}|${nlTeens}|${nlUnits}`,
  'honderd(?:en)?(?:een|één)?',
  'duizend(?:en)?',
].join('|');
const nlParts = 'derden?|vierden?|vijfden?|zesden?|zevenden?|achtsten?|negenden?|tienden?|kwart';

const enUnits = 'two|three|four|five|six|seven|eight|nine';
const enTeens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const enTens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const enParts = 'third|quarter|fifth|sixth|seventh|eighth|ninth|tenth';

/** Number words by language; a language that is not here is checked for digits only. */
export const numberWords: Readonly<Record<string, NumberWords>> = {
  nl: {
    cardinal: `(?:${nlPieces}|miljoen|miljard|nul)`,
    phrases: [
      `(?:${nlUnits}) (?:${nlParts})`,
      'driekwart',
      `(?:een|één) (?:derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende)(?= (?:van|meer|minder|hoger|lager)\\b)`,
      '(?:een|één) kwart',
      'de helft(?! van (?:19|20)\\d\\d)',
      'dozijn(?:en)?',
      `(?:${nlUnits}|${nlTeens}|${nlTens}|honderd)tal(?:len)?`,
      '(?:honderd|duizend)en(?= \\p{L})',
    ],
    ambiguous: {
      acht: 'de het alle in van voor met over die deze onze hun overige nog al slechts ongeveer ruim bijna dan minstens en of tot er zijn hebben zijn'.split(
        ' ',
      ),
    },
    notCounted: 'en of maar is zijn was waren wordt worden heeft hebben dat die te tot om uur op als aan bij na'.split(
      ' ',
    ),
    counting: ['er', 'alle'],
    partitive: ['van de', 'van het', 'van deze', 'van die', 'op de', 'op', 'procent'],
  },
  en: {
    cardinal: `(?:(?:${enTens})(?:[- ](?:one|${enUnits}))?|${enTeens}|${enUnits}|hundred|thousand|million|billion|zero)`,
    phrases: [
      `(?:one|${enUnits})[- ](?:${enParts})s?(?= (?:of|more|less|higher|lower|the)\\b)`,
      `(?:${enUnits})[- ](?:${enParts})s`,
      `a (?:${enParts})(?= of\\b(?! (?:19|20)\\d\\d))`,
      '(?<!\\b(?:first|second|latter|other|final|last|this|that|half) )half (?:of|the|a)(?= )(?! (?:19|20)\\d\\d)',
      'dozens?',
      '(?:hundreds|thousands|millions)(?= of\\b)',
    ],
    ambiguous: {},
    notCounted:
      'and or but is are was were be been has have had that which who to in on at as by with for than tolerance'.split(
        ' ',
      ),
    counting: ['all'],
    partitive: ['of the', 'of these', 'of those', 'of which', 'of them', 'out of', 'in every', 'percent', 'per cent'],
  },
};
