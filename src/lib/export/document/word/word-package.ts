import { strFromU8, strToU8, unzipSync } from 'fflate';
import { type Compression, zipFiles } from '../../open-data/zip.ts';

/** The parts of an Office document by their path in the package. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Returns the parts of an Office document. Throws if the bytes are no zip. */
export function unpack(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** Returns the bytes of an Office document: content types first, then by path, with the earliest date that a zip can hold. */
export function pack(parts: Parts, compression: Compression): Uint8Array {
  const first = '[Content_Types].xml';
  const sorted = [...parts].toSorted(([a], [b]) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  // Images are compressed already.
  const isStored = (name: string) => /\.(?:png|jpe?g)$/.test(name);
  return zipFiles(
    sorted.map(([name, bytes]) => ({ name, bytes, isStored: isStored(name) })),
    compression,
  );
}

/** Returns a part as text; empty if there is none. */
export function partText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? strFromU8(bytes) : '';
}

/** Returns text as the bytes of a part. */
export function partBytes(text: string): Uint8Array {
  return strToU8(text);
}

/** Returns the path of the relationships of a part: `word/document.xml` has `word/_rels/document.xml.rels`. */
export function relationshipsPath(part: string): string {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
}

/** Returns the parts without anything that differs from one writing to the next: dates, random and process-wide numbers. */
export function normalizePackage(parts: Parts, date: string): Parts {
  const fixed = new Map([...parts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  renumberRelationships(fixed);
  renameMedia(fixed);
  for (const [name, bytes] of fixed) {
    if (/^word\/[^/]*\.xml$/.test(name)) fixed.set(name, strToU8(renumber(strFromU8(bytes))));
  }
  const core = partText(fixed, 'docProps/core.xml').replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
  fixed.set('docProps/core.xml', strToU8(core));
  return fixed;
}

/** Identifiers of relationships in the order in which they are listed. */
function renumberRelationships(parts: Map<string, Uint8Array>): void {
  for (const name of [...parts.keys()]) {
    const path = relationshipsPath(name);
    if (!parts.has(path)) continue;
    const ids = new Map<string, string>();
    const relationships = partText(parts, path).replace(/\bId="([^"]*)"/g, (_, id: string) => {
      ids.set(id, `rId${ids.size + 1}`);
      return `Id="${ids.get(id)}"`;
    });
    parts.set(path, strToU8(relationships));
    const owner = partText(parts, name).replace(/\b(r:\w+)="([^"]*)"/g, (whole, attribute: string, id: string) => {
      const known = ids.get(id);
      return known === undefined ? whole : `${attribute}="${known}"`;
    });
    parts.set(name, strToU8(owner));
  }
}

/** Pictures are numbered in the order in which the document shows them. */
function renameMedia(parts: Map<string, Uint8Array>): void {
  const path = 'word/_rels/document.xml.rels';
  const names = new Map<string, string>();
  const relationships = partText(parts, path).replace(/Target="(media\/[^"]*)"/g, (_, target: string) => {
    const name = names.get(target) ?? `media/picture${names.size + 1}${target.slice(target.lastIndexOf('.'))}`;
    names.set(target, name);
    return `Target="${name}"`;
  });
  if (relationships !== '') parts.set(path, strToU8(relationships));
  const moved = [...names].map(([from, to]) => [`word/${to}`, parts.get(`word/${from}`), `word/${from}`] as const);
  for (const [, , from] of moved) parts.delete(from);
  for (const [to, bytes] of moved) if (bytes) parts.set(to, bytes);
}

/** Numbers of bookmarks and drawings count from 1 in each part, not through the life of the process. */
function renumber(xml: string): string {
  const bookmarks = new Map<string, number>();
  let drawings = 0;
  let watermarks = 0;
  return xml
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)"/g, (_, before: string, id: string) => {
      if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
      return `${before}${bookmarks.get(id)}"`;
    })
    .replace(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, (_, before: string) => {
      drawings += 1;
      return `${before}${drawings}"`;
    })
    .replace(/\bid="PowerPlusWaterMarkObject[^"]*"/g, () => {
      watermarks += 1;
      return `id="PowerPlusWaterMarkObject${watermarks}"`;
    });
}
