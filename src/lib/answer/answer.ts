import type { Chart } from '../charts/chart-file.ts';
import type { DrawnChart } from '../charts/draw-chart.ts';
import type { DrawnCharts } from '../charts/drawn-charts.ts';
import { mapDimension } from '../charts/outlines.ts';
import type { FigureSet } from '../figures/figure-set.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { AnswerFile, DossierFile, KeyFigureName } from './dossier-file.ts';
import { type KeyFigure, makeKeyFigures } from './key-figures.ts';
import { type Ledger, makeLedger } from './ledger.ts';
import type { Reader } from './reader.ts';
import type { SiteFile } from './site-file.ts';
import { makeTable, type Table } from './table.ts';
import type { TableFile } from './table-file.ts';

/** A dossier with everything that its answers share. */
export interface Dossier extends DossierFile {
  readonly id: string;
  readonly tables: readonly TableFile[];
  readonly charts: readonly Chart[];
  /** Newest reporting date first. */
  readonly answers: readonly DatedAnswer[];
}

/** What an answer is before a language is chosen. */
export interface DatedAnswer extends AnswerFile {
  readonly date: string;
  readonly figures: FigureSet;
  /** Its own once published, else the dossier's. */
  readonly tables: readonly TableFile[];
  readonly charts: readonly Chart[];
  /** The narrative of each language: its own once published, else the dossier's. */
  readonly narratives: ReadonlyMap<string, Narrative>;
}

/** Everything of one answer: what pages and components read. */
export interface Answer {
  readonly site: SiteFile;
  readonly dossier: Dossier;
  readonly dated: DatedAnswer;
  readonly figures: FigureSet;
  readonly reader: Reader;
  readonly narrative: Narrative;
  table(id: string): Table;
  chart(id: string): DrawnChart;
  /** The figures that tell how the dossier stands. */
  keyFigures(): readonly KeyFigure[];
  /** The account of every figure that it prints. */
  ledger(): Ledger;
  /** Attribution of the outlines of a map. */
  attribution(id: string): string | undefined;
}

/** What drawing needs beside the answer: outlines by file name, and what was drawn before. */
export interface Drawing {
  readonly outlines: ReadonlyMap<string, unknown>;
  readonly drawn: DrawnCharts;
}

/** Returns an answer for a reader; undefined if it has no narrative in that language. Tables and charts are made when asked for, each once. */
export function makeAnswer(
  site: SiteFile,
  dossier: Dossier,
  dated: DatedAnswer,
  reader: Reader,
  drawing: Drawing,
): Answer | undefined {
  const narrative = dated.narratives.get(reader.language);
  if (!narrative) return undefined;
  const { figures } = dated;
  const outlinesOf = (chart: Chart) => mapDimension(chart, figures.dataset)?.codelist.outlines;
  const draw = (chart: Chart) => {
    const file = outlinesOf(chart)?.file;
    return drawing.drawn.draw(chart, {
      figures,
      language: reader.language,
      locale: reader.locale,
      missingSymbol: (reason) => reader.words.missing[reason].symbol,
      ...(file && { outlines: drawing.outlines.get(file) }),
    });
  };
  const answer: Answer = {
    site,
    dossier,
    dated,
    figures,
    reader,
    narrative,
    table: (id) => makeTable(named(dated.tables, id), figures, reader),
    chart: (id) => draw(named(dated.charts, id)),
    attribution(id) {
      const chart = named(dated.charts, id);
      return chart.kind === 'map' ? outlinesOf(chart)?.attribution[reader.language] : undefined;
    },
    keyFigures: () => makeKeyFigures(keyFiguresOf(dated, dossier), figures, reader),
    ledger: () => makeLedger(answer),
  };
  return answer;
}

/** Returns the title of an answer: its own (a published one has it), else that of its dossier. */
export function titleOfAnswer(
  dossier: Pick<Dossier, 'id' | 'title'>,
  dated: Pick<AnswerFile, 'title'>,
  language: string,
): string {
  return (dated.title ?? dossier.title)[language] ?? dossier.id;
}

const none: readonly KeyFigureName[] = [];

/** What was published keeps the key figures with which it was published. */
function keyFiguresOf({ keyFigures, state }: DatedAnswer, dossier: Dossier): readonly KeyFigureName[] {
  return keyFigures ?? (state === 'draft' || state === 'ready' ? dossier.keyFigures : none);
}

/** Throws if there is none: the check has refused a name that does not exist, so this is a fault of the program. */
function named<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (!found) throw new Error(`not checked: ${id}`);
  return found;
}
