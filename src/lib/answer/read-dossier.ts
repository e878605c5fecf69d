import { type Chart, parseChart } from '../charts/chart-file.ts';
import { checkChart } from '../charts/check-chart.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { isDate } from '../dataset/fields.ts';
import { readYaml } from '../dataset/yaml.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { checkNarrative } from '../narrative/check-narrative.ts';
import { checkOutdated, checkParity } from '../narrative/check-parity.ts';
import { type Narrative, parseNarrative } from '../narrative/narrative.ts';
import { hasErrors, type Problem, problem, type Read } from '../problem.ts';
import type { DatedAnswer, Dossier } from './answer.ts';
import { checkTypedTexts, textsOfChart, textsOfTable } from './check-typed-texts.ts';
import { type DossierFile, parseAnswer, parseDossier } from './dossier-file.ts';
import { checkKeyFigures } from './key-figures.ts';
import { filesIn, foldersIn, missingFile, type SiteTexts } from './site-texts.ts';
import { parseTable, type TableFile } from './table-file.ts';

/** What a dossier is read from. */
export interface DossierSources {
  readonly id: string;
  readonly texts: SiteTexts;
  /** Of answers that have none of their own; without it, because it cannot be read, only those that have are read. */
  readonly dataset: Dataset | undefined;
  readonly sets: readonly FigureSet[];
  readonly languages: readonly string[];
  /** Gives the SHA-256 of a text; with it, translations that are older than their authentic text are told. */
  readonly digest?: ((text: string) => string) | undefined;
}

/** Returns a dossier with its tables, charts, narratives and answers, or what is wrong with them. */
export function readDossier(sources: DossierSources): Read<Dossier> {
  const reader = new DossierReader(sources);
  return { value: reader.read(), problems: reader.problems };
}

/** Tables and charts that narratives can show; names of files that cannot be read are known, so that nobody misses them. */
interface Displays {
  readonly tables: readonly TableFile[];
  readonly charts: readonly Chart[];
  readonly tableNames: readonly string[];
  readonly chartNames: readonly { readonly id: string; readonly kind: string }[];
}

const noDisplays: Displays = { tables: [], charts: [], tableNames: [], chartNames: [] };

class DossierReader {
  readonly problems: Problem[] = [];
  readonly #sources: DossierSources;
  readonly #folder: string;

  constructor(sources: DossierSources) {
    this.#sources = sources;
    this.#folder = `content/${sources.id}`;
  }

  read(): Dossier | undefined {
    const { id, texts } = this.#sources;
    const about = this.#readAbout();
    const { dataset } = this.#sources;
    const shared = dataset ? this.#readDisplays(this.#folder, dataset) : noDisplays;
    const template = dataset ? this.#readNarratives(this.#folder, shared, dataset) : new Map<string, Narrative>();
    const dates = foldersIn(texts, this.#folder).filter((name) => texts.has(`${this.#folder}/${name}/answer.yaml`));
    const answers = dates.flatMap((date) => this.#readAnswer(date, shared, template) ?? []);
    if (dates.length === 0 && this.problems.length === 0) {
      this.problems.push(missingFile(`${this.#folder}/<date>/answer.yaml`));
    }
    const newestFirst = answers.toSorted((a, b) => (a.date < b.date ? 1 : -1));
    const { tables, charts } = shared;
    return about && { ...about, id, tables, charts, answers: newestFirst };
  }

  #keep<T>({ value, problems }: Read<T>): T | undefined {
    this.problems.push(...problems);
    return value;
  }

  #textOf(path: string): string {
    return this.#sources.texts.get(path) ?? '';
  }

  #readAbout(): DossierFile | undefined {
    const { dataset, languages } = this.#sources;
    const file = `${this.#folder}/dossier.yaml`;
    const about = this.#keep(parseDossier(file, this.#textOf(file), languages));
    if (!about || !dataset) return about;
    const yaml = readYaml(file, this.#textOf(file));
    const printed = (['title', 'description'] as const).map((field) => ({ text: about[field], path: [field] }));
    this.problems.push(...checkTypedTexts(yaml, printed, about.literals, dataset, languages));
    this.problems.push(...checkKeyFigures(about.keyFigures, yaml, dataset));
    return about;
  }

  /** The tables and charts of a folder, as far as `isWanted` says. */
  #readDisplays(folder: string, dataset: Dataset, isWanted: (id: string) => boolean = () => true): Displays {
    const { texts, languages } = this.#sources;
    const wanted = (kind: string) => filesIn(texts, `${folder}/${kind}`, '.yaml').filter(({ name }) => isWanted(name));
    const [tableFiles, chartFiles] = [wanted('tables'), wanted('charts')];
    const tables = tableFiles.flatMap(({ path, name }): TableFile[] =>
      [this.#keep(parseTable(name, path, this.#textOf(path), dataset, languages)) ?? []].flat(),
    );
    const charts = chartFiles.flatMap(({ path, name }): Chart[] =>
      [this.#keep(parseChart(name, path, this.#textOf(path), languages)) ?? []].flat(),
    );
    this.problems.push(...charts.flatMap((chart) => checkChart(chart, dataset)));
    this.#checkTexts(tables, charts, dataset);
    const kindOf = (name: string) => charts.find(({ id }) => id === name)?.kind ?? 'unreadable';
    return {
      tables,
      charts,
      tableNames: tableFiles.map(({ name }) => name),
      chartNames: chartFiles.map(({ name }) => ({ id: name, kind: kindOf(name) })),
    };
  }

  #checkTexts(tables: readonly TableFile[], charts: readonly Chart[], dataset: Dataset): void {
    const { languages } = this.#sources;
    const printed = [
      ...tables.map((table) => ({ ...table, texts: textsOfTable(table) })),
      ...charts.map((chart) => ({ ...chart, texts: textsOfChart(chart, languages) })),
    ];
    for (const { yaml, texts, literals } of printed) {
      this.problems.push(...checkTypedTexts(yaml, texts, literals, dataset, languages));
    }
  }

  #readNarratives(
    folder: string,
    { tableNames, chartNames }: Pick<Displays, 'tableNames' | 'chartNames'>,
    dataset: Dataset,
  ): Map<string, Narrative> {
    const { texts, languages } = this.#sources;
    const context = { dataset, tables: tableNames, charts: chartNames, languages };
    const narratives = new Map<string, Narrative>();
    const sound: Narrative[] = [];
    for (const language of languages) {
      const file = `${folder}/narrative.${language}.mdx`;
      const source = texts.get(file);
      if (source === undefined) continue;
      const read = parseNarrative(file, source, language);
      const found = read.value ? checkNarrative(read.value, context) : [];
      this.problems.push(...read.problems, ...found);
      if (!read.value) continue;
      narratives.set(language, read.value);
      if (!hasErrors([...read.problems, ...found])) sound.push(read.value);
    }
    this.#checkTranslations([...narratives.values()], sound);
    return narratives;
  }

  /** A text with a mistake of its own differs from the other for that reason; it is compared once that is mended. */
  #checkTranslations([authentic, ...translations]: readonly Narrative[], sound: readonly Narrative[]): void {
    if (!authentic) return;
    const { digest } = this.#sources;
    const from = digest?.(authentic.source);
    for (const translation of translations) {
      if (sound.includes(authentic) && sound.includes(translation)) {
        this.problems.push(...checkParity(authentic, translation));
      }
      if (from) this.problems.push(...checkOutdated(authentic, translation, from));
    }
  }

  #readAnswer(date: string, shared: Displays, template: ReadonlyMap<string, Narrative>): DatedAnswer | undefined {
    const { id, texts, sets, languages } = this.#sources;
    const path = `${this.#folder}/${date}/answer.yaml`;
    const place = { file: path, line: 1, column: 1 };
    const file = this.#keep(parseAnswer(path, this.#textOf(path), languages));
    const figures = sets.find((set) => set.date === date);
    if (!isDate(date)) this.problems.push(problem('invalid-date', place, { found: date }));
    else if (!figures && !texts.has(`data/${id}/${date}.yaml`)) {
      this.problems.push(problem('snapshot-missing', place, { date, path: `data/${id}/${date}.yaml` }));
    }
    if (!file || !figures) return undefined;
    const { dataset } = figures;
    if (file.keyFigures) {
      this.problems.push(...checkKeyFigures(file.keyFigures, readYaml(path, this.#textOf(path)), dataset));
    }
    const { displays: own, narratives: texted } = this.#readOwn(date, shared, dataset);
    const narratives = new Map([...template, ...texted]);
    for (const language of languages) {
      const wanted = `${this.#folder}/narrative.${language}.mdx`;
      if (narratives.has(language) || texts.has(wanted)) continue;
      this.problems.push(problem('narrative-missing', place, { language, path: wanted }));
    }
    return { ...file, date, figures, tables: own.tables, charts: own.charts, narratives };
  }

  /**
   * The tables, charts and narratives of a date. Those of the dossier are written for its dataset: a date with a dataset
   * of its own has of them only what its narratives show, read by its own.
   */
  #readOwn(
    date: string,
    shared: Displays,
    dataset: Dataset,
  ): { displays: Displays; narratives: Map<string, Narrative> } {
    const folder = `${this.#folder}/${date}`;
    const own = this.#readDisplays(folder, dataset);
    const both = withShared(own, shared);
    const narratives = this.#readNarratives(folder, both, dataset);
    if (dataset === this.#sources.dataset) return { displays: both, narratives };
    const shown = new Set(
      [...narratives.values()].flatMap(({ uses }) => uses.map(({ attributes }) => attributes.id?.value)),
    );
    const isWanted = (id: string) =>
      shown.has(id) && ![...own.tableNames, ...own.chartNames.map((chart) => chart.id)].includes(id);
    return { displays: withShared(own, this.#readDisplays(this.#folder, dataset, isWanted)), narratives };
  }
}

/** What was frozen for a date goes before what the dossier has by the same name. */
function withShared(own: Displays, shared: Displays): Displays {
  const prefer = <T extends { readonly id: string }>(mine: readonly T[], theirs: readonly T[]): T[] => [
    ...mine,
    ...theirs.filter(({ id }) => !mine.some((one) => one.id === id)),
  ];
  return {
    tables: prefer(own.tables, shared.tables),
    charts: prefer(own.charts, shared.charts),
    tableNames: [...new Set([...own.tableNames, ...shared.tableNames])],
    chartNames: prefer(own.chartNames, shared.chartNames),
  };
}
