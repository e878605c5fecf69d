import { closeNote, escapeHtml, openNote } from './notes.ts';

/** A sentence as it reads now, and what to tell about it in a note. */
export interface CorrectedSentence {
  readonly text: string;
  readonly note: string;
}

/** What is no prose of the answer: its drawings, its notes, its headings. */
const skipped = /<(svg|style|script|peil-note|h[1-6])\b[\s\S]*?<\/\1>/g;

/** Elements that stand within a line of text; any other begins a new one. */
const inline = new Set([
  'a',
  'abbr',
  'code',
  'data',
  'del',
  'em',
  'ins',
  'mark',
  'q',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
]);

/**
 * Returns the HTML of an answer with sentences marked as `<ins>`, each with a note behind it. Not a letter of the text
 * changes. A sentence that is not found is left as it is.
 */
export function markSentences(html: string, sentences: readonly CorrectedSentence[]): string {
  if (sentences.length === 0) return html;
  const { plain, places } = readPlain(html);
  const marks = sentences.flatMap(({ text, note }, index) => {
    const at = plain.indexOf(text);
    return at < 0 || text === ''
      ? []
      : [{ places: places.slice(at, at + text.length), note, key: `corrected.text.${index}` }];
  });
  const insertions = marks.flatMap(({ places: letters, note, key }) => [
    ...runsOf(letters, html).flatMap(({ start, end }) => [
      { at: start, text: '<ins class="corrected">' },
      { at: end, text: '</ins>' },
    ]),
    { at: letters.at(-1)?.end ?? 0, text: openNote(key) + escapeHtml(note) + closeNote },
  ]);
  // From the last to the first, so that places stay right; at one place in the order given.
  return insertions
    .map((insertion, order) => ({ ...insertion, order }))
    .sort((a, b) => b.at - a.at || b.order - a.order)
    .reduce((text, { at, text: added }) => text.slice(0, at) + added + text.slice(at), html);
}

interface Letter {
  readonly start: number;
  readonly end: number;
}

/** The text of HTML as it is read, spaces in one, with the place of each letter; a line for each block. */
function readPlain(html: string): { plain: string; places: Letter[] } {
  const readable = html.replace(skipped, (part) => '\u0001'.repeat(part.length));
  const letters: string[] = [];
  const places: Letter[] = [];
  const add = (letter: string, start: number, end: number) => {
    const isRepeated = letter === ' ' && (letters.at(-1) === ' ' || letters.at(-1) === '\n');
    if (isRepeated) return;
    for (const unit of letter.split('')) {
      letters.push(unit);
      places.push({ start, end });
    }
  };
  for (const { 0: token, index } of readable.matchAll(/<\/?([a-z][\w-]*)[^>]*>|&[#\w]+;|[^<&]|[<&]/gi)) {
    const name = /^<\/?([a-z][\w-]*)/i.exec(token)?.[1]?.toLowerCase();
    if (name !== undefined && inline.has(name)) continue;
    if (token === '\u0001') continue;
    if (name !== undefined) add('\n', index, index);
    else add(/^[ \t\r\n]$/.test(token) ? ' ' : decode(token), index, index + token.length);
  }
  return { plain: letters.join(''), places };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

function decode(token: string): string {
  const [, code, name = ''] = /^&(?:#(x?[\da-f]+)|(\w+));$/i.exec(token) ?? [];
  if (code) return String.fromCodePoint(/^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code));
  return entities[name] ?? token;
}

/** The pieces of HTML between tags in which letters stand; what holds no letter but a space needs no mark. */
function runsOf(letters: readonly Letter[], html: string): Letter[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of letters) {
    const last = runs.at(-1);
    if (last && !html.slice(last.end, start).includes('<')) last.end = end;
    else runs.push({ start, end });
  }
  return runs.filter(({ start, end }) => html.slice(start, end).trim() !== '');
}
