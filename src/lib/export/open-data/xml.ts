/** Returns text as it stands in XML 1.0, in content or between double quotes; what XML forbids becomes U+FFFD. */
export function escapeXml(text: string): string {
  if (!special.test(text) && text.isWellFormed()) return text;
  return text
    .toWellFormed()
    .replace(forbidden, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** Characters outside production [2] Char of XML 1.0. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** What must be written otherwise; most texts have nothing of it, and a look is faster than replacing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const special = /[&<>"\r\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** Returns an element; attributes without a value are left out, and the content is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...content: readonly string[]
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escapeXml(String(value))}"`;
  }
  // Added, not joined: what is joined is copied at each level of the tree.
  let inside = '';
  for (const piece of content) inside += piece;
  return inside ? `${tag}>${inside}</${name}>` : `${tag}/>`;
}

/** Begins an XML document. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
