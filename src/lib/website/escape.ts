/** Returns a text so that it can stand in XML, between tags or between double quotes. */
export function writeXmlText(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
