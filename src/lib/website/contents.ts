/** A heading to which a list of contents leads. */
export interface Heading {
  readonly id: string;
  /** HTML without links, ids and notes. */
  readonly html: string;
}

/** From how many headings on a list of contents helps. */
const fewest = 3;

/** Returns the headings of the second level in a piece of a page, as it was rendered; none if there are too few to list. */
export function listHeadings(html: string): Heading[] {
  const headings = [...html.matchAll(/<h2\b[^>]*\sid="([^"]+)"[^>]*>([\s\S]*?)<\/h2>/g)].map(
    ([, id = '', content = '']) => ({ id, html: plain(content) }),
  );
  return headings.length < fewest ? [] : headings;
}

/** A reference to a note goes; of other elements their text stays. */
function plain(html: string): string {
  return html
    .replace(/<sup\b[\s\S]*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, '')
    .trim();
}
