import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerPath } from '../answer/addresses.ts';
import { type Dossier, titleOfAnswer } from '../answer/answer.ts';
import type { Reader } from '../answer/reader.ts';
import { readerOf } from '../answer/site.ts';
import { layOut, makeFront } from '../export/document/layout.ts';
import type { Attachment } from '../export/document/pdf/write-typst.ts';
import { readPage } from '../export/document/read-page.ts';
import { readTemplate, type WordTemplate } from '../export/document/word/template.ts';
import { compareProblems, type Problem, problem } from '../problem.ts';
import type { SelectedAnswer, SelectedSite } from '../publication/select-answers.ts';
import { isPublic } from '../publication/standing.ts';
import { type Cached, digestOf, readCached, writeCached } from './document-cache.ts';
import { keptDrawings } from './draw-charts.ts';
import { drawPngOnce } from './draw-png.ts';
import { siteFolder } from './environment.ts';
import { letGo } from './let-go.ts';
import { type DocumentTools, makeDocuments } from './make-documents.ts';
import { cacheFolder } from './program.ts';
import { makeTypesetter } from './typst.ts';

/** What a deployer may choose. */
export interface DocumentOptions {
  /** Folder of the site's sources, where `content/word-template.docx` may stand. */
  readonly site?: string;
  readonly cache?: string;
  /** A word across every page of an answer; without this option one that is not public has one. */
  watermark?(answer: SelectedAnswer, reader: Reader): string | undefined;
  /** Whether the open data go along inside the PDF, which is then PDF/A-3a. */
  readonly attachData?: boolean;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const templateFile = 'content/word-template.docx';
const weights = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];
const dataFiles: Readonly<Record<string, string>> = {
  'data.csv': 'text/csv',
  'data.json': 'application/json',
  'datapackage.json': 'application/json',
};

/**
 * Writes every answer of a built site as Word, PDF and plain text beside its page; returns what is wrong with them.
 * What did not change since an earlier build comes from the cache.
 */
export async function writeDocuments(
  folder: string,
  site: SelectedSite,
  options: DocumentOptions = {},
): Promise<Problem[]> {
  const cache = options.cache ?? cacheFolder('documents');
  const template = loadTemplate(options.site ?? siteFolder());
  if (template.problems.length > 0) return template.problems;
  const fonts = weights.map(fontFile);
  const shared = digestOf([sourcesDigest(), ...fonts.map(bytesOf), template.bytes ?? 'no template']);
  // Made when the first answer needs them: a build in which nothing changed starts neither.
  let tools: DocumentTools | undefined;
  const useTools = () => {
    tools ??= {
      typesetter: makeTypesetter(fonts.map(bytesOf), cache),
      drawPng: drawPngOnce(keptDrawings()),
      template: template.value,
    };
    return tools;
  };
  const problems: Problem[] = [];
  for (const { code } of site.languages) {
    const reader = readerOf(site, code);
    for (const dossier of site.dossiers) {
      for (const dated of dossier.answers) {
        problems.push(...(await writeOne({ folder, site, dossier, dated, reader, options, cache, shared, useTools })));
        await letGo();
      }
    }
  }
  return problems.toSorted(compareProblems);
}

interface One {
  readonly folder: string;
  readonly site: SelectedSite;
  readonly dossier: Dossier;
  readonly dated: SelectedAnswer;
  readonly reader: Reader;
  readonly options: DocumentOptions;
  readonly cache: string;
  readonly shared: string;
  useTools(): DocumentTools;
}

async function writeOne(one: One): Promise<Problem[]> {
  const { folder, site, dossier, dated, reader, options, cache } = one;
  const address = answerPath(reader.language, dossier.id, dated.date);
  const beside = path.join(folder, address);
  const file = `${address.slice(1)}index.html`;
  // The site decides which answers have a page: a draft may have none.
  if (!existsSync(path.join(folder, file))) return [];
  const html = articleOf(readFileSync(path.join(folder, file), 'utf8'));
  const front = makeFront(dated.question, reader);
  const properties = propertiesOf(site, dated, reader);
  const watermark = (options.watermark ?? watermarkOf)(dated, reader);
  const page = { file, html, locale: reader.locale, address: site.baseUrl.replace(/\/$/, '') + address };
  const attachments = options.attachData ? readAttachments(beside, titleOfAnswer(dossier, dated, reader.language)) : [];
  const readPicture = (name: string) => readBuilt(folder, beside, name, site.baseUrl);
  const key = digestOf([
    one.shared,
    html.trim(),
    JSON.stringify([page.locale, page.address, { ...front, said: [...front.said] }, properties, watermark ?? '']),
    JSON.stringify([reader.words.documents, reader.words.labels.notes]),
    ...pictureAddresses(html).map((name) => readPicture(name) ?? ''),
    ...attachments.flatMap(({ name, description, bytes }) => [name, description, bytes]),
  ]);
  const cached = readCached(cache, key);
  if (cached) return writeFiles(beside, reader, cached);
  const read = readPage(page);
  if (!read.value) return [...read.problems];
  const answer = layOut(read.value, front, reader.words, properties, watermark);
  const place = { file, line: 1, column: 1 };
  const made = makeDocuments({ place, answer, readPicture, attachments }, one.useTools());
  if (!made.value) return [...made.problems];
  writeCached(cache, key, made.value);
  return writeFiles(beside, reader, made.value);
}

function writeFiles(beside: string, reader: Reader, { files, problems }: Cached): Problem[] {
  for (const [ending, bytes] of Object.entries(files)) {
    writeFileSync(path.join(beside, `${reader.words.files.answer}.${ending}`), bytes);
  }
  return [...problems];
}

/** The article of a page alone, at its own line and column: the rest is blank, and reading is fast. */
function articleOf(html: string): string {
  const start = html.indexOf('<article');
  const end = html.indexOf('</article>', start);
  return start < 0 || end < 0
    ? ''
    : html.slice(0, start).replace(/[^\n]/g, ' ') + html.slice(start, end + '</article>'.length);
}

/** The word that the page of an answer that is not public has too. */
function watermarkOf({ standing }: SelectedAnswer, { words }: Reader): string | undefined {
  return isPublic(standing) ? undefined : words.pages.watermark;
}

/** The day of a document is that on which what it says was published or corrected; of a draft, its reporting date. */
function propertiesOf(site: SelectedSite, { question, date, published, record }: SelectedAnswer, { language }: Reader) {
  const { parliament, questioner, parliamentaryYear, citation } = question;
  const keywords = [parliament[language], questioner, parliamentaryYear, citation?.[language]];
  return {
    publisher: site.publisher.name[language] ?? '',
    keywords: keywords.flatMap((keyword) => keyword || []),
    date: record?.corrections.at(-1)?.date ?? published ?? date,
  };
}

function pictureAddresses(html: string): string[] {
  return [...html.matchAll(/<img\b[^>]*?\bsrc="([^"]*)"/g)].map(([, address = '']) => address);
}

/** A file of the built site by its address in a page; nothing outside the site is read. */
function readBuilt(folder: string, beside: string, address: string, baseUrl: string): Uint8Array | undefined {
  const base = new URL(baseUrl).pathname.replace(/\/$/, '');
  const isRooted = address.startsWith('/') && !address.startsWith('//');
  const file = isRooted
    ? path.join(folder, address.slice(address.startsWith(`${base}/`) ? base.length : 0))
    : path.join(beside, address);
  const isInside = file.startsWith(folder + path.sep);
  return isInside && existsSync(file) ? bytesOf(file) : undefined;
}

function readAttachments(beside: string, title: string): Attachment[] {
  return Object.entries(dataFiles).flatMap(([name, mediaType]) => {
    const file = path.join(beside, name);
    const description = `${title} (${name})`;
    return existsSync(file) ? [{ name, mediaType, description, bytes: bytesOf(file) }] : [];
  });
}

function loadTemplate(site: string): { value?: WordTemplate; bytes?: Uint8Array; problems: Problem[] } {
  const file = path.join(site, templateFile);
  if (!existsSync(file)) return { problems: [] };
  const bytes = bytesOf(file);
  const read = readTemplate(bytes);
  if ('template' in read) return { value: read.template, bytes, problems: [] };
  return { problems: [problem('word-template', { file: templateFile, line: 1, column: 1 }, read)] };
}

function fontFile(weight: string): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`);
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

/** The digest of what makes the layout: the writers' own sources and the versions of the libraries under them. */
function sourcesDigest(): string {
  const folders = ['src/lib/export/document', 'src/lib/charts'];
  const sources = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const files = ['typst.ts', 'make-documents.ts', 'draw-png.ts', 'drawing-fonts.ts'].map((name) =>
    path.join(import.meta.dirname, name),
  );
  return digestOf([...sources, ...files, path.join(root, 'package-lock.json')].toSorted().map(bytesOf));
}
