import { type Relationship, relationshipsOf } from './template.ts';
import { type Parts, partBytes, partText, relationshipsPath } from './word-package.ts';

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/**
 * Copies a part of a template with everything that it points to (the pictures of a header) into a document, under names that the
 * document does not use; returns the new path.
 */
export function copyPart(from: Parts, path: string, to: Map<string, Uint8Array>): string {
  const copy = copyName(path);
  if (to.has(copy)) return copy;
  const bytes = from.get(path);
  if (!bytes) return copy;
  to.set(copy, bytes);
  const relationships = relationshipsOf(from, path);
  if (relationships.length > 0) {
    const lines = relationships.map((relationship) => {
      const target = relationship.isExternal ? relationship.target : `/${copyPart(from, relationship.target, to)}`;
      return relationshipXml({ ...relationship, target });
    });
    to.set(relationshipsPath(copy), partBytes(relationshipsXml(lines)));
  }
  declareType(from, path, copy, to);
  return copy;
}

/** Adds a relationship to the main part and returns its identifier. */
export function addRelationship(parts: Map<string, Uint8Array>, type: string, target: string): string {
  const path = relationshipsPath('word/document.xml');
  const text = partText(parts, path);
  const id = `rId${relationshipsOf(parts, 'word/document.xml').length + 1}`;
  const line = relationshipXml({ id, type, target: `/${target}`, isExternal: false });
  parts.set(path, partBytes(text.replace('</Relationships>', `${line}</Relationships>`)));
  return id;
}

function copyName(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}template-${path.slice(at)}`;
}

function relationshipsXml(lines: readonly string[]): string {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${namespace}">${lines.join('')}</Relationships>`;
}

function relationshipXml({ id, type, target, isExternal }: Relationship): string {
  const mode = isExternal ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${officeTypes}${type}" Target="${target}"${mode}/>`;
}

/** A part is of the kind that its own package says: by its path, else by the ending of its name. */
function declareType(from: Parts, path: string, copy: string, to: Map<string, Uint8Array>): void {
  const file = '[Content_Types].xml';
  const theirs = partText(from, file);
  const own = partText(to, file);
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const find = (text: string, element: string, attribute: string, value: string) =>
    (text.match(new RegExp(`<${element}\\b[^>]*>`, 'g')) ?? []).find((tag) => tag.includes(`${attribute}="${value}"`));
  const typeIn = (tag: string | undefined) => /ContentType="([^"]*)"/.exec(tag ?? '')?.[1];
  const override = typeIn(find(theirs, 'Override', 'PartName', `/${path}`));
  const fallback = typeIn(find(theirs, 'Default', 'Extension', ending));
  const line = override
    ? `<Override PartName="/${copy}" ContentType="${override}"/>`
    : fallback && !find(own, 'Default', 'Extension', ending)
      ? `<Default Extension="${ending}" ContentType="${fallback}"/>`
      : '';
  to.set(file, partBytes(own.replace('</Types>', `${line}</Types>`)));
}
