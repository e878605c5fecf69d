import { type Parts, partText, relationshipsPath, unpack } from './word-package.ts';

/** A relationship of a part: where it points, and what for. */
export interface Relationship {
  readonly id: string;
  /** The last part of its type: `styles`, `header`, `image`. */
  readonly type: string;
  /** Path in the package, or an address outside it. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** What a ministry's own document lends its looks with. */
export interface WordTemplate {
  readonly parts: Parts;
  readonly styles: string;
  readonly relationships: readonly Relationship[];
  /** The properties of its last section: page, margins, headers and footers. */
  readonly section: string;
  /** Width of the text in twips. */
  readonly textWidth: number;
}

/** Returns a template from the bytes of a `.docx`, or why it cannot be one. Nothing but looks is ever taken from it: no text, macros or comments. */
export function readTemplate(bytes: Uint8Array): { template: WordTemplate } | { detail: string } {
  const parts = unpackOrNothing(bytes);
  if (!parts) return { detail: 'it is not a .docx file' };
  const main = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const relationships = relationshipsOf(parts, main);
  const styles = partText(parts, relationships.find(({ type }) => type === 'styles')?.target ?? '');
  if (!styles.includes('<w:style ')) return { detail: 'it has no styles' };
  const sections = partText(parts, main).match(/<w:sectPr\b[^>]*>[\s\S]*?<\/w:sectPr>/g) ?? [];
  const section = sections.at(-1) ?? '';
  const textWidth = textWidthOf(section);
  if (!(textWidth > 2000)) return { detail: 'it has no page with room for text' };
  return { template: { parts, styles, relationships, section, textWidth } };
}

/** Returns the relationships of a part (of the whole package for an empty path), in the order in which they are listed. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return [...partText(parts, relationshipsPath(part)).matchAll(/<Relationship\b([^>]*)\/?>/g)].map(
    ([, attributes = '']) => {
      const target = attributeOf(attributes, 'Target');
      const isExternal = attributeOf(attributes, 'TargetMode') === 'External';
      return {
        id: attributeOf(attributes, 'Id'),
        type: attributeOf(attributes, 'Type').split('/').at(-1) ?? '',
        target: isExternal ? target : resolve(folder, target),
        isExternal,
      };
    },
  );
}

/** Returns an attribute from the text of a start tag, as it stands in the XML; empty if it is not there. */
export function attributeOf(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** Returns an element of a section's properties as it stands there; empty if there is none. */
export function sectionElement(section: string, name: string): string {
  return new RegExp(`<w:${name}\\b[^>]*/>|<w:${name}\\b[^>]*>[\\s\\S]*?</w:${name}>`).exec(section)?.[0] ?? '';
}

function unpackOrNothing(bytes: Uint8Array): Parts | undefined {
  try {
    return unpack(bytes);
  } catch {
    return undefined;
  }
}

function textWidthOf(section: string): number {
  const page = Number(attributeOf(sectionElement(section, 'pgSz'), 'w:w'));
  const margins = sectionElement(section, 'pgMar');
  return ['w:left', 'w:right', 'w:gutter'].reduce((width, name) => width - Number(attributeOf(margins, name)), page);
}

function resolve(folder: string, target: string): string {
  return new URL(target, `package:/${folder}`).pathname.slice(1);
}
