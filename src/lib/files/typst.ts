import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { create } from 'fontkitten';
import { literal } from '../export/document/pdf/typst-literal.ts';
import type { TypstSource } from '../export/document/pdf/write-typst.ts';

/** A standard for PDF that Typst holds to: accessible (UA-1), for the archive (A-2a), the same with data inside (A-3a). */
export type PdfStandard = 'ua-1' | 'a-2a' | 'a-3a';

/** The bytes of a PDF, or why there is none. */
export type Compiled = { readonly pdf: Uint8Array } | { readonly detail: string };

/** A compiler with its own fonts and no others. */
export interface Typesetter {
  compile(source: Pick<TypstSource, 'source' | 'files'>, standards: readonly PdfStandard[]): Compiled[];
  canShow(character: string): boolean;
}

/** For how many documents Typst remembers what it laid out, some 16 MB of each: what they share is asked for in every one. */
const keptFor = 2;

/**
 * Returns a typesetter that knows the given fonts (TTF) and those built into Typst. Fonts of the machine are kept out by a font
 * configuration without folders, because Typst always asks for them and the same text would look different elsewhere.
 */
export function makeTypesetter(fonts: readonly Uint8Array[], cacheFolder: string): Typesetter {
  const compiler = withoutSystemFonts(cacheFolder, () => createCompiler(fonts, cacheFolder));
  const known = new Map<string, boolean>();
  const compile: Typesetter['compile'] = ({ source, files }, standards) => {
    for (const [name, bytes] of files) compiler.mapShadow(path.join(cacheFolder, 'none', name), Buffer.from(bytes));
    try {
      return compileAll(compiler, source, standards);
    } finally {
      compiler.resetShadow();
      compiler.evictCache(keptFor);
    }
  };
  const isCovered = coverageOf(fonts[0]);
  // What the first font lacks may be in those built into Typst, which only Typst can tell.
  const tryToShow = (character: string) => {
    const source = `#set document(title: "x")\n#set text(font: "Source Sans 3", lang: "en")\n#${literal(character)};`;
    const [result] = compile({ source, files: new Map() }, ['ua-1']);
    return result !== undefined && 'pdf' in result;
  };
  return {
    compile,
    canShow(character) {
      const shown = known.get(character) ?? (isCovered(character) || tryToShow(character));
      known.set(character, shown);
      return shown;
    },
  };
}

/** Says whether a font has every code point of a character. */
function coverageOf(bytes: Uint8Array | undefined): (character: string) => boolean {
  const font = bytes && create(bytes as Parameters<typeof create>[0]);
  if (!font || font.isCollection) return () => false;
  return (character) => [...character].every((point) => font.hasGlyphForCodePoint(point.codePointAt(0) ?? 0));
}

function createCompiler(fonts: readonly Uint8Array[], cacheFolder: string): NodeCompiler {
  return NodeCompiler.create({
    workspace: path.join(cacheFolder, 'none'),
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
}

function withoutSystemFonts<T>(cacheFolder: string, create: () => T): T {
  const file = path.join(cacheFolder, 'fonts.conf');
  const former = process.env.FONTCONFIG_FILE;
  mkdirSync(cacheFolder, { recursive: true });
  if (!existsSync(file))
    writeFileSync(file, '<?xml version="1.0"?>\n<fontconfig><dir>/nonexistent</dir></fontconfig>\n');
  process.env.FONTCONFIG_FILE = file;
  try {
    return create();
  } finally {
    if (former === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = former;
  }
}

function compileAll(compiler: NodeCompiler, source: string, standards: readonly PdfStandard[]): Compiled[] {
  const compiled = compiler.compile({ mainFileContent: source });
  const { result } = compiled;
  if (!result) {
    const error = compiled.takeError() ?? compiled.takeDiagnostics();
    const details = error ? compiler.fetchDiagnostics(error) : [];
    return standards.map(() => ({ detail: details.map(({ message }) => String(message)).join('; ') || 'unknown' }));
  }
  return standards.map((pdfStandard) => {
    try {
      return { pdf: new Uint8Array(compiler.pdf(result, { pdfStandard, pdfTags: true, creationTimestamp: 0 })) };
    } catch (error) {
      return { detail: messagesOf(error) };
    }
  });
}

/** The messages in an error of the PDF writer, which gives them in the notation of its own language. */
function messagesOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message = '']) =>
    message.replace(/\\(.)/g, '$1'),
  );
  return [...new Set(messages)].join('; ') || text;
}
