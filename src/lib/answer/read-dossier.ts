import { type Chart, parseChart } from '../charts/chart-file.ts';
import { checkChart } from '../charts/check-chart.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { isDate } from '../dataset/fields.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { checkNarrative } from '../narrative/check-narrative.ts';
import { checkParity } from '../narrative/check-parity.ts';
import { type Narrative, parseNarrative } from '../narrative/narrative.ts';
import { type Problem, problem, type Read } from '../problem.ts';
import type { DatedAnswer, Dossier } from './answer.ts';
import { parseAnswer, parseDossier } from './dossier-file.ts';
import { missingFile, pathsIn, type SiteTexts } from './site-texts.ts';
import { parseTable, type TableFile } from './table-file.ts';

/** Returns a dossier with its tables, charts, narratives and answers, or what is wrong with them. */
export function readDossier(
  id: string,
  texts: SiteTexts,
  dataset: Dataset,
  sets: readonly FigureSet[],
  languages: readonly string[],
): Read<Dossier> {
  const problems: Problem[] = [];
  const keep = <T>(read: Read<T>): T | undefined => {
    problems.push(...read.problems);
    return read.value;
  };
  const folder = `content/${id}`;
  const textOf = (path: string) => texts.get(path) ?? '';
  const inFolder = (pattern: string) => pathsIn(texts, new RegExp(`^${folder}/${pattern}$`));
  const about = keep(parseDossier(`${folder}/dossier.yaml`, textOf(`${folder}/dossier.yaml`), languages));
  const tables = inFolder('tables/([^/]+)\\.yaml').flatMap(([path = '', name = '']): TableFile[] =>
    [keep(parseTable(name, path, textOf(path), dataset, languages)) ?? []].flat(),
  );
  const charts = inFolder('charts/([^/]+)\\.yaml').flatMap(([path = '', name = '']): Chart[] =>
    [keep(parseChart(name, path, textOf(path), languages)) ?? []].flat(),
  );
  problems.push(...charts.flatMap((chart) => checkChart(chart, dataset)));
  const context = { dataset, tables: tables.map((table) => table.id), charts, languages };
  const readNarratives = (path: string): Map<string, Narrative> => {
    const narratives = new Map<string, Narrative>();
    for (const language of languages) {
      const file = `${path}/narrative.${language}.mdx`;
      const source = texts.get(file);
      const narrative = source === undefined ? undefined : keep(parseNarrative(file, source, language));
      if (!narrative) continue;
      problems.push(...checkNarrative(narrative, context));
      narratives.set(language, narrative);
    }
    const [authentic, ...translations] = [...narratives.values()];
    if (authentic) problems.push(...translations.flatMap((translation) => checkParity(authentic, translation)));
    return narratives;
  };
  const template = readNarratives(folder);
  const answers = inFolder('([^/]+)/answer\\.yaml').flatMap(([path = '', date = '']): DatedAnswer[] => {
    const file = keep(parseAnswer(path, textOf(path), languages));
    const figures = sets.find((set) => set.date === date);
    const place = { file: path, line: 1, column: 1 };
    if (!isDate(date)) problems.push(problem('invalid-date', place, { found: date }));
    else if (!figures && !texts.has(`data/${id}/${date}.yaml`)) {
      problems.push(problem('snapshot-missing', place, { date, path: `data/${id}/${date}.yaml` }));
    }
    if (!file || !figures) return [];
    const narratives = new Map([...template, ...readNarratives(`${folder}/${date}`)]);
    for (const language of languages) {
      if (narratives.has(language) || texts.has(`${folder}/narrative.${language}.mdx`)) continue;
      problems.push(problem('narrative-missing', place, { language, path: `${folder}/narrative.${language}.mdx` }));
    }
    return [{ ...file, date, figures, narratives }];
  });
  if (answers.length === 0 && problems.length === 0) problems.push(missingFile(`${folder}/<date>/answer.yaml`));
  const newestFirst = answers.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return { value: about && { ...about, id, tables, charts, answers: newestFirst }, problems };
}
