import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { create } from 'fontkitten';
import { unpackWoff } from '../charts/unpack-woff.ts';
import { cacheFolder, fontFiles } from './program.ts';
import { replaceFile } from './replace-file.ts';

interface SmallFonts {
  readonly files: readonly string[];
  readonly characters: ReadonlySet<number>;
}

let small: SmallFonts | undefined;

/**
 * Returns the font files (TTF) with which an SVG is drawn. The drawing library reads them anew for every piece of text, which
 * took most of its time: where the letters of Western Europe suffice, they are those of the package that pages take their
 * font from, a tenth of the whole font.
 */
export function fontFilesFor(svg: string): readonly string[] {
  small ??= unpackSmallFonts();
  const { files, characters } = small;
  for (const character of svg) {
    const point = character.codePointAt(0) ?? 0;
    if (point > lastOfAscii && !characters.has(point)) return [fontFiles.regular, fontFiles.bold];
  }
  return files;
}

const lastOfAscii = 0x7e;

function unpackSmallFonts(): SmallFonts {
  const fonts = [400, 700].map((weight) => {
    const file = `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`;
    return unpackWoff(new Uint8Array(readFileSync(fileURLToPath(import.meta.resolve(file)))), inflateSync);
  });
  const sets = fonts.map((font) => new Set(charactersOf(font)));
  const [first = new Set<number>(), second = new Set<number>()] = sets;
  return { files: fonts.map(placeFont), characters: first.intersection(second) };
}

function charactersOf(bytes: Uint8Array): number[] {
  const font = create(bytes as Parameters<typeof create>[0]);
  return font.isCollection ? [] : font.characterSet;
}

/** The path of a file with these bytes; it has their digest for a name, so that it never changes under another process. */
function placeFont(bytes: Uint8Array): string {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const file = cacheFolder('fonts', `${digest}.ttf`);
  if (!existsSync(file) || !readFileSync(file).equals(bytes)) replaceFile(file, bytes);
  return file;
}
