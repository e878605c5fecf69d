import { encodeText, type RecordFile } from './record-file.ts';

/** A tar is written in blocks of this many bytes (POSIX.1-2017, pax, ustar interchange format). */
export const blockSize = 512;

/**
 * Returns a tar piece by piece: the files in the order given, below one folder, all with the same time (seconds since
 * 1970), owner 0 and mode 644, without entries for folders; then two empty blocks. Same files, same bytes.
 * Throws on a path that does not fit: names were checked before.
 */
export function* writeTar(top: string, files: readonly RecordFile[], seconds: number): Generator<Uint8Array> {
  for (const { path, bytes } of files) {
    yield tarHeader(`${top}/${path}`, bytes.length, seconds);
    yield bytes;
    yield new Uint8Array(paddingOf(bytes.length));
  }
  yield new Uint8Array(2 * blockSize);
}

/** Returns how many zero bytes follow a file of this size. */
export function paddingOf(size: number): number {
  return (blockSize - (size % blockSize)) % blockSize;
}

/** Returns the header of an ordinary file in ustar form. */
export function tarHeader(path: string, size: number, seconds: number): Uint8Array {
  const { prefix, name } = splitPath(path);
  const header = new Uint8Array(blockSize);
  const put = (offset: number, text: string) => header.set(encodeText(text), offset);
  put(0, name);
  put(100, '000644 \0');
  put(108, '000000 \0');
  put(116, '000000 \0');
  put(124, `${octal(size, 11)} `);
  put(136, `${octal(seconds, 11)} `);
  put(148, '        ');
  put(156, '0');
  put(257, 'ustar\x0000');
  put(329, '000000 \0');
  put(337, '000000 \0');
  put(345, prefix);
  put(148, `${octal(sumOf(header), 6)}\0 `);
  return header;
}

/** Returns the sum of the bytes of a header whose checksum field holds spaces. */
export function sumOf(header: Uint8Array): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

function octal(value: number, digits: number): string {
  const text = value.toString(8).padStart(digits, '0');
  if (text.length > digits) throw new Error(`does not fit in a tar header: ${value}`);
  return text;
}

/** The last part goes into `name`, with as many folders as fit; the rest into `prefix`. */
function splitPath(path: string): { prefix: string; name: string } {
  if (path.length <= 100) return { prefix: '', name: path };
  const cut = path.indexOf('/', path.length - 101);
  if (cut < 1 || cut > 155 || cut === path.length - 1) throw new Error(`does not fit in a tar header: ${path}`);
  return { prefix: path.slice(0, cut), name: path.slice(cut + 1) };
}

/** Returns whether a path fits in a header. */
export function fitsInTar(path: string): boolean {
  try {
    return splitPath(path) !== undefined;
  } catch {
    return false;
  }
}
