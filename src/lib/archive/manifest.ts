import { compareText } from './record-file.ts';

/** A line of a manifest: the digest of a file and its path from the bag's folder. */
export interface ManifestLine {
  readonly digest: string;
  readonly path: string;
}

/** Returns a manifest as `sha512sum` writes it, ordered by path (RFC 8493, 2.1.3). */
export function formatManifest(lines: readonly ManifestLine[]): string {
  const sorted = lines.toSorted((a, b) => compareText(a.path, b.path));
  return sorted.map(({ digest, path }) => `${digest}  ${path}\n`).join('');
}

/**
 * Returns the lines of a manifest, or the number (from 1) of the first line that is none.
 * Line ends may be LF, CR or CRLF, digests in capitals, and an asterisk may stand before the path, as other tools write.
 */
export function parseManifest(text: string): readonly ManifestLine[] | number {
  const rows = text.split(/\r\n|\n|\r/);
  if (rows.at(-1) === '') rows.pop();
  const lines = rows.map((row) => /^([0-9A-Fa-f]+)[ \t]+\*?(\S.*)$/.exec(row));
  const wrong = lines.indexOf(null);
  if (wrong >= 0) return wrong + 1;
  return lines.map((match) => ({
    digest: (match?.[1] ?? '').toLowerCase(),
    path: (match?.[2] ?? '').replace(/^\.\//, ''),
  }));
}
