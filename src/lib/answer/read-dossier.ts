import { type Chart, parseChart } from '../charts/chart-file.ts';
import { checkChart } from '../charts/check-chart.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { isDate } from '../dataset/fields.ts';
import { readYaml } from '../dataset/yaml.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { checkNarrative } from '../narrative/check-narrative.ts';
import { checkOutdated, checkParity } from '../narrative/check-parity.ts';
import { type Narrative, parseNarrative } from '../narrative/narrative.ts';
import { type Problem, problem, type Read } from '../problem.ts';
import type { DatedAnswer, Dossier } from './answer.ts';
import { checkTypedTexts, textsOfChart, textsOfTable } from './check-typed-texts.ts';
import { parseAnswer, parseDossier } from './dossier-file.ts';
import { checkKeyFigures } from './key-figures.ts';
import { missingFile, pathsIn, type SiteTexts } from './site-texts.ts';
import { parseTable, type TableFile } from './table-file.ts';

/**
 * Returns a dossier with its tables, charts, narratives and answers, or what is wrong with them.
 * `digest` gives the SHA-256 of a text; with it, translations that are older than their authentic text are told.
 */
export function readDossier(
  id: string,
  texts: SiteTexts,
  dataset: Dataset,
  sets: readonly FigureSet[],
  languages: readonly string[],
  digest?: (text: string) => string,
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
  if (about) {
    const printed = [
      { text: about.title, path: ['title'] },
      { text: about.description, path: ['description'] },
    ];
    const yaml = readYaml(`${folder}/dossier.yaml`, textOf(`${folder}/dossier.yaml`));
    problems.push(...checkTypedTexts(yaml, printed, about.literals, dataset, languages));
    problems.push(...checkKeyFigures(about.keyFigures, yaml, dataset));
  }
  const readDisplays = (within: string): { tables: TableFile[]; charts: Chart[] } => {
    const tables = inFolder(`${within}tables/([^/]+)\\.yaml`).flatMap(([path = '', name = '']): TableFile[] =>
      [keep(parseTable(name, path, textOf(path), dataset, languages)) ?? []].flat(),
    );
    const charts = inFolder(`${within}charts/([^/]+)\\.yaml`).flatMap(([path = '', name = '']): Chart[] =>
      [keep(parseChart(name, path, textOf(path), languages)) ?? []].flat(),
    );
    problems.push(...charts.flatMap((chart) => checkChart(chart, dataset)));
    const printed = [
      ...tables.map((table) => ({ ...table, texts: textsOfTable(table) })),
      ...charts.map((chart) => ({ ...chart, texts: textsOfChart(chart, languages) })),
    ];
    for (const { yaml, texts: all, literals } of printed)
      problems.push(...checkTypedTexts(yaml, all, literals, dataset, languages));
    return { tables, charts };
  };
  const shared = readDisplays('');
  const readNarratives = (path: string, { tables, charts }: typeof shared): Map<string, Narrative> => {
    const context = { dataset, tables: tables.map((table) => table.id), charts, languages };
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
    if (!authentic) return narratives;
    problems.push(...translations.flatMap((translation) => checkParity(authentic, translation)));
    if (digest) {
      const from = digest(authentic.source);
      problems.push(...translations.flatMap((translation) => checkOutdated(authentic, translation, from)));
    }
    return narratives;
  };
  const template = readNarratives(folder, shared);
  const answers = inFolder('([^/]+)/answer\\.yaml').flatMap(([path = '', date = '']): DatedAnswer[] => {
    const file = keep(parseAnswer(path, textOf(path), languages));
    const figures = sets.find((set) => set.date === date);
    const place = { file: path, line: 1, column: 1 };
    if (!isDate(date)) problems.push(problem('invalid-date', place, { found: date }));
    else if (!figures && !texts.has(`data/${id}/${date}.yaml`)) {
      problems.push(problem('snapshot-missing', place, { date, path: `data/${id}/${date}.yaml` }));
    }
    if (file?.keyFigures) problems.push(...checkKeyFigures(file.keyFigures, readYaml(path, textOf(path)), dataset));
    if (!file || !figures) return [];
    const frozen = readDisplays(`${date}/`);
    const tables = preferOwn(frozen.tables, shared.tables);
    const charts = preferOwn(frozen.charts, shared.charts);
    const narratives = new Map([...template, ...readNarratives(`${folder}/${date}`, { tables, charts })]);
    for (const language of languages) {
      if (narratives.has(language) || texts.has(`${folder}/narrative.${language}.mdx`)) continue;
      problems.push(problem('narrative-missing', place, { language, path: `${folder}/narrative.${language}.mdx` }));
    }
    return [{ ...file, date, figures, tables, charts, narratives }];
  });
  if (answers.length === 0 && problems.length === 0) problems.push(missingFile(`${folder}/<date>/answer.yaml`));
  const newestFirst = answers.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return { value: about && { ...about, id, ...shared, answers: newestFirst }, problems };
}

/** What was frozen for a date goes before what the dossier has by the same name. */
function preferOwn<T extends { readonly id: string }>(own: readonly T[], shared: readonly T[]): T[] {
  return [...own, ...shared.filter(({ id }) => !own.some((mine) => mine.id === id))];
}
