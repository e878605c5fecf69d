/** Returns the digest of a file of the site as `sha384-…`, or undefined if it is not one; its address is as in the page. */
export type IntegrityOf = (address: string) => string | undefined;

/**
 * Returns a page in which each style sheet, script and preloaded file of the site's own carries the digest of its bytes
 * (Subresource Integrity): what a server or network changed is not used.
 */
export function addIntegrity(html: string, integrityOf: IntegrityOf): string {
  return html.replace(/<(?:link|script)\b[^>]*>/g, (tag) => {
    const address = /\s(?:href|src)="([^"]+)"/.exec(tag)?.[1];
    const isUsed = tag.startsWith('<script') || /\srel="stylesheet"/.test(tag);
    if (!address || !isUsed || /\sintegrity=/.test(tag)) return tag;
    const digest = integrityOf(address);
    return digest ? tag.replace(/\s*\/?>$/, ` integrity="${digest}">`) : tag;
  });
}
