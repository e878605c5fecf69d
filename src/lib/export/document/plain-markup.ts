/** Elements that stand within a sentence and close no paragraph. */
const inline = new Set(
  'a abbr b bdi br cite code data del dfn em i img ins kbd mark q s samp small span strong sub sup svg time u var wbr'.split(
    ' ',
  ),
);

/** Elements that only hold others, and that a parser puts where they stand. */
const grouping = new Set(
  'address article aside blockquote details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary ul'.split(
    ' ',
  ),
);

/** Elements without an end. */
const empty = new Set(['br', 'col', 'hr', 'img', 'wbr']);

/** Elements that stand in these and nowhere else. */
const parents: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
  caption: ['table'],
  colgroup: ['table'],
  col: ['colgroup'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
};

/** Elements of which a parser moves anything but these out. */
const strict = new Set(['table', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr']);

/** Elements in which one of the second kind would be closed before one of the first. */
const closing = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Returns whether an element has no content and no end. */
export function isEmpty(tagName: string): boolean {
  return empty.has(tagName);
}

/** Returns whether text can stand in an element without being moved. */
export function holdsText(tagName: string | undefined): boolean {
  return tagName !== undefined && !strict.has(tagName);
}

/**
 * Returns whether a parser of HTML leaves an element where it stands: in elements that are `open`, from the outermost. It is
 * on the safe side: what it does not know, moves (HTML, 13.2.6.4).
 */
export function staysInPlace(tagName: string, open: readonly string[]): boolean {
  const parent = open.at(-1) ?? '';
  const wanted = parents[tagName];
  if (wanted) return wanted.includes(parent) && (parent !== 'div' || open.at(-2) === 'dl');
  if (strict.has(parent)) return false;
  if (tagName === 'a') return !open.includes('a');
  if (inline.has(tagName)) return true;
  return (tagName === 'table' || grouping.has(tagName)) && !open.some((name) => closing.has(name));
}
