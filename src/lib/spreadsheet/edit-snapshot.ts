import { isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type Codes, joinCodes } from '../dataset/snapshot.ts';
import type { ImportedValue } from './cell-value.ts';
import type { ImportedFigure } from './read-figures.ts';
import { applyEdits, type Edit } from './text-edits.ts';

/** Where the values of a snapshot were read: the spreadsheet's name, its digest (SHA-256, hexadecimal), and its sheet. */
export interface ImportSource {
  readonly file: string;
  readonly sha256: string;
  readonly sheet?: string | undefined;
}

/** A value that an import changed; `before` is undefined where there was none. */
export interface ValueChange {
  readonly measure: string;
  readonly codes: Codes;
  readonly before: ImportedValue | undefined;
  readonly after: ImportedValue;
}

/** A snapshot's new text, and what changed. */
export interface EditedSnapshot {
  readonly text: string;
  readonly changes: readonly ValueChange[];
}

/**
 * Returns a snapshot's text with other values in it. Only the characters of values that differ are replaced, so comments,
 * order, quotes and line breaks stay; a value or a row that is not there yet is added. The text must be a correct snapshot
 * file without YAML problems; throws if the result would not hold the values.
 */
export function editSnapshot(source: string, figures: readonly ImportedFigure[], from: ImportSource): EditedSnapshot {
  const root = readRoot(source);
  const rows = rowsOf(root);
  const edits: Edit[] = [];
  const changes: ValueChange[] = [];
  const added = new Map<string, ImportedFigure[]>();
  for (const figure of figures) {
    const key = joinCodes(figure.codes);
    const row = rows.find((candidate) => hasCodes(candidate, figure.codes));
    const before = row && readValue(pairOf(row, figure.measure.name));
    if (sameValue(before, figure.value)) continue;
    changes.push({ measure: figure.measure.name, codes: figure.codes, before, after: figure.value });
    if (row) edits.push(editRow(source, row, figure));
    else added.set(key, [...(added.get(key) ?? []), figure]);
  }
  if (added.size > 0) edits.push(addRows(source, root, [...added.values()]));
  edits.push(...recordSource(source, root, from));
  const text = applyEdits(source, edits);
  assertHolds(text, figures);
  return { text, changes };
}

type Map = YAMLMap.Parsed;

function readRoot(source: string): Map {
  const document = parseDocument(source, { schema: 'failsafe', version: '1.2', lineCounter: new LineCounter() });
  if (document.errors.length > 0 || !isMap(document.contents)) throw new Error('not checked: the snapshot is not YAML');
  return document.contents as Map;
}

function rowsOf(root: Map): Map[] {
  const values = pairOf(root, 'values')?.value;
  return isSeq(values) ? values.items.filter((item): item is Map => isMap(item)) : [];
}

function pairOf(map: Map, name: string): Map['items'][number] | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
}

function hasCodes(row: Map, codes: Codes): boolean {
  return Object.entries(codes).every(([dimension, code]) => {
    const value = pairOf(row, dimension)?.value;
    return isScalar(value) && String(value.value) === code;
  });
}

function readValue(pair: Pair<unknown, unknown> | undefined): ImportedValue | undefined {
  const value = pair?.value;
  if (isScalar(value)) return value.value === '' || value.value === null ? undefined : { text: String(value.value) };
  const missing = isMap(value) ? value.get('missing') : undefined;
  return missing === undefined ? undefined : ({ missing: String(missing) } as ImportedValue);
}

function sameValue(before: ImportedValue | undefined, after: ImportedValue): boolean {
  if (!before) return false;
  if ('text' in before) return 'text' in after && before.text === after.text;
  return 'missing' in after && before.missing === after.missing;
}

function writeValue(value: ImportedValue): string {
  return 'text' in value ? value.text : `{ missing: ${value.missing} }`;
}

function editRow(source: string, row: Map, { measure, value }: ImportedFigure): Edit {
  const pair = pairOf(row, measure.name);
  if (pair) return replaceValue(source, pair, writeValue(value));
  const [last] = row.items.filter(({ key }) => !(isScalar(key) && key.value === 'printed')).slice(-1);
  if (!last) throw new Error('not checked: a row without codes');
  const at = endOf(last);
  if (row.flow) return { from: at, to: at, text: `, ${measure.name}: ${writeValue(value)}` };
  const line = endOfLine(source, at);
  const indent = ' '.repeat(columnOf(source, startOfKey(row.items[0] ?? last)));
  return { from: line, to: line, text: `\n${indent}${measure.name}: ${writeValue(value)}` };
}

/** Replaces the value of a pair. A value on lines of its own goes behind its key; a comment behind the key stays there. */
function replaceValue(source: string, pair: Map['items'][number], text: string): Edit {
  const colon = source.indexOf(':', pair.key.range[1]) + 1;
  const node = pair.value;
  if (!node || node.range[0] === node.range[1]) return { from: colon, to: colon, text: ` ${text}` };
  const between = source.slice(colon, node.range[0]);
  if (!between.includes('\n')) return { from: node.range[0], to: endOf(pair), text };
  const [comment = ''] = between.match(/#[^\n]*/) ?? [];
  return { from: colon, to: endOf(pair), text: ` ${text}${comment && ` ${comment.trimEnd()}`}` };
}

function addRows(source: string, root: Map, rows: readonly (readonly ImportedFigure[])[]): Edit {
  const values = pairOf(root, 'values');
  const last = rowsOf(root).at(-1);
  const [first] = last?.items ?? [];
  const isFlow = isSeq(values?.value) && values.value.flow;
  const texts = rows.map((row) => rowText(row, isFlow === true || last?.flow === true));
  if (!values || !last || !first) throw new Error('not checked: a snapshot without rows');
  if (isFlow) return { from: last.range[1], to: last.range[1], text: texts.map((text) => `, ${text}`).join('') };
  const indent = ' '.repeat(source.slice(0, last.range[0]).split('\n').at(-1)?.indexOf('-') ?? 2);
  const at = endOfLine(source, endOf(last.items.at(-1) ?? first));
  const added = texts.map((text) => `\n${indent}- ${text.replaceAll('\n', `\n${indent}  `)}`);
  return { from: at, to: at, text: added.join('') };
}

function rowText(row: readonly ImportedFigure[], isFlow: boolean): string {
  const codes = Object.entries(row[0]?.codes ?? {}).map(([dimension, code]) => `${dimension}: ${code}`);
  const values = row.map(({ measure, value }) => `${measure.name}: ${writeValue(value)}`);
  return isFlow ? `{ ${[...codes, ...values].join(', ')} }` : [...codes, ...values].join('\n');
}

/** `importedFrom` stands above the values; one that is there already is replaced if it differs. */
function recordSource(source: string, root: Map, { file, sha256, sheet }: ImportSource): Edit[] {
  const parts = [
    `file: ${JSON.stringify(file)}`,
    `sha256: ${sha256}`,
    ...(sheet ? [`sheet: ${JSON.stringify(sheet)}`] : []),
  ];
  const text = `{ ${parts.join(', ')} }`;
  const pair = pairOf(root, 'importedFrom');
  if (pair?.value) {
    const known = isMap(pair.value) ? pair.value : undefined;
    const says = (name: string) => (known?.get(name) as unknown) ?? '';
    const isSame = says('file') === file && says('sha256') === sha256 && says('sheet') === (sheet ?? '');
    return isSame ? [] : [replaceValue(source, pair, text)];
  }
  const values = pairOf(root, 'values');
  if (!values) throw new Error('not checked: a snapshot without values');
  const at = startOfKey(values);
  return [{ from: at, to: at, text: `importedFrom: ${text}\n` }];
}

function startOfKey({ key }: Map['items'][number]): number {
  return key.range[0];
}

/** The end of a pair's value: of its last scalar, without the line break and comments behind it. */
function endOf({ key, value }: Map['items'][number]): number {
  if (!value) return key.range[1];
  const last = isMap(value) && !value.flow ? value.items.at(-1) : undefined;
  return last ? endOf(last as Map['items'][number]) : value.range[1];
}

function endOfLine(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  const line = end < 0 ? source.length : end;
  return source[line - 1] === '\r' ? line - 1 : line;
}

function columnOf(source: string, at: number): number {
  return at - (source.lastIndexOf('\n', at - 1) + 1);
}

/** An edit by place that went wrong would be a wrong figure: read it again. */
function assertHolds(text: string, figures: readonly ImportedFigure[]): void {
  const rows = rowsOf(readRoot(text));
  for (const { codes, measure, value } of figures) {
    const row = rows.find((candidate) => hasCodes(candidate, codes));
    if (!sameValue(row && readValue(pairOf(row, measure.name)), value))
      throw new Error(`the snapshot would not hold ${measure.name}:${joinCodes(codes)}`);
  }
}
