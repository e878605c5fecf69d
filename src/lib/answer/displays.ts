import { type Chart, parseChart } from '../charts/chart-file.ts';
import { checkChart } from '../charts/check-chart.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { moveYaml, type YamlFile } from '../dataset/yaml.ts';
import { moveProblems, type Read } from '../problem.ts';
import { Remembered } from '../remember.ts';
import { checkTypedTexts, textsOfChart, textsOfTable } from './check-typed-texts.ts';
import { filesIn, type SiteTexts } from './site-texts.ts';
import { parseTable, type TableFile } from './table-file.ts';

/** Tables and charts that narratives can show; names of files that cannot be read are known, so that nobody misses them. */
export interface Displays {
  readonly tables: readonly TableFile[];
  readonly charts: readonly Chart[];
  readonly tableNames: readonly string[];
  readonly chartNames: readonly { readonly id: string; readonly kind: string }[];
}

export const noDisplays: Displays = { tables: [], charts: [], tableNames: [], chartNames: [] };

/**
 * Reads tables and charts with all that can be said of them before they are filled. A published answer has copies of its
 * own: those with the same text and the same dataset are read once, and told at the place of each.
 */
export class DisplayReader {
  readonly #texts: SiteTexts;
  readonly #languages: readonly string[];
  readonly #tables = new Remembered<Dataset, ReadFile<TableFile>>();
  readonly #charts = new Remembered<Dataset, ReadFile<Chart>>();

  constructor(texts: SiteTexts, languages: readonly string[]) {
    this.#texts = texts;
    this.#languages = languages;
  }

  /** Returns the tables and charts of a folder, as far as `isWanted` says, with their problems. */
  read(
    folder: string,
    dataset: Dataset,
    isWanted: (id: string) => boolean = () => true,
  ): Read<Displays> & { value: Displays } {
    const wanted = (kind: string) =>
      filesIn(this.#texts, `${folder}/${kind}`, '.yaml').filter(({ name }) => isWanted(name));
    const [tableFiles, chartFiles] = [wanted('tables'), wanted('charts')];
    const readTables = tableFiles.map(({ path, name }) => this.#readTable(name, path, dataset));
    const readCharts = chartFiles.map(({ path, name }) => this.#readChart(name, path, dataset));
    const tables = readTables.flatMap(({ value }) => value ?? []);
    const charts = readCharts.flatMap(({ value }) => value ?? []);
    const kindOf = (name: string) => charts.find(({ id }) => id === name)?.kind ?? 'unreadable';
    const value = {
      tables,
      charts,
      tableNames: tableFiles.map(({ name }) => name),
      chartNames: chartFiles.map(({ name }) => ({ id: name, kind: kindOf(name) })),
    };
    return { value, problems: [...readTables, ...readCharts].flatMap(({ problems }) => problems) };
  }

  #readTable(id: string, path: string, dataset: Dataset): Read<TableFile> {
    const source = this.#texts.get(path) ?? '';
    const read = this.#tables.of(dataset, `${id}\n${source}`, () => {
      const { value, problems } = parseTable(id, path, source, dataset, this.#languages);
      const typed = value ? this.#checkTexts(value, textsOfTable(value), dataset) : [];
      return { file: path, value, problems: [...problems, ...typed] };
    });
    return moveRead(read, path);
  }

  #readChart(id: string, path: string, dataset: Dataset): Read<Chart> {
    const source = this.#texts.get(path) ?? '';
    const read = this.#charts.of(dataset, `${id}\n${source}`, () => {
      const { value, problems } = parseChart(id, path, source, this.#languages);
      const unknown = value ? checkChart(value, dataset) : [];
      const typed = value ? this.#checkTexts(value, textsOfChart(value, this.#languages), dataset) : [];
      return { file: path, value, problems: [...problems, ...unknown, ...typed] };
    });
    return moveRead(read, path);
  }

  #checkTexts({ yaml, literals }: TableFile | Chart, texts: Parameters<typeof checkTypedTexts>[1], dataset: Dataset) {
    return checkTypedTexts(yaml, texts, literals, dataset, this.#languages);
  }
}

/** What was read of a file. */
interface ReadFile<T> extends Read<T> {
  readonly file: string;
}

/** What was read of a file, as it stands in another one with the same text. */
function moveRead<T extends { readonly yaml: YamlFile }>(
  { file, value, problems }: ReadFile<T>,
  path: string,
): Read<T> {
  if (file === path) return { value, problems };
  return {
    value: value && { ...value, yaml: moveYaml(value.yaml, path) },
    problems: moveProblems(problems, file, path),
  };
}

/** Returns the tables and charts of a date: what was frozen for it goes before what the dossier has by the same name. */
export function withShared(own: Displays, shared: Displays): Displays {
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
