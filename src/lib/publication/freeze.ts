import { parseDocument } from 'yaml';
import type { SiteTexts } from '../answer/site-texts.ts';
import type { FoundAnswer } from './find-dated.ts';
import { answerFolder, definitionFiles, shownIds } from './inputs.ts';

/** Texts to write, by path from the site's folder. */
export type Changes = ReadonlyMap<string, string>;

/**
 * Returns what an answer shares with others and must have for itself once it is published: its narratives, the tables and
 * charts that they show, the dataset and the codelists that it uses. What it has already is left out.
 */
export function freezeInputs({ dossier, dated }: FoundAnswer, texts: SiteTexts): Map<string, string> {
  const folder = answerFolder(dossier.id, dated.date);
  const narratives = [...dated.narratives.values()];
  const shown = shownIds(dated);
  const displays = (name: string, list: readonly { readonly id: string; readonly yaml: { readonly file: string } }[]) =>
    list.filter(({ id }) => shown.has(id)).map(({ id, yaml }) => [`${folder}/${name}/${id}.yaml`, yaml.file] as const);
  const copies = [
    ...narratives.map(({ file, language }) => [`${folder}/narrative.${language}.mdx`, file] as const),
    ...displays('tables', dated.tables),
    ...displays('charts', dated.charts),
  ];
  const definitions = definitionFiles(dated.figures)
    .map(({ own, shared }) => [`${folder}/${own}`, shared] as const)
    .filter(([to]) => !texts.has(to));
  return new Map(
    [...copies, ...definitions].filter(([to, from]) => to !== from).map(([to, from]) => [to, texts.get(from) ?? '']),
  );
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
