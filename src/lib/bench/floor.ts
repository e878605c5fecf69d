import { parse as parseVega, View } from 'vega';
import { compile } from 'vega-lite';
import { parse } from 'yaml';
import type { SiteTexts } from '../answer/site-texts.ts';

/**
 * The plain floor of a measurement: what a script without this program would do for the same pages, and nothing else.
 * Nothing is checked, nothing is accounted for, no open data; each chart is compiled anew.
 */

type Row = { readonly sex: string; readonly age: string; readonly persons: number; readonly amount: number };
interface Snapshot {
  readonly reportingDate: string;
  readonly values: readonly Row[];
}
interface ChartFile {
  readonly title: Record<string, string>;
  readonly spec: object & { readonly data?: { readonly name: string } };
}

/** A dossier of the corpus as a script would hold it. */
export interface FloorDossier {
  readonly id: string;
  readonly narratives: Readonly<Record<string, string>>;
  readonly charts: Readonly<Record<string, ChartFile>>;
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Text of each snapshot, oldest first. */
  readonly snapshots: readonly string[];
}

/** Returns a dossier from the texts of a corpus; narratives and charts are read once, snapshots for each page. */
export function readFloorDossier(texts: SiteTexts, id: string): FloorDossier {
  const text = (path: string) => texts.get(path) ?? '';
  const snapshots = [...texts.keys()].filter((path) => path.startsWith(`data/${id}/2`)).sort();
  const charts = ['age-and-sex', 'amount-over-time'].map((name) => [
    name,
    parse(text(`content/${id}/charts/${name}.yaml`)),
  ]);
  const lists = ['sexes', 'age-groups'].flatMap((name) => parse(text(`data/codelists/${name}.yaml`)).codes ?? []);
  const nameIn = (language: string) =>
    Object.fromEntries(
      lists.map(({ code, name }: { code: string; name: Record<string, string> }) => [code, name[language] ?? code]),
    );
  return {
    id,
    narratives: { nl: text(`content/${id}/narrative.nl.mdx`), en: text(`content/${id}/narrative.en.mdx`) },
    charts: Object.fromEntries(charts),
    labels: { nl: nameIn('nl'), en: nameIn('en') },
    snapshots: snapshots.map(text),
  };
}

const locales: Readonly<Record<string, string>> = { nl: 'nl-BE', en: 'en-GB' };

/** Returns the page of one date in one language: text, tables and two charts. */
export async function makeFloorPage(dossier: FloorDossier, at: number, language: string): Promise<string> {
  const past = dossier.snapshots.slice(0, at + 1).map((text) => parse(text) as Snapshot);
  const page = new FloorPage(dossier, past, language);
  const narrative = dossier.narratives[language] ?? '';
  const blocks = narrative.split('\n\n').map((block) => page.fill(block.trim()));
  const html: string[] = [];
  for (const block of blocks) {
    const [, kind, id = ''] = /^<(Chart|Table) id="([^"]+)"/.exec(block) ?? [];
    if (kind === 'Chart') html.push(await page.chart(id));
    else if (kind === 'Table') html.push(page.table(id));
    else html.push(block.startsWith('## ') ? `<h2>${block.slice(3)}</h2>` : `<p>${block}</p>`);
  }
  return `<!doctype html><html lang="${locales[language]}"><body><article>${html.join('\n')}</article></body></html>\n`;
}

class FloorPage {
  readonly #dossier: FloorDossier;
  readonly #past: readonly Snapshot[];
  readonly #language: string;

  constructor(dossier: FloorDossier, past: readonly Snapshot[], language: string) {
    this.#dossier = dossier;
    this.#past = past;
    this.#language = language;
  }

  fill(text: string): string {
    const date = this.#date(this.#past.at(-1)?.reportingDate ?? '');
    const rises = (figure: string) => (this.#value(figure, 'T') ?? 0) > (this.#value(figure, 'T', -2) ?? Infinity);
    return text
      .replace(/<When figure="(\w+)" is="increased">(.*?)<\/When>/g, (_, figure, inner) => (rises(figure) ? inner : ''))
      .replace(/<When [^>]*is="missing">.*?<\/When>/g, '')
      .replaceAll('<ReportingDate />', date)
      .replace(/<Change figure="(\w+)"[^>]*\/>/g, (_, figure) =>
        this.#print(figure, Math.abs((this.#value(figure, 'T') ?? 0) - (this.#value(figure, 'T', -2) ?? 0))),
      )
      .replace(/<Value figure="([\w.]+)"(?: at="(\w+)")?[^>]*\/>/g, (_, figure, sex = 'T') =>
        this.#print(figure, this.#value(figure, sex) ?? 0),
      )
      .replace(/<Note>(.*?)<\/Note>/g, '<sup>$1</sup>');
  }

  table(id: string): string {
    const now = this.#past.at(-1);
    const by = id === 'by-age' ? 'age' : 'sex';
    const rows = (now?.values ?? []).filter((row) => (by === 'age' ? row.sex === 'T' : row.age === 'TOTAL'));
    const lines = rows.map((row) => {
      const cells = [row.persons, row.amount, row.amount / row.persons];
      const names = ['persons', 'amount', 'amount.mean'];
      const printed = cells.map((cell, index) => `<td>${this.#print(names[index] ?? '', cell)}</td>`).join('');
      return `<tr><th>${this.#dossier.labels[this.#language]?.[row[by]]}</th>${printed}</tr>`;
    });
    return `<table>${lines.join('')}</table>`;
  }

  async chart(id: string): Promise<string> {
    const spec = this.#dossier.charts[id]?.spec;
    const isSeries = spec?.data?.name === 'series';
    const rows = (isSeries ? this.#past : this.#past.slice(-1)).flatMap((snapshot) => this.#rows(snapshot, isSeries));
    const whole = { ...spec, data: { values: rows } };
    const view = new View(parseVega(compile(whole as never).spec), { renderer: 'none' });
    return view.toSVG();
  }

  #rows({ reportingDate, values }: Snapshot, isSeries: boolean): object[] {
    const labels = this.#dossier.labels[this.#language] ?? {};
    const shown = values.filter(({ sex, age }) => isSeries || (sex !== 'T' && age !== 'TOTAL'));
    return shown.map((row, index) => ({
      ...row,
      reportingDate,
      isCurrent: reportingDate === this.#past.at(-1)?.reportingDate,
      ageLabel: labels[row.age],
      sexLabel: labels[row.sex],
      ageOrder: index,
      sexOrder: row.sex === 'F' ? 0 : 1,
      printed: isSeries ? row.amount : row.persons,
      text: this.#print(isSeries ? 'amount' : 'persons', isSeries ? row.amount : row.persons),
    }));
  }

  #value(figure: string, sex: string, at = -1): number | undefined {
    const row = this.#past.at(at)?.values.find((one) => one.sex === sex && one.age === 'TOTAL');
    if (figure === 'amount.mean') return row && row.amount / row.persons;
    if (figure === 'persons.growth') {
      const before = this.#value('persons', sex, -2);
      return row && before ? (100 * (row.persons - before)) / before : undefined;
    }
    return figure === 'amount' ? row?.amount : row?.persons;
  }

  #print(figure: string, value: number): string {
    const locale = locales[this.#language];
    if (figure === 'persons') return value.toLocaleString(locale);
    if (figure === 'persons.growth') {
      return value.toLocaleString(locale, {
        style: 'unit',
        unit: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      });
    }
    const digits = figure === 'amount' ? 0 : 2;
    return value.toLocaleString(locale, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  }

  #date(date: string): string {
    return new Date(`${date}T00:00:00Z`).toLocaleDateString(locales[this.#language], {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
  }
}
