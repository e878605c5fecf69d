import type { Root } from 'mdast';
import { z } from 'zod';
import { plainFields } from '../dataset/fields.ts';
import { validate } from '../dataset/validate.ts';
import { readYaml, type YamlFile } from '../dataset/yaml.ts';
import { type Place, problem, type Read } from '../problem.ts';

/** A field of the front matter and where its value stands. */
export interface FrontMatterField {
  readonly value: string;
  readonly place: Place;
}

/** What may stand above a narrative. */
export interface FrontMatter {
  readonly title: FrontMatterField | undefined;
  /** Digest (SHA-256, hexadecimal) of the authentic text from which this one was translated; written by a command. */
  readonly translatedFrom: FrontMatterField | undefined;
}

/** The schema of what may stand above a narrative. */
export const frontMatterSchema = z.strictObject({
  title: plainFields.line.optional(),
  translatedFrom: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'SHA-256 (64 × 0-9 a-f)')
    .optional(),
});

/** Astro also takes front matter after empty lines, and TOML between `+++`; both would escape this check. */
const misplaced = /^(?:\uFEFF|\s)+(?:---|\+\+\+)|^\+\+\+/;

/** Returns the front matter of a narrative, or its problems: an unknown field, a wrong value, a wrong place. */
export function readFrontMatter(file: string, source: string, tree: Root): Read<FrontMatter> {
  const wrong = misplaced.exec(source);
  if (wrong) {
    const line = wrong[0].split('\n').length;
    return { value: undefined, problems: [problem('front-matter-place', { file, line, column: 1, length: 3 })] };
  }
  const [first] = tree.children;
  if (first?.type !== 'yaml') return { value: { title: undefined, translatedFrom: undefined }, problems: [] };
  const yaml = shiftLines(readYaml(file, first.value), first.position?.start.line ?? 1);
  const { value, problems } = validate(yaml, frontMatterSchema);
  if (!value) return { value: undefined, problems };
  const field = (name: keyof FrontMatter): FrontMatterField | undefined =>
    value[name] === undefined ? undefined : { value: value[name], place: yaml.placeOf([name]) };
  return { value: { title: field('title'), translatedFrom: field('translatedFrom') }, problems };
}

/** The YAML starts below the line with `---`. */
function shiftLines(yaml: YamlFile, lines: number): YamlFile {
  const shift = (place: Place): Place => ({ ...place, line: place.line + lines });
  return {
    ...yaml,
    problems: yaml.problems.map((found) => ({ ...found, place: shift(found.place) })),
    placeOf: (path) => shift(yaml.placeOf(path)),
    placeOfKey: (path) => shift(yaml.placeOfKey(path)),
  };
}
