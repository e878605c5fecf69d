import { type Codelist, parseCodelist } from '../dataset/codelist.ts';
import { type Dataset, parseDataset } from '../dataset/dataset.ts';
import type { Problem, Read } from '../problem.ts';
import { filesIn, missingFile, type SiteTexts } from './site-texts.ts';

/** Codelists that were read, and the names of those that could not be. */
export interface Codelists {
  readonly codelists: readonly Codelist[];
  readonly brokenCodelists: readonly string[];
}

/** Returns the codelists of `data/codelists/`, with their problems. */
export function readCodelists(texts: SiteTexts, languages: readonly string[]): Read<Codelists> & { value: Codelists } {
  const files = filesIn(texts, 'data/codelists', '.yaml');
  const reads = files.map(({ path, name }) => parseCodelist(name, path, texts.get(path) ?? '', languages));
  const codelists = reads.flatMap(({ value }) => value ?? []);
  const value = { codelists, brokenCodelists: lackingIn(codelists, files) };
  return { value, problems: reads.flatMap(({ problems }) => problems) };
}

/**
 * Reads what gives the figures of a dossier their meaning: datasets and the codelists that they use. What stands in the
 * folder of a date (a published answer has copies) goes before what is shared, for that date alone. Texts that are the same
 * are read once, so that a long series of copies costs no more than one.
 */
export class Definitions {
  readonly problems: Problem[] = [];
  readonly #dossier: string;
  readonly #texts: SiteTexts;
  readonly #languages: readonly string[];
  readonly #shared: Codelists;
  readonly #knownLists = new Map<string, Codelist>();
  readonly #knownDatasets = new Map<string, { readonly codelists: readonly Codelist[]; readonly dataset: Dataset }[]>();
  readonly #own: Codelist[] = [];

  constructor(dossier: string, texts: SiteTexts, languages: readonly string[], shared: Codelists) {
    this.#dossier = dossier;
    this.#texts = texts;
    this.#languages = languages;
    this.#shared = shared;
    for (const codelist of shared.codelists) {
      this.#knownLists.set(keyOf(codelist.id, texts.get(codelist.yaml.file) ?? ''), codelist);
    }
  }

  /** The codelists of dates that differ from those that are shared. */
  get ownCodelists(): readonly Codelist[] {
    return this.#own;
  }

  /** Returns the dataset of a dossier, for answers that have none of their own; undefined if it cannot be read. */
  sharedDataset(): Dataset | undefined {
    return this.#readDataset(`data/${this.#dossier}/dataset.yaml`, this.#shared);
  }

  /** Returns the dataset of a date if its folder holds one, or a codelist; else `shared`. */
  datasetOn(date: string, shared: Dataset | undefined): Dataset | undefined {
    const folder = `content/${this.#dossier}/${date}`;
    const path = `${folder}/dataset.yaml`;
    const own = this.#readLists(`${folder}/codelists`);
    const isOwn = this.#texts.has(path);
    if (!isOwn && own.codelists.length + own.brokenCodelists.length === 0) return shared;
    return this.#readDataset(isOwn ? path : `data/${this.#dossier}/dataset.yaml`, mergeLists(own, this.#shared));
  }

  #keep<T>({ value, problems }: Read<T>): T | undefined {
    this.problems.push(...problems);
    return value;
  }

  #readLists(folder: string): Codelists {
    const files = filesIn(this.#texts, folder, '.yaml');
    const codelists = files.flatMap(({ path, name }) => this.#readList(name, path) ?? []);
    return { codelists, brokenCodelists: lackingIn(codelists, files) };
  }

  #readList(id: string, path: string): Codelist | undefined {
    const source = this.#texts.get(path) ?? '';
    const key = keyOf(id, source);
    const known = this.#knownLists.get(key);
    if (known) return known;
    const codelist = this.#keep(parseCodelist(id, path, source, this.#languages));
    if (!codelist) return undefined;
    this.#knownLists.set(key, codelist);
    this.#own.push(codelist);
    return codelist;
  }

  #readDataset(path: string, { codelists, brokenCodelists }: Codelists): Dataset | undefined {
    const source = this.#texts.get(path);
    if (source === undefined) return this.#keep({ value: undefined, problems: [missingFile(path)] });
    const known = this.#knownDatasets.get(source) ?? [];
    this.#knownDatasets.set(source, known);
    const same = known.find((read) => isSame(read.codelists, codelists));
    if (same) return same.dataset;
    const read = parseDataset(this.#dossier, path, source, codelists, this.#languages);
    // What a dataset misses because its codelist cannot be read is told there.
    const isFollowing = read.problems.some(
      ({ values }) => values.kind === 'codelist' && brokenCodelists.includes(String(values.name)),
    );
    const dataset = isFollowing ? undefined : this.#keep(read);
    if (dataset) known.push({ codelists, dataset });
    return dataset;
  }
}

/** Returns the codelists on which a dataset rests: of its dimensions, of its statuses, and of what those are parts of. */
export function codelistsOf({ dimensions, statuses }: Dataset): Codelist[] {
  const lists = [
    ...dimensions.map(({ codelist }) => codelist),
    ...statuses.flatMap(({ codelist, whole }) => [codelist, ...(whole ? [whole] : [])]),
  ];
  return [...new Set(lists)];
}

function mergeLists(own: Codelists, shared: Codelists): Codelists {
  const isOwn = (name: string) => own.codelists.some(({ id }) => id === name) || own.brokenCodelists.includes(name);
  const codelists = [...own.codelists, ...shared.codelists.filter(({ id }) => !isOwn(id))];
  return {
    codelists: codelists.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    brokenCodelists: [...own.brokenCodelists, ...shared.brokenCodelists.filter((name) => !isOwn(name))],
  };
}

function lackingIn(codelists: readonly Codelist[], files: readonly { readonly name: string }[]): string[] {
  return files.map(({ name }) => name).filter((name) => !codelists.some(({ id }) => id === name));
}

function keyOf(id: string, source: string): string {
  return `${id}\n${source}`;
}

function isSame(one: readonly Codelist[], other: readonly Codelist[]): boolean {
  return one.length === other.length && one.every((codelist, index) => codelist === other[index]);
}
