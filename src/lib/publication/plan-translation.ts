import { parseDocument } from 'yaml';
import type { SiteTexts } from '../answer/site-texts.ts';
import { type Problem, problem, type Read } from '../problem.ts';
import type { Changes } from './freeze.ts';
import type { Digest } from './make-lock.ts';

/** Which narratives: those of a dossier, or those of one of its dates; the first language is the authentic one. */
export interface TranslationRequest {
  readonly dossier: string;
  readonly date?: string | undefined;
  readonly languages: readonly string[];
}

/** Returns the translations that must say anew from which text they were made; none if every one says so already. */
export function planTranslation(
  texts: SiteTexts,
  digest: Digest,
  { dossier, date, languages: [authentic = '', ...others] }: TranslationRequest,
): Read<Changes> {
  const folder = ['content', dossier, ...(date ? [date] : [])].join('/');
  const fileOf = (language: string) => `${folder}/narrative.${language}.mdx`;
  const source = texts.get(fileOf(authentic));
  if (source === undefined) return { value: undefined, problems: [missing(fileOf(authentic))] };
  const from = digest(source);
  const changes = others.flatMap((language): [string, string][] => {
    const text = texts.get(fileOf(language));
    const marked = text === undefined ? undefined : setTranslatedFrom(text, from);
    return marked === undefined || marked === text ? [] : [[fileOf(language), marked]];
  });
  return { value: new Map(changes), problems: [] };
}

/**
 * Returns a narrative whose front matter says from which text it was translated; the rest stays as it was.
 * @example
 * setTranslatedFrom('Text.\n', 'ab…') // '---\ntranslatedFrom: ab…\n---\n\nText.\n'
 */
export function setTranslatedFrom(source: string, digest: string): string {
  const newline = source.includes('\r\n') ? '\r\n' : '\n';
  const front = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(source);
  if (!front || front.index > 0) return ['---', `translatedFrom: ${digest}`, '---', '', source].join(newline);
  const document = parseDocument((front[1] ?? '').replaceAll('\r\n', '\n'));
  if (document.get('translatedFrom') === digest) return source;
  document.set('translatedFrom', digest);
  const text = document.toString({ lineWidth: 0 }).replaceAll('\n', newline);
  return `---${newline}${text}---${source.slice(front[0].length)}`;
}

function missing(path: string): Problem {
  return problem('file-missing', { file: path, line: 1, column: 1 }, { path });
}
