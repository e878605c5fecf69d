import { attributeOf, sectionElement, type WordTemplate } from './template.ts';
import { addRelationship, copyPart } from './template-parts.ts';
import { mergeStyles } from './template-styles.ts';
import { type Parts, partBytes, partText } from './word-package.ts';

const main = 'word/document.xml';

/**
 * Returns an answer in the looks of a template: its styles, theme, fonts, numbering of headings, headers, footers, page and margins.
 * Styles that it lacks are added. A template without header or footer leaves ours; the mark of a draft goes into its headers.
 */
export function applyTemplate(answer: Parts, template: WordTemplate, locale: string): Parts {
  const parts = new Map(answer);
  takeStyles(parts, template, locale);
  takeNumbering(parts, template);
  takeWhole(parts, template, 'theme', 'word/theme/theme1.xml');
  takeWhole(parts, template, 'fontTable', 'word/fontTable.xml');
  takeSection(parts, template);
  return parts;
}

function change(parts: Map<string, Uint8Array>, name: string, edit: (text: string) => string): void {
  if (parts.has(name)) parts.set(name, partBytes(edit(partText(parts, name))));
}

function takeStyles(parts: Map<string, Uint8Array>, template: WordTemplate, locale: string): void {
  const { styles, idOf } = mergeStyles(partText(parts, 'word/styles.xml'), template.styles, locale);
  parts.set('word/styles.xml', partBytes(styles));
  for (const name of [...parts.keys()].filter((candidate) => /^word\/(?!styles)[^/]*\.xml$/.test(candidate))) {
    change(parts, name, (text) =>
      text.replace(
        /(<w:(?:pStyle|rStyle|tblStyle) w:val=")([^"]*)"/g,
        (_, before: string, id: string) => `${before}${idOf(id)}"`,
      ),
    );
  }
}

/** The template's numbering stays as its styles name it; ours goes behind it. */
function takeNumbering(parts: Map<string, Uint8Array>, template: WordTemplate): void {
  const path = template.relationships.find(({ type }) => type === 'numbering')?.target;
  // Bullets that are pictures have parts of their own; text bullets take their place.
  const theirs = partText(template.parts, path ?? '').replace(
    /<w:numPicBullet\b[\s\S]*?<\/w:numPicBullet>|<w:lvlPicBulletId\b[^>]*\/>/g,
    '',
  );
  if (!/<w:num\b/.test(theirs)) return;
  const highest = (text: string, pattern: RegExp) =>
    Math.max(0, ...[...text.matchAll(pattern)].map(([, id]) => Number(id)));
  const lists = highest(theirs, /<w:num w:numId="(\d+)"/g);
  const kinds = highest(theirs, /w:abstractNumId="(\d+)"/g) + 1;
  const shift = (text: string) =>
    text
      .replace(/(w:abstractNumId=")(\d+)"/g, (_, before: string, id: string) => `${before}${Number(id) + kinds}"`)
      .replace(
        /(<w:abstractNumId w:val=")(\d+)"/g,
        (_, before: string, id: string) => `${before}${Number(id) + kinds}"`,
      )
      .replace(/(<w:num w:numId=")(\d+)"/g, (_, before: string, id: string) => `${before}${Number(id) + lists}"`);
  const own = shift(partText(parts, 'word/numbering.xml'));
  const ownKinds = (own.match(/<w:abstractNum\b[\s\S]*?<\/w:abstractNum>/g) ?? []).join('');
  const ownLists = (own.match(/<w:num\b[^>]*>[\s\S]*?<\/w:num>/g) ?? []).join('');
  const at = theirs.search(/<w:num\b/);
  const end = theirs.lastIndexOf('</w:num>') + '</w:num>'.length;
  const merged = theirs.slice(0, at) + ownKinds + theirs.slice(at, end) + ownLists + theirs.slice(end);
  parts.set('word/numbering.xml', partBytes(merged));
  change(parts, main, (text) =>
    text.replace(/(<w:numId w:val=")(\d+)"/g, (_, before: string, id: string) => `${before}${Number(id) + lists}"`),
  );
}

/** Embedded fonts stay behind: their licence is the ministry's own affair. */
function takeWhole(parts: Map<string, Uint8Array>, template: WordTemplate, type: string, own: string): void {
  const path = template.relationships.find((relationship) => relationship.type === type)?.target;
  const text = partText(template.parts, path ?? '').replace(/<w:embed\w+\b[^>]*\/>/g, '');
  if (text !== '') parts.set(own, partBytes(text));
}

function takeSection(parts: Map<string, Uint8Array>, template: WordTemplate): void {
  const own = /<w:sectPr\b[^>]*>[\s\S]*?<\/w:sectPr>(?![\s\S]*<w:sectPr)/.exec(partText(parts, main))?.[0] ?? '';
  const watermark = watermarkOf(parts);
  const headers = references(parts, template, 'header', (copy) => change(parts, copy, (text) => mark(text, watermark)));
  const footers = references(parts, template, 'footer', () => {});
  const isTheirs = headers !== '';
  const section = [
    isTheirs ? headers : ownReferences(own, 'header'),
    footers !== '' ? footers : ownReferences(own, 'footer'),
    ...['pgSz', 'pgMar', 'pgBorders', 'cols'].map((name) => sectionElement(template.section, name)),
    sectionElement(isTheirs || footers !== '' ? template.section : own, 'titlePg'),
    sectionElement(template.section, 'docGrid'),
  ].join('');
  change(parts, main, (text) => text.replace(own, () => `<w:sectPr>${section}</w:sectPr>`));
  const settings = template.relationships.find(({ type }) => type === 'settings')?.target ?? '';
  if (/<w:evenAndOddHeaders(?:\s+w:val="(?:1|true|on)")?\s*\/>/.test(partText(template.parts, settings)) && isTheirs) {
    change(parts, 'word/settings.xml', (text) =>
      text.replace(/<w:evenAndOddHeaders[^>]*\/>/, '<w:evenAndOddHeaders/>'),
    );
  }
}

/** The template's headers or footers as references of the document. */
function references(
  parts: Map<string, Uint8Array>,
  template: WordTemplate,
  kind: 'header' | 'footer',
  edit: (copy: string) => void,
): string {
  const tags = template.section.match(new RegExp(`<w:${kind}Reference\\b[^>]*/>`, 'g')) ?? [];
  return tags
    .map((tag) => {
      const path = template.relationships.find(({ id }) => id === attributeOf(tag, 'r:id'))?.target ?? '';
      const copy = copyPart(template.parts, path, parts);
      edit(copy);
      const id = addRelationship(parts, kind, copy);
      return `<w:${kind}Reference w:type="${attributeOf(tag, 'w:type')}" r:id="${id}"/>`;
    })
    .join('');
}

function ownReferences(section: string, kind: 'header' | 'footer'): string {
  return (section.match(new RegExp(`<w:${kind}Reference\\b[^>]*/>`, 'g')) ?? []).join('');
}

/** The run of our own header that draws a word across the page, for a draft. */
function watermarkOf(parts: Parts): string {
  const run = /<w:r><w:pict>[\s\S]*?<\/w:pict><\/w:r>/.exec(partText(parts, 'word/header1.xml'))?.[0] ?? '';
  const namespaces =
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"';
  return run.replace('<w:pict>', `<w:pict ${namespaces}>`);
}

/** A header with a run at the beginning of its first paragraph. */
function mark(header: string, run: string): string {
  const start = /<w:p(?:\s[^>]*)?>(?:\s*<w:pPr\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/w:pPr>))?/.exec(header);
  if (run === '' || !start) return header;
  const at = start.index + start[0].length;
  return header.slice(0, at) + run + header.slice(at);
}
