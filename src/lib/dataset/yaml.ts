import { CST, isMap, isPair, isScalar, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { moveProblems, type Place, type Problem, problem } from '../problem.ts';
import { rangeOfFault, reasonOfFault, type YamlFault } from './yaml-fault.ts';

type Path = readonly PropertyKey[];

/** A YAML file that was read: its value, and where each part of it stands. */
export interface YamlFile {
  readonly file: string;
  /** Plain value: maps, lists and strings. Scalars keep the text that was typed (`1.50`, `02000`, `no`). */
  readonly value: unknown;
  /** Returns where the value at a path stands, or its nearest parent if the path does not exist. */
  placeOf(path: Path): Place;
  /** Returns where the key at the end of a path stands, or its nearest parent. */
  placeOfKey(path: Path): Place;
  readonly problems: readonly Problem[];
}

/** How scalars are read: `text` keeps every one as typed; `typed` makes numbers, booleans and null of them (YAML 1.2 core). */
export type Scalars = 'text' | 'typed';

/**
 * Returns a YAML text as a plain value with the place of each part.
 * Anchors, aliases, merge keys, tags and duplicate keys are problems; so is every syntax error.
 * Source: YAML 1.2.2.
 */
export function readYaml(file: string, text: string, scalars: Scalars = 'text'): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    schema: scalars === 'text' ? 'failsafe' : 'core',
    version: '1.2',
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: true,
  });
  const placeAt = (range: readonly number[] | null | undefined): Place => {
    const start = lines.linePos(range?.[0] ?? 0);
    return { file, line: Math.max(start.line, 1), column: Math.max(start.col, 1), length: lengthOnLine(text, range) };
  };
  const problems = findProperties(text, placeAt);
  for (const fault of [...document.errors, ...document.warnings]) {
    if (fault.code === 'TAG_RESOLVE_FAILED' && problems.some(({ code }) => code === 'yaml-tag')) continue;
    const found = describeFault(fault, placeAt(rangeOfFault(fault, text)), text);
    if (!followsFrom(found, problems)) problems.push(found);
  }
  if (/<<|\\/.test(text)) {
    visit(document, {
      Pair(_key, pair) {
        if (isScalar(pair.key) && pair.key.value === '<<')
          problems.push(problem('yaml-alias', placeAt(pair.key.range)));
      },
    });
  }
  const nodeAt = (path: Path): Node | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (node && typeof node === 'object' && 'range' in node && node.range) return node as Node;
    }
    return undefined;
  };
  return {
    file,
    value: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    problems,
    placeOf: (path) => placeAt(nodeAt(path)?.range),
    placeOfKey(path) {
      const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
      const key = isMap(parent)
        ? parent.items.find(
            (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
          )?.key
        : undefined;
      return placeAt(isScalar(key) ? key.range : nodeAt(path)?.range);
    },
  };
}

/** Returns a file that was read as another one with the same text: all that it says of places is about the other one. */
export function moveYaml(yaml: YamlFile, file: string): YamlFile {
  return {
    ...yaml,
    file,
    placeOf: (path) => ({ ...yaml.placeOf(path), file }),
    placeOfKey: (path) => ({ ...yaml.placeOfKey(path), file }),
    problems: moveProblems(yaml.problems, yaml.file, file),
  };
}

/** What the parser says next about a line that it did not understand, or after a quote that stays open, only distracts. */
function followsFrom({ code, place }: Problem, earlier: readonly Problem[]): boolean {
  const faults = earlier.filter((found) => found.code === 'yaml-syntax');
  return code === 'yaml-syntax' && faults.some((found) => found.place.line === place.line || isOpenQuote(found));
}

function isOpenQuote({ values }: Problem): boolean {
  return values.reason === 'yaml-quote';
}

function describeFault(fault: YamlFault, place: Place, text: string): Problem {
  if (fault.code === 'DUPLICATE_KEY') {
    return problem('yaml-duplicate-key', place, {
      key:
        text
          .slice(fault.pos[0])
          .match(/^[^:\n]*/)?.[0]
          .trim() ?? '',
    });
  }
  if (fault.code === 'TAG_RESOLVE_FAILED') {
    return problem('yaml-tag', place, { tag: text.slice(...fault.pos).trim() });
  }
  return problem('yaml-syntax', place, {
    reason: reasonOfFault(fault),
    found: text.charAt(fault.pos[0]),
  });
}

/** Anchors, aliases and tags stand in the text itself, so they are found whatever the schema makes of them. */
function findProperties(text: string, placeAt: (range: readonly number[]) => Place): Problem[] {
  const found: Problem[] = [];
  // Without these signs there is none, and there is no need to take the text to pieces.
  if (!/[&*!]/.test(text)) return found;
  let offset = 0;
  let isScalarText = false;
  for (const token of new Lexer().lex(text)) {
    const type: string | null = isScalarText ? 'text' : CST.tokenType(token);
    isScalarText = type === 'scalar';
    const place = () => placeAt([offset, offset + token.length]);
    if (type === 'anchor' || type === 'alias') found.push(problem('yaml-alias', place()));
    if (type === 'tag') found.push(problem('yaml-tag', place(), { tag: token }));
    if (type !== 'scalar' && type !== 'doc-mode' && type !== 'flow-error-end') offset += token.length;
  }
  return found;
}

function lengthOnLine(text: string, range: readonly number[] | null | undefined): number {
  if (!range) return 1;
  const [start = 0, end = start + 1] = range;
  return Math.max(1, (text.slice(start, end).split('\n')[0] ?? '').trimEnd().length);
}
