/** The numbered objects of a PDF with a plain cross-reference table, and its trailer. Text is Latin-1: one character, one byte. */
export interface PdfObjects {
  readonly header: string;
  /** By number: what stands between `obj` and `endobj`. */
  readonly objects: ReadonlyMap<number, string>;
  readonly trailer: string;
}

/**
 * Returns the objects of a PDF as Typst writes it (ISO 32000-1, 7.5): all in use, at the places that the cross-reference table
 * gives. Throws if the bytes are not such a file.
 */
export function parsePdf(bytes: Uint8Array): PdfObjects {
  const text = toLatin1(bytes);
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(start));
  if (!table) throw new Error('this PDF has no plain cross-reference table');
  const from = start + table[0].length;
  const entries = Array.from({ length: Number(table[1]) }, (_, at) => text.slice(from + at * 20, from + at * 20 + 20));
  const used = entries.flatMap((entry, number) =>
    entry[17] === 'n' ? [{ number, offset: Number(entry.slice(0, 10)) }] : [],
  );
  const ends = [...used.map(({ offset }) => offset), start].toSorted((a, b) => a - b);
  const endOf = new Map(ends.map((offset, at) => [offset, ends[at + 1]]));
  const objects = new Map(
    used.map(({ number, offset }) => {
      const piece = text.slice(offset, endOf.get(offset));
      return [number, piece.slice(piece.indexOf('obj') + 3, piece.lastIndexOf('endobj'))] as const;
    }),
  );
  const trailer = /trailer\s*(<<[\s\S]*>>)\s*startxref/.exec(text.slice(from + entries.length * 20))?.[1] ?? '';
  return { header: text.slice(0, ends[0]), objects, trailer };
}

/** Returns the bytes of a PDF with its objects at new places. */
export function serializePdf({ header, objects, trailer }: PdfObjects): Uint8Array {
  const size = Math.max(...objects.keys()) + 1;
  const entries = Array.from({ length: size }, () => '0000000000 65535 f\r\n');
  let text = header;
  for (const [number, body] of [...objects].toSorted(([a], [b]) => a - b)) {
    entries[number] = `${String(text.length).padStart(10, '0')} 00000 n\r\n`;
    text += `${number} 0 obj${body}endobj\n\n`;
  }
  const table = `xref\n0 ${size}\n${entries.join('')}trailer\n${trailer}\nstartxref\n${text.length}\n%%EOF`;
  return fromLatin1(text + table);
}

/** Returns the references in an array of a dictionary: `/K [3 0 R 4 0 R]` gives 3 and 4. */
export function referencesOf(body: string, key: string): number[] {
  const array = arrayOf(key).exec(body);
  return [...(array?.[1] ?? array?.[2] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

const arrays = new Map<string, RegExp>();

/** Thousands of objects are asked for the same few keys. */
function arrayOf(key: string): RegExp {
  const array = arrays.get(key) ?? new RegExp(`/${key}\\s*(?:\\[([^\\]]*)\\]|(\\d+ 0 R))`);
  arrays.set(key, array);
  return array;
}

/** TextDecoder cannot do this: its latin1 is windows-1252. */
function toLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function fromLatin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
