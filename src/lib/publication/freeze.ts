import { parseDocument } from 'yaml';
import type { SiteTexts } from '../answer/site-texts.ts';
import type { FoundAnswer } from './find-dated.ts';
import { answerFolder } from './inputs.ts';

/** Texts to write, by path from the site's folder. */
export type Changes = ReadonlyMap<string, string>;

/**
 * Returns what an answer shares with its dossier and must have for itself once it is published: its narratives, and the
 * tables and charts that they show. What it has already is left out.
 */
export function freezeInputs({ dossier, dated }: FoundAnswer, texts: SiteTexts): Map<string, string> {
  const folder = answerFolder(dossier.id, dated.date);
  const narratives = [...dated.narratives.values()];
  const shown = new Set(narratives.flatMap(({ uses }) => uses.map(({ attributes }) => attributes.id?.value)));
  const displays = (name: string, list: readonly { readonly id: string; readonly yaml: { readonly file: string } }[]) =>
    list.filter(({ id }) => shown.has(id)).map(({ id, yaml }) => [`${folder}/${name}/${id}.yaml`, yaml.file] as const);
  const copies = [
    ...narratives.map(({ file, language }) => [`${folder}/narrative.${language}.mdx`, file] as const),
    ...displays('tables', dated.tables),
    ...displays('charts', dated.charts),
  ];
  return new Map(copies.filter(([to, from]) => to !== from).map(([to, from]) => [to, texts.get(from) ?? '']));
}

/** Returns `answer.yaml` with fields set, before the question; what stands in it stays, comments too. */
export function setAnswerFields(source: string, fields: Readonly<Record<string, unknown>>): string {
  const document = parseDocument(source, { keepSourceTokens: true });
  const map = document.contents;
  for (const [name, value] of Object.entries(fields)) {
    if (document.has(name) || !map || !('items' in map)) document.set(name, value);
    else {
      const at = map.items.findIndex((item) => 'key' in item && String(item.key) === 'question');
      map.items.splice(Math.max(0, at), 0, document.createPair(name, value) as never);
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Returns the texts of a site as they will be. */
export function applyChanges(texts: SiteTexts, changes: Changes): SiteTexts {
  return new Map([...texts, ...changes]);
}
