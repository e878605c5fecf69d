import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerPath, dossierPath } from '../answer/addresses.ts';
import type { Dossier } from '../answer/answer.ts';
import type { Site, SiteFrame } from '../answer/site.ts';
import { readPage } from '../export/document/read-page.ts';
import { writeAkomaNtoso } from '../export/open-data/akoma-ntoso/write-akoma-ntoso.ts';
import { type CatalogPart, joinCatalog, writeCatalogPart } from '../export/open-data/catalog/catalog-part.ts';
import type { CatalogEntry } from '../export/open-data/catalog/describe-datasets.ts';
import type { KnownRows } from '../export/open-data/data-table.ts';
import { makeOpenData } from '../export/open-data/open-data.ts';
import { type FileSummary, openDataFile, openDataFormats } from '../export/open-data/open-data-file.ts';
import { answerSubject, type Subject, seriesSubject } from '../export/open-data/subject.ts';
import { Remembered } from '../remember.ts';
import { type KeptText, writePieces } from './kept-text.ts';
import { letGo } from './let-go.ts';
import { machine } from './machine.ts';

/** What stands there already. */
export interface Standing {
  /** Whether the files of an answer do, by dossier and date. */
  readonly isTaken: (id: string, date: string) => boolean;
  /** HTML of pages that were just rendered, by path: it need not be read. */
  readonly rendered: ReadonlyMap<string, string>;
}

/**
 * Writes the open data of every answer and dossier beside its page, and the question and answer as Akoma Ntoso. An answer
 * without a page has none. Returns what the catalogue says of each dossier, by id.
 */
export async function writeOpenData(
  site: Site,
  out: string,
  standing: Standing = { isTaken: () => false, rendered: new Map() },
): Promise<Map<string, CatalogPart>> {
  const parts = new Map<string, CatalogPart>();
  for (const dossier of withPages(site, out).dossiers) {
    // What pages of a dossier have in common is forgotten with it.
    const known: KnownRows = new Remembered();
    const pages: CatalogEntry[][] = [];
    for (const page of listPages(site, dossier)) {
      pages.push(writePage(page, out, known, standing));
      // The search index, which other processes make meanwhile, waits for answers of this one.
      await letGo();
    }
    const byLanguage = site.languages.flatMap((_, at) => pages.flatMap((entries) => entries[at] ?? []));
    parts.set(dossier.id, writeCatalogPart(byLanguage));
  }
  return parts;
}

/** Writes the catalogue of a site to its root, from those of its dossiers, in their order. */
export async function writeCatalog(
  site: SiteFrame,
  parts: readonly CatalogPart<string | KeptText>[],
  out: string,
): Promise<void> {
  const { turtle, jsonLd } = joinCatalog(site, parts);
  mkdirSync(out, { recursive: true });
  await writePieces(path.join(out, 'catalog.ttl'), turtle);
  await writePieces(path.join(out, 'catalog.jsonld'), jsonLd);
}

const pageFile = 'index.html';

/** What the catalogue tells of files with figures that are there. */
function summarize(folder: string): FileSummary[] {
  return openDataFormats.map(({ name }) => {
    const { bytes: _, ...summary } = openDataFile(name, readFileSync(path.join(folder, name)), machine.sha256);
    return summary;
  });
}

/** The site with the answers that have a page in every language: a draft may have none. */
function withPages(site: Site, out: string): Site {
  const hasPages = (dossier: Dossier, date: string) =>
    site.languages.every(({ code }) => existsSync(path.join(out, answerPath(code, dossier.id, date), pageFile)));
  const dossiers = site.dossiers.map((dossier) => ({
    ...dossier,
    answers: dossier.answers.filter(({ date }) => hasPages(dossier, date)),
  }));
  return { ...site, dossiers: dossiers.filter(({ answers }) => answers.length > 0) };
}

/** A page in one language, and its folder in the site. */
interface Page {
  readonly subject: Subject;
  readonly folder: string;
}

/** The pages of a dossier with open data, each in all languages: its own, then those of its answers. */
function listPages(site: Site, dossier: Dossier): Page[][] {
  const codes = site.languages.map(({ code }) => code);
  return [
    codes.map((code) => ({ subject: seriesSubject(site, dossier, code), folder: dossierPath(code, dossier.id) })),
    ...dossier.answers.map((dated) =>
      codes.map((code) => ({
        subject: answerSubject(site, dossier, dated, code),
        folder: answerPath(code, dossier.id, dated.date),
      })),
    ),
  ];
}

/** Returns what the catalogue tells of a page in each language. */
function writePage(pages: readonly Page[], out: string, known: KnownRows, standing: Standing): CatalogEntry[] {
  const subjects = pages.map(({ subject }) => subject);
  const [{ dossier, dated } = { dossier: undefined, dated: undefined }] = subjects;
  if (dossier && dated && standing.isTaken(dossier.id, dated.date))
    return pages.map(({ subject, folder }) => ({ subject, files: summarize(path.join(out, folder)) }));
  return makeOpenData(subjects, machine, known).flatMap(({ subject, files, descriptions }, at) => {
    const folder = path.join(out, pages[at]?.folder ?? '');
    mkdirSync(folder, { recursive: true });
    for (const { name, bytes } of files) writeFileSync(path.join(folder, name), bytes);
    for (const [name, bytes] of descriptions) writeFileSync(path.join(folder, name), bytes);
    if (subject.dated) writeAnswer(subject, out, pages[at]?.folder ?? '', standing);
    return { subject, files: files.map(({ bytes: _, ...summary }) => summary) };
  });
}

/** A page that cannot be read is told where the documents for parliament are made of it. */
function writeAnswer(subject: Subject, out: string, folder: string, { rendered }: Standing): void {
  const file = `${folder.slice(1)}${pageFile}`;
  const html = rendered.get(file) ?? readFileSync(path.join(out, file), 'utf8');
  const { locale, words } = subject.reader;
  const { value } = readPage({ file, html, locale, address: subject.address });
  if (!value) return;
  writeFileSync(path.join(out, folder, `${words.files.answer}.xml`), writeAkomaNtoso(subject, value));
}
