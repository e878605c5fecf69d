import type { Config } from 'vega-lite';
import { parse } from 'yaml';
import type { SiteTexts } from '../answer/site-texts.ts';
import { drawFloorChart, type FloorChart } from './floor-chart.ts';
import {
  codesAt,
  type FloorDimension,
  type FloorSnapshot,
  floorLocales,
  floorUnit,
  floorValue,
  printFloor,
  printFloorDate,
} from './floor-figures.ts';

/**
 * The plain floor of a measurement: what a script without this program would do for the same pages, and nothing else.
 * Nothing is checked or accounted for, no open data; for every page its snapshot is parsed and each chart compiled anew.
 */
export interface FloorDossier {
  readonly dimensions: readonly FloorDimension[];
  readonly narratives: Readonly<Record<string, string>>;
  readonly charts: Readonly<Record<string, FloorChart>>;
  readonly table: FloorTable;
  /** Text of each snapshot, oldest first. */
  readonly snapshots: readonly string[];
  readonly config: Config;
}

/** A table file as YAML gives it. */
interface FloorTable {
  readonly rows: string;
  readonly groups: readonly { readonly columns: readonly { readonly figure: string }[] }[];
}

/** Returns a dossier from the texts of a corpus; `config` is Vega-Lite's configuration for every chart. */
export function readFloorDossier(texts: SiteTexts, id: string, config: Config): FloorDossier {
  const text = (path: string) => texts.get(path) ?? '';
  const pathsIn = (folder: string) => [...texts.keys()].filter((path) => path.startsWith(folder)).sort();
  const charts = pathsIn(`content/${id}/charts/`).map((path) => [
    /([^/]+)\.yaml$/.exec(path)?.[1],
    parse(text(path)) as FloorChart,
  ]);
  const { dimensions } = parse(text(`data/${id}/dataset.yaml`)) as {
    dimensions: Record<string, { codelist: string; total: string }>;
  };
  return {
    dimensions: Object.entries(dimensions).map(([name, { codelist, total }]) => ({
      id: name,
      total,
      codes: parse(text(`data/codelists/${codelist}.yaml`)).codes,
    })),
    narratives: { nl: text(`content/${id}/narrative.nl.mdx`), en: text(`content/${id}/narrative.en.mdx`) },
    charts: Object.fromEntries(charts),
    table: parse(text(`content/${id}/tables/overview.yaml`)),
    snapshots: pathsIn(`data/${id}/2`).map(text),
    config,
  };
}

/** Gives the pages of a dossier in a language, oldest date first; a page keeps the snapshot that it parsed for the next. */
export async function* makeFloorPages(dossier: FloorDossier, language: string): AsyncGenerator<string> {
  const snapshots: FloorSnapshot[] = [];
  for (const text of dossier.snapshots) {
    snapshots.push(parse(text));
    yield await makePage({ dossier, snapshots, language });
  }
}

interface Page {
  readonly dossier: FloorDossier;
  readonly snapshots: readonly FloorSnapshot[];
  readonly language: string;
}

async function makePage(page: Page): Promise<string> {
  const { dossier, language } = page;
  const html: string[] = [];
  for (const block of (dossier.narratives[language] ?? '').split('\n\n')) {
    const [, kind, id = ''] = /^<(Chart|Table) id="([^"]+)"/.exec(block) ?? [];
    const chart = dossier.charts[id];
    if (kind === 'Chart' && chart) html.push(await drawFloorChart(chart, { ...dossier, ...page }));
    else if (kind === 'Table') html.push(makeTable(page));
    else if (block.startsWith('## ')) html.push(`<h2>${block.slice(3)}</h2>`);
    else html.push(`<p>${fill(block.trim(), page)}</p>`);
  }
  return `<!doctype html><html lang="${floorLocales[language]}"><body><article>${html.join('\n')}</article></body></html>\n`;
}

function fill(text: string, page: Page): string {
  const [now, former] = [page.snapshots.at(-1), page.snapshots.at(-2)];
  const figureAt = (figure: string, at?: string) =>
    floorValue(figure, codesAt(page.dossier.dimensions, at), now, former) ?? 0;
  const changeOf = (figure: string) =>
    former ? figureAt(figure) - (floorValue(figure, codesAt(page.dossier.dimensions), former) ?? 0) : 0;
  const isSo = (figure: string, is: string) => (is === 'increased' ? changeOf(figure) > 0 : changeOf(figure) < 0);
  return text
    .replace(/<When figure="([\w.]+)" is="(\w+)">(.*?)<\/When>/g, (_, figure, is, inner) =>
      isSo(figure, is) ? inner : '',
    )
    .replaceAll('<ReportingDate />', printFloorDate(now?.reportingDate ?? '', page.language))
    .replace(/<Change figure="([\w.]+)" as="amount" \/>/g, (_, figure) =>
      printFloor(figure, Math.abs(changeOf(figure)), page.language),
    )
    .replace(/<Value figure="([\w.]+)"(?: at="([\w-]+)")?( unit)? \/>/g, (_, figure, at, unit) => {
      const value = figureAt(figure, at);
      return printFloor(figure, value, page.language) + (unit ? ` ${floorUnit(value, page.language)}` : '');
    })
    .replace(/<Note>(.*?)<\/Note>/g, '<small>$1</small>');
}

function makeTable({ dossier, snapshots, language }: Page): string {
  const { dimensions, table } = dossier;
  const figures = table.groups.flatMap(({ columns }) => columns.map(({ figure }) => figure));
  const codes = dimensions.find(({ id }) => id === table.rows)?.codes ?? [];
  const lines = codes.map(({ code, name }) => {
    const cells = figures.map((figure) => floorValue(figure, codesAt(dimensions, code), snapshots.at(-1)) ?? 0);
    const printed = cells.map((cell, index) => `<td>${printFloor(figures[index] ?? '', cell, language)}</td>`);
    return `<tr><th>${name[language]}</th>${printed.join('')}</tr>`;
  });
  return `<table>${lines.join('')}</table>`;
}
