/** Returns the digest of a file of the site as `sha384-…`, or undefined if it is not one; its address is as in the page. */
export type IntegrityOf = (address: string) => string | undefined;

/**
 * Returns HTML in which each style sheet, script and preloaded file of the site's own carries the digest of its bytes
 * (Subresource Integrity): what a server or network changed is not used.
 */
export function addIntegrity(html: string, integrityOf: IntegrityOf): string {
  // What is looked for stands in the head, and seldom in a body, which is long: to find that it is not there is quick.
  const last = Math.max(html.lastIndexOf('<script'), html.lastIndexOf('<link'));
  const end = last < 0 ? 0 : html.indexOf('>', last) + 1 || html.length;
  const tags = html.slice(0, end).replace(/<(?:link|script)\b[^>]*>/g, (tag) => withDigest(tag, integrityOf));
  return tags + html.slice(end);
}

function withDigest(tag: string, integrityOf: IntegrityOf): string {
  const address = /\s(?:href|src)="([^"]+)"/.exec(tag)?.[1];
  const isUsed = tag.startsWith('<script') || /\srel="stylesheet"/.test(tag);
  if (!address || !isUsed || /\sintegrity=/.test(tag)) return tag;
  const digest = integrityOf(address);
  return digest ? tag.replace(/\s*\/?>$/, ` integrity="${digest}">`) : tag;
}
