import { type Place, type Problem, problem, warning } from '../problem.ts';
import type { Narrative } from './narrative.ts';
import type { Use } from './uses.ts';

/** Something that both texts must have at the same position: as it is told, and where it stands. */
interface Item {
  readonly label: string;
  readonly place: Place;
}

/**
 * Returns where a translation departs from the authentic text: the first difference in its figures (component, figure,
 * codes, dates, form, condition), in its headings (level), in its tables, charts and maps, and in the numbers of its
 * literals; each in order.
 */
export function checkParity(authentic: Narrative, translation: Narrative): Problem[] {
  const end = endOf(translation);
  return [figuresOf, headingsOf, displaysOf, literalsOf].flatMap((itemsOf) =>
    firstDifference(itemsOf(authentic), itemsOf(translation), end),
  );
}

/** Returns whether a translation was made from another text than the authentic one as it is; `digest` is the authentic text's SHA-256. */
export function isOutdated(_authentic: Narrative, translation: Narrative, digest: string): boolean {
  const from = translation.frontMatter.translatedFrom;
  return from !== undefined && from.value !== digest;
}

/** Returns a warning if a translation is older than its authentic text, at the digest in its front matter. */
export function checkOutdated(authentic: Narrative, translation: Narrative, digest: string): Problem[] {
  const from = translation.frontMatter.translatedFrom;
  if (!from || !isOutdated(authentic, translation, digest)) return [];
  return [warning('translation-outdated', from.place, { file: authentic.file })];
}

function figuresOf({ uses }: Narrative): Item[] {
  const dates = ['ReportingDate', 'ForecastDate'];
  return uses
    .filter(({ component, attributes }) => attributes.figure !== undefined || dates.includes(component))
    .map((use) => ({
      label: describeUse(use, ['figure', 'at', 'since', 'as', 'is', 'over', 'unit']),
      place: use.place,
    }));
}

/** Numbers in literals; their words differ by language. */
function literalsOf({ uses, source }: Narrative): Item[] {
  return uses
    .filter(({ component }) => component === 'Literal')
    .map(({ element, place }) => {
      const inside = source.slice(element.position?.start.offset, element.position?.end.offset).replace(/<[^>]*>/g, '');
      const numbers = inside.match(/\d+(?:[.,\u00A0 ]\d+)*/g)?.map((number) => number.replace(/\D/g, '')) ?? [];
      return { label: `<Literal> ${numbers.join(' ')}`.trim(), place };
    });
}

function headingsOf({ headings }: Narrative): Item[] {
  return headings.map(({ depth, place }) => ({ label: '#'.repeat(depth), place }));
}

function displaysOf({ uses }: Narrative): Item[] {
  return uses
    .filter(({ component }) => ['Table', 'Chart', 'Map'].includes(component))
    .map((use) => ({ label: describeUse(use, ['id']), place: use.place }));
}

function describeUse({ component, attributes }: Use, names: readonly string[]): string {
  const shown = names.flatMap((name) => {
    const value = attributes[name]?.value;
    if (value === undefined) return [];
    return [
      value === true
        ? ` ${name}`
        : ` ${name}="${value
            .split(',')
            .map((part) => part.trim())
            .join(', ')}"`,
    ];
  });
  return `<${component}${shown.join('')}>`;
}

function firstDifference(expected: readonly Item[], found: readonly Item[], end: Place): Problem[] {
  const length = Math.max(expected.length, found.length);
  for (let index = 0; index < length; index++) {
    const [wanted, given] = [expected[index], found[index]];
    if (wanted?.label === given?.label) continue;
    const values = { expected: wanted?.label ?? '–', found: given?.label ?? '–' };
    return [problem('translation-differs', given?.place ?? end, values)];
  }
  return [];
}

function endOf({ file, source }: Narrative): Place {
  const lines = source.trimEnd().split('\n');
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
