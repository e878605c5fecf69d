import { type Problem, problem } from '../problem.ts';

/** Why a file or a record is refused; each has its words under `reason-record-…` in the texts of problems. */
export type RecordReason =
  | 'absolute'
  | 'parent'
  | 'characters'
  | 'percent'
  | 'long'
  | 'reserved'
  | 'link'
  | 'device'
  | 'kind'
  | 'header'
  | 'checksum'
  | 'size'
  | 'truncated'
  | 'trailing'
  | 'twice'
  | 'case'
  | 'top'
  | 'many'
  | 'encoding'
  | 'line'
  | 'fetch'
  | 'version'
  | 'unlisted-tag'
  | 'no-manifest'
  | 'not-canonical'
  | 'name-differs'
  | 'secret'
  | 'order'
  | 'previous'
  | 'empty'
  | 'unlisted'
  | 'absent'
  | 'head';

/** Returns a refusal: what is wrong with a file inside a record. */
export function refuse(record: string, path: string, reason: RecordReason): Problem {
  return problem('record-refused', placeIn(record, path), { path: showName(path), reason: `record-${reason}` });
}

/** Returns the place of a file inside a record: `<record>/<path>`; names from a record are shown, never followed. */
export function placeIn(record: string, path: string): Problem['place'] {
  return { file: path === '' ? record : `${record}/${showName(path)}`, line: 1, column: 1 };
}

/** Returns a name that a stranger chose, fit for a terminal: printable ASCII, the rest as `\u{…}`, at most 200 long. */
export function showName(name: string): string {
  const shown = [...name.slice(0, 200)].map((character) => {
    const isPlain = character >= ' ' && character <= '~';
    return isPlain ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`;
  });
  return `${shown.join('')}${name.length > 200 ? '…' : ''}`;
}

/** Returns what another program told, on lines, without anything that steers a terminal. */
export function showOutput(output: string): string {
  return output
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .trim();
}
