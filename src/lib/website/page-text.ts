import type { Link, List, Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { PageName } from '../../i18n/website/website-words.ts';
import { sectionPath } from '../answer/addresses.ts';
import type { Reader } from '../answer/reader.ts';
import type { SiteFrame } from '../answer/site.ts';
import { openDataFormats } from '../export/open-data/open-data-file.ts';
import { formatList } from '../format/list.ts';

/** A page about the site: its title and beginning as plain text, and its HTML with a heading of the first level. */
export interface PageText {
  readonly title: string;
  /** The first paragraph as plain text. */
  readonly description: string;
  readonly html: string;
}

const parser = unified().use(remarkParse).use(remarkGfm);
const writer = unified().use(remarkRehype).use(rehypeSlug).use(rehypeStringify);

/**
 * Returns a page about the site: the site's own Markdown in `content/pages/`, else the default text. Its placeholders are
 * filled in as text and links, HTML in it is shown as it was typed, and a picture or link to another kind of address than
 * a page, mail or telephone goes.
 */
export function makePageText(name: PageName, site: SiteFrame, reader: Reader, base: string): PageText {
  const { language, words } = reader;
  const source = site.pages.get(`${name}.${language}`) ?? words.website.texts[name];
  const fills = fillsOf(site, reader, base);
  const tree = parser.parse(source);
  prepare(tree, fills, base);
  const html = writer.stringify(writer.runSync(tree) as Parameters<typeof writer.stringify>[0]);
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1];
  const label = words.website.labels[name];
  const description = toText(/<p>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '');
  return heading === undefined
    ? { title: label, description, html: `<h1>${label}</h1>\n${html}` }
    : { title: toText(heading), description, html };
}

/** What a placeholder becomes: words with links in running text, or a list in a paragraph of its own. */
interface Fills {
  readonly inline: Readonly<Record<string, PhrasingContent[]>>;
  readonly block: Readonly<Record<string, List>>;
  readonly addresses: Readonly<Record<string, string>>;
}

function fillsOf(site: SiteFrame, reader: Reader, base: string): Fills {
  const { language, locale, words } = reader;
  const publisher = site.publisher.name[language] ?? '';
  const formats = openDataFormats.map(({ format }) => format);
  const list = formatList(formats.length, locale).map((part) => ('item' in part ? formats[part.item] : part.text));
  return {
    inline: {
      publisher: [text(publisher)],
      site: [text(site.name[language] ?? '')],
      formats: [text(list.join(''))],
      contact: contactOf(site, reader, publisher),
      licence: licenceOf(site, reader, publisher),
    },
    block: {
      symbols: listOf(Object.values(words.missing).map(({ symbol, label }) => `${symbol} = ${label}`)),
    },
    addresses: {
      corrections: base + sectionPath(language, 'corrections'),
      accessibility: base + sectionPath(language, 'accessibility'),
      contact: base + sectionPath(language, 'contact'),
      about: base + sectionPath(language, 'about'),
      answers: base + sectionPath(language, 'answers'),
    },
  };
}

function contactOf({ contact }: SiteFrame, { language, words }: Reader, publisher: string): PhrasingContent[] {
  const links = [
    contact?.email && link(`mailto:${contact.email}`, contact.email),
    contact?.url && link(contact.url, contact.url.replace(/^https?:\/\//, '').replace(/\/$/, '')),
  ].filter((found) => typeof found === 'object');
  const [first, second] = links;
  if (!first) return [text(words.website.labels.noContact.replace('{publisher}', () => publisher))];
  const name = contact?.name?.[language] ?? publisher;
  return [text(`${name}: `), first, ...(second ? [text(', '), second] : []), text('.')];
}

function licenceOf({ licence }: SiteFrame, { language, words }: Reader, publisher: string): PhrasingContent[] {
  if (!licence) return [text(words.website.labels.noLicence.replace('{publisher}', () => publisher))];
  const name = licence.title?.[language] ?? licence.id ?? licence.url;
  return [text(`${words.data.licence}: `), link(licence.url, name), text('.')];
}

function prepare(tree: Root, fills: Fills, base: string): void {
  visit(tree, (node: Nodes, index, parent: Parent | undefined) => {
    const replaced = parent && replacementOf(node, fills);
    if (parent && index !== undefined && replaced) {
      parent.children.splice(index, 1, ...(replaced as RootContent[]));
      return [SKIP, index + replaced.length];
    }
    if (node.type === 'link') node.url = addressOf(node.url, fills, base);
    return undefined;
  });
}

function replacementOf(node: Nodes, { inline, block }: Fills): readonly Nodes[] | undefined {
  if (node.type === 'html') return [text(node.value)];
  if (node.type === 'image') return [text(node.alt ?? '')];
  if (node.type === 'paragraph') {
    const [only, ...rest] = node.children;
    const list =
      only?.type === 'text' && rest.length === 0 ? block[/^\{(\w+)\}$/.exec(only.value)?.[1] ?? ''] : undefined;
    return list && [list];
  }
  if (node.type !== 'text' || !/\{\w+\}/.test(node.value)) return undefined;
  return node.value
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .flatMap((piece): PhrasingContent[] => inline[/^\{(\w+)\}$/.exec(piece)?.[1] ?? ''] ?? [text(piece)]);
}

/** An address of the site stands under its base; one that a browser would run becomes none. */
function addressOf(url: string, { addresses }: Fills, base: string): string {
  const known = addresses[/^\{(\w+)\}$/.exec(url)?.[1] ?? ''];
  if (known !== undefined) return known;
  if (/^(https?:|mailto:|tel:|#)/i.test(url)) return url;
  return url.startsWith('/') && !url.startsWith('//') ? base + url : '#';
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}

/** The writer of HTML escapes these and no others. */
function toText(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:lt|#x3C);/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:amp|#x26);/g, '&');
}

function link(url: string, name: string): Link {
  return { type: 'link', url, children: [text(name)] };
}

function listOf(items: readonly string[]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: [text(item)] }],
    })),
  };
}
