const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi;

/** What a parser changes or may take for a reference, once those that are known are gone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a null is what is looked for
const unknown = /[\r\u0000]|&[a-z0-9#]/i;

/** Returns text with its character references decoded; undefined if a parser is needed for them (HTML, 13.2.5.72). */
export function decodeReferences(text: string): string | undefined {
  if (!text.includes('&')) return unknown.test(text) ? undefined : text;
  if (unknown.test(text.replace(reference, ''))) return undefined;
  let isKnown = true;
  const decoded = text.replace(reference, (_, hexadecimal?: string, decimal?: string, name?: string) => {
    const letter = name === undefined ? letterOf(hexadecimal, decimal) : names[name];
    isKnown &&= letter !== undefined;
    return letter ?? '';
  });
  return isKnown ? decoded : undefined;
}

/** Of controls, halves of characters and what is no character, a parser makes something else. */
function letterOf(hexadecimal: string | undefined, decimal: string | undefined): string | undefined {
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const isPlain = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800) || (code > 0xdfff && code < 0xfdd0);
  return isPlain ? String.fromCodePoint(code) : undefined;
}
