import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerPath, dossierPath } from '../answer/addresses.ts';
import type { Dossier } from '../answer/answer.ts';
import type { Site, SiteFrame } from '../answer/site.ts';
import { readPage } from '../export/document/read-page.ts';
import { writeAkomaNtoso } from '../export/open-data/akoma-ntoso/write-akoma-ntoso.ts';
import { type CatalogPart, joinCatalog, writeCatalogPart } from '../export/open-data/catalog/catalog-part.ts';
import type { CatalogEntry } from '../export/open-data/catalog/describe-datasets.ts';
import { makeOpenData } from '../export/open-data/open-data.ts';
import { type FileSummary, openDataFile, openDataFormats } from '../export/open-data/open-data-file.ts';
import { answerSubject, type Subject, seriesSubject } from '../export/open-data/subject.ts';
import { type KeptText, writePieces } from './kept-text.ts';
import { machine } from './machine.ts';

/**
 * Writes the open data of every answer and dossier beside its page, and the question and answer as Akoma Ntoso. An answer
 * without a page has none. What `isTaken` names, by dossier and date, stands there already. Returns what the catalogue says
 * of each dossier, by id.
 */
export function writeOpenData(
  site: Site,
  out: string,
  isTaken: (id: string, date: string) => boolean = () => false,
): Map<string, CatalogPart> {
  const shown = withPages(site, out);
  const entries: CatalogEntry[] = [];
  for (const { subject, folder } of listPages(shown)) {
    if (subject.dated && isTaken(subject.dossier.id, subject.dated.date)) {
      entries.push({ subject, files: summarize(path.join(out, folder)) });
      continue;
    }
    const { files, descriptions } = makeOpenData(subject, machine);
    mkdirSync(path.join(out, folder), { recursive: true });
    for (const { name, bytes } of files) writeFileSync(path.join(out, folder, name), bytes);
    for (const [name, bytes] of descriptions) writeFileSync(path.join(out, folder, name), bytes);
    if (subject.dated) writeAnswer(subject, path.join(out, folder), `${folder.slice(1)}${pageFile}`);
    entries.push({ subject, files: files.map(({ bytes: _, ...summary }) => summary) });
  }
  const ofDossiers = Map.groupBy(entries, ({ subject }) => subject.dossier.id);
  return new Map([...ofDossiers].map(([id, group]) => [id, writeCatalogPart(group)]));
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

interface Page {
  readonly subject: Subject;
  readonly folder: string;
}

function listPages(site: Site): Page[] {
  return site.languages.flatMap(({ code }) =>
    site.dossiers.flatMap((dossier): Page[] => [
      { subject: seriesSubject(site, dossier, code), folder: dossierPath(code, dossier.id) },
      ...dossier.answers.map((dated) => ({
        subject: answerSubject(site, dossier, dated, code),
        folder: answerPath(code, dossier.id, dated.date),
      })),
    ]),
  );
}

/** A page that cannot be read is told where the documents for parliament are made of it. */
function writeAnswer(subject: Subject, folder: string, file: string): void {
  const html = readFileSync(path.join(folder, pageFile), 'utf8');
  const { locale, words } = subject.reader;
  const { value } = readPage({ file, html: withoutDrawings(html), locale, address: subject.address });
  if (value) writeFileSync(path.join(folder, `${words.files.answer}.xml`), writeAkomaNtoso(subject, value));
}

/** The article of a page with only the title and description of its drawings: reading those takes most of the time. */
function withoutDrawings(html: string): string {
  const [start, end] = [html.indexOf('<article'), html.indexOf('</article>')];
  return html
    .slice(Math.max(0, start), end < 0 ? undefined : end + '</article>'.length)
    .replace(/(<svg\b[^>]*>(?:<title\b[^>]*>[^<]*<\/title>)?(?:<desc\b[^>]*>[^<]*<\/desc>)?).*?<\/svg>/gs, '$1</svg>');
}
