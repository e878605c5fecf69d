/** Returns a text so that it can stand in XML, between tags or between double quotes. */
export function writeXmlText(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

const special = /[&<>'"]/;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

/** Returns a text so that it can stand in HTML, between tags or between quotes, as Astro writes it in pages. */
export function writeHtmlText(text: string): string {
  return special.test(text) ? text.replace(/[&<>'"]/g, (letter) => entities[letter] ?? letter) : text;
}
