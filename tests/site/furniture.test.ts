import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { wordLists } from '../../src/i18n/index.ts';
import { demoSite, pagesOf, root } from './built-site.ts';

type Node = ReturnType<typeof fromHtml>['children'][number];

const out = demoSite();
const pages = pagesOf(out).flatMap((page) => {
  const [, language, dossier, date] = /^(nl|en)\/\w+\/([\w-]+)\/(\d{4}-\d\d-\d\d)\/index\.html$/.exec(page) ?? [];
  const lock = path.join(root, 'examples/content', dossier ?? '', date ?? '', 'lock.json');
  return language && existsSync(lock) ? [{ page, language, lock }] : [];
});

const lines = [
  'p',
  'li',
  'dt',
  'dd',
  'td',
  'th',
  'caption',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'summary',
  'div',
  'section',
];
/** What is drawn from locked files: pictures, the list of the values that each draws, and who made its outlines. */
const drawn = ['svg', 'details', 'figcaption', 'script', 'style'];

/** The lines of text in HTML, without what is drawn and without the numbers of notes. */
function linesOf(html: string): string[] {
  const found = [''];
  const visit = (node: Node): void => {
    if (node.type === 'text') found[found.length - 1] += node.value;
    if (node.type !== 'element' || drawn.includes(node.tagName) || node.tagName === 'sup') return;
    if (node.properties.ariaHidden === 'true' || node.properties.dataExport === 'omit') return;
    const isLine = lines.includes(node.tagName);
    if (isLine) found.push('');
    node.children.forEach(visit);
    if (isLine) found.push('');
  };
  fromHtml(html, { fragment: true }).children.forEach(visit);
  return found.map((line) => line.replace(/\s+/gu, ' ').trim()).filter(Boolean);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The lines that the program says around an answer, as patterns with any words in their places. */
function furnitureIn(language: string): string[] {
  const words = wordLists[language];
  const answerTo = `${words?.labels.answer} ${words?.labels.toQuestion}, {parliament}`;
  return [answerTo, ...textsIn([words?.labels, words?.pages, words?.charts, words?.website])]
    .filter((text) => /\p{L}{2}/u.test(text))
    .map((text) =>
      text
        .split(/\{\w+\}/)
        .map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.+'),
    );
}

function articleOf(page: string): string {
  const html = readFileSync(path.join(out, page), 'utf8');
  return html.slice(html.indexOf('<article'), html.indexOf('</article>'));
}

/** What of an article is neither locked nor furniture. */
function looseIn(html: string, language: string, lock: string): string[] {
  const { texts } = JSON.parse(readFileSync(lock, 'utf8'));
  const locked = texts[language].blocks.flatMap(({ pieces, name }: { pieces: string[]; name?: string }) => [
    ...pieces,
    name ?? '',
  ]);
  const all = locked.join(' ').replace(/\s+/gu, ' ');
  const patterns = furnitureIn(language).join('|');
  const [whole, behind] = [new RegExp(`^(?:${patterns})$`, 'u'), new RegExp(` (?:${patterns}|↩)$`, 'u')];
  const isLocked = (line: string) => all.includes(line.replace(behind, '').replace(/^[▲▼=] /, ''));
  return linesOf(html).filter((line) => !all.includes(line) && !whole.test(line.replace(/ ↩$/, '')) && !isLocked(line));
}

describe('what stands in the article of a published answer', () => {
  it.each(pages)('is locked, drawn from locked files, or furniture: $page', ({ page, language, lock }) => {
    expect(looseIn(articleOf(page), language, lock)).toEqual([]);
  });

  it.each(pages)('stands in paragraphs and other elements, never loose between them: $page', ({ page }) => {
    const [article] = fromHtml(articleOf(page), { fragment: true }).children;
    const between = article?.type === 'element' ? article.children : [];
    const loose = between.filter((node) => node.type === 'text' && node.value.trim() !== '');
    const words = between.filter(
      (node) => node.type === 'element' && ['a', 'data', 'em', 'span'].includes(node.tagName),
    );
    expect([...loose, ...words]).toEqual([]);
  });

  it('would be found if it were something else', () => {
    const [{ page, language, lock } = { page: '', language: '', lock: '' }] = pages;
    const html = articleOf(page).replace('</p>', '</p><p>Loose words, 12 of them.</p>');
    expect(looseIn(html, language, lock)).toEqual(['Loose words, 12 of them.']);
  });
});
