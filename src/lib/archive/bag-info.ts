/** A field of `bag-info.txt`: its label and its value on one line. */
export type InfoField = readonly [label: string, value: string];

/** Returns `bag-info.txt` (RFC 8493, 2.2.2), one line a field; line ends in a value become spaces. */
export function formatBagInfo(fields: readonly InfoField[]): string {
  return fields.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

/** Returns the fields of `bag-info.txt`, folded lines joined, or the number (from 1) of the first line that is none. */
export function parseBagInfo(text: string): readonly InfoField[] | number {
  const rows = text.split(/\r\n|\n|\r/);
  if (rows.at(-1) === '') rows.pop();
  const fields: [string, string][] = [];
  for (const [index, row] of rows.entries()) {
    const folded = /^[ \t]+(\S.*)$/.exec(row)?.[1];
    const last = fields.at(-1);
    const [, label, value] = /^([^\s:][^:]*?)[ \t]*:[ \t]*(.*)$/.exec(row) ?? [];
    if (folded && last) last[1] = `${last[1]} ${folded.trimEnd()}`;
    else if (label !== undefined && value !== undefined) fields.push([label, value.trimEnd()]);
    else return index + 1;
  }
  return fields;
}

/** Returns the value of the first field with this label, in capitals or not. */
export function infoValue(fields: readonly InfoField[], label: string): string | undefined {
  return fields.find(([name]) => name.toLowerCase() === label.toLowerCase())?.[1];
}
