import { spawnSync } from 'node:child_process';
import { unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';

type Root = ReturnType<typeof fromHtml>;
type Element = NonNullable<ReturnType<typeof select>>;
type Node = Root['children'][number];

/** Returns whether a program of the machine is there: the tests that need it say so in their names. */
export function has(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

/** Returns what a program prints. */
export function run(program: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Returns the article of a page, without what only the page needs. */
export function articleOf(html: string): Element {
  const article = select('article', fromHtml(html));
  if (!article) throw new Error('no article');
  return drop(article, (element) => element.properties.dataExport === 'omit');
}

/** Returns the article with what it folds away at its end, as documents have it. */
export function inDocumentOrder(article: Element): Element {
  const folded = selectAll('details', article);
  const rest = drop(article, ({ tagName }) => tagName === 'details');
  return { ...rest, children: [...rest.children, ...folded] };
}

/** Returns the elements of a kind without the marks of notes in them. */
export function withoutMarks(selector: string, article: Element): Element[] {
  return selectAll(
    selector,
    drop(article, ({ tagName, children }) => tagName === 'sup' && children.some(isNoteLink)),
  );
}

/** Returns the text of a node as it stands in the page. */
export function rawText(node: Node | Element): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(rawText).join('') : '';
}

/** Returns the text of a node with white space collapsed. */
export function textOf(node: Node | Element | undefined): string {
  return node ? tidy(rawText(node)) : '';
}

/** Returns text without white space, to compare what programs break differently over lines. */
export function solid(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Returns the text of each paragraph of a Word file, those of its footnotes last, without field codes and numbers of notes. */
export function wordParagraphs(bytes: Uint8Array): string[] {
  return ['word/document.xml', 'word/footnotes.xml'].flatMap((name) =>
    [...part(bytes, name).matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([paragraph]) => {
      const shown = paragraph.replace(/<w:r>(?:(?!<\/w:r>).)*w:val="FootnoteReference"(?:(?!<\/w:r>).)*<\/w:r>/g, '');
      return runsText(shown);
    }),
  );
}

/** Returns the texts that a Word file marks as figures, in order. */
export function wordFigures(bytes: Uint8Array): string[] {
  return [
    ...part(bytes, 'word/document.xml').matchAll(/<w:r><w:rPr><w:rStyle w:val="FigureValue"\/>[\s\S]*?<\/w:r>/g),
  ].map(([figure]) => runsText(figure));
}

/** Returns the text of the structure elements of a PDF, without notes and their numbers. */
export function pdfText(file: string): string {
  const kept: string[] = [];
  let skipped = Number.POSITIVE_INFINITY;
  for (const line of run('pdfinfo', '-struct-text', file).split('\n')) {
    const depth = line.search(/\S/);
    if (depth <= skipped) skipped = Number.POSITIVE_INFINITY;
    if (/^\s*(?:Lbl|Note)\b/.test(line)) skipped = Math.min(skipped, depth);
    const text = /^\s*"(.*)"$/.exec(line)?.[1];
    if (text !== undefined && depth < skipped) kept.push(text);
  }
  return kept.join(' ');
}

function part(bytes: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(bytes)[name]);
}

function runsText(xml: string): string {
  const text = xml.replace(/<w:tab\/>|<w:br\/>/g, '<w:t> </w:t>');
  const joined = [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, piece]) => piece).join('');
  return tidy(
    joined
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

function tidy(text: string): string {
  return text.replace(/[ \t\n\r]+/g, ' ').trim();
}

function isNoteLink(node: Node): boolean {
  return node.type === 'element' && String(node.properties.href ?? '').startsWith('#note-');
}

function drop(element: Element, isLeft: (element: Element) => boolean): Element {
  const children = element.children
    .filter((child) => !(child.type === 'element' && isLeft(child)))
    .map((child) => (child.type === 'element' ? drop(child, isLeft) : child));
  return { ...element, children };
}
