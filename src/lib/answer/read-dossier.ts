import type { Dataset } from '../dataset/dataset.ts';
import { isDate } from '../dataset/fields.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import { type Problem, problem, type Read } from '../problem.ts';
import type { DatedAnswer, Dossier } from './answer.ts';
import { checkTypedTexts } from './check-typed-texts.ts';
import { DisplayReader, type Displays, noDisplays, withShared } from './displays.ts';
import { type DossierFile, parseAnswer, parseDossier } from './dossier-file.ts';
import { checkKeyFigures } from './key-figures.ts';
import { NarrativeReader, type Narratives } from './narratives.ts';
import { foldersIn, missingFile, type SiteTexts } from './site-texts.ts';

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

class DossierReader {
  readonly problems: Problem[] = [];
  readonly #sources: DossierSources;
  readonly #folder: string;
  readonly #displays: DisplayReader;
  readonly #narratives: NarrativeReader;

  constructor(sources: DossierSources) {
    this.#sources = sources;
    const { id, texts, languages, digest } = sources;
    this.#folder = `content/${id}`;
    this.#displays = new DisplayReader(texts, languages);
    this.#narratives = new NarrativeReader(texts, languages, digest);
  }

  read(): Dossier | undefined {
    const { id, texts } = this.#sources;
    const about = this.#readAbout();
    const { dataset } = this.#sources;
    const shared = dataset ? this.#readDisplays(this.#folder, dataset) : noDisplays;
    const template: Narratives = dataset ? this.#readNarratives(this.#folder, shared, dataset) : new Map();
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
    const read = parseDossier(file, this.#textOf(file), languages);
    const about = this.#keep(read);
    if (!about || !dataset) return about;
    const { yaml } = read;
    const printed = (['title', 'description'] as const).map((field) => ({ text: about[field], path: [field] }));
    this.problems.push(...checkTypedTexts(yaml, printed, about.literals, dataset, languages));
    this.problems.push(...checkKeyFigures(about.keyFigures, yaml, dataset));
    return about;
  }

  /** The tables and charts of a folder, as far as `isWanted` says. */
  #readDisplays(folder: string, dataset: Dataset, isWanted?: (id: string) => boolean): Displays {
    return this.#keep(this.#displays.read(folder, dataset, isWanted)) ?? noDisplays;
  }

  #readNarratives(folder: string, { tableNames, chartNames }: Displays, dataset: Dataset): Narratives {
    const context = { dataset, tables: tableNames, charts: chartNames };
    return this.#keep(this.#narratives.read(folder, context)) ?? new Map();
  }

  #readAnswer(date: string, shared: Displays, template: Narratives): DatedAnswer | undefined {
    const { id, texts, sets, languages } = this.#sources;
    const path = `${this.#folder}/${date}/answer.yaml`;
    const place = { file: path, line: 1, column: 1 };
    const read = parseAnswer(path, this.#textOf(path), languages);
    const file = this.#keep(read);
    const figures = sets.find((set) => set.date === date);
    if (!isDate(date)) this.problems.push(problem('invalid-date', place, { found: date }));
    else if (!figures && !texts.has(`data/${id}/${date}.yaml`)) {
      this.problems.push(problem('snapshot-missing', place, { date, path: `data/${id}/${date}.yaml` }));
    }
    if (!file || !figures) return undefined;
    const { dataset } = figures;
    if (file.keyFigures) this.problems.push(...checkKeyFigures(file.keyFigures, read.yaml, dataset));
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
  #readOwn(date: string, shared: Displays, dataset: Dataset): { displays: Displays; narratives: Narratives } {
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
