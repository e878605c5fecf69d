import { CST, Lexer } from 'yaml';

/** An error of the YAML parser: its code, its words, and the offsets between which it stands. */
export interface YamlFault {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Words of the parser, and the term of the problem texts that says it to an author. The first that fits counts. */
const terms: readonly (readonly [pattern: RegExp, term: string])[] = [
  [/^TAB_AS_INDENT/, 'yaml-tab'],
  [/^BAD_SCALAR_START/, 'yaml-start'],
  [/^BAD_DQ_ESCAPE/, 'yaml-escape'],
  [/^MULTIPLE_DOCS/, 'yaml-documents'],
  [/^BAD_DIRECTIVE|^MISSING_CHAR Missing directives-end/, 'yaml-directive'],
  [/^MISSING_CHAR Missing closing/, 'yaml-quote'],
  [/must be sufficiently indented and end with a \}/, 'yaml-brace'],
  [/must be sufficiently indented and end with a \]/, 'yaml-bracket'],
  [/^BLOCK_AS_IMPLICIT_KEY Nested/, 'yaml-nested'],
  [/^MULTILINE_IMPLICIT_KEY|^MISSING_CHAR Implicit map keys/, 'yaml-colon'],
  [/^BAD_INDENT|^BLOCK_AS_IMPLICIT_KEY/, 'yaml-indent'],
  [/^MISSING_CHAR Comments/, 'yaml-comment'],
  [/^MISSING_CHAR Missing ,/, 'yaml-comma'],
  [/^UNEXPECTED_TOKEN Block scalar header/, 'yaml-block'],
  [/^UNEXPECTED_TOKEN Unexpected block-seq-ind on same line/, 'yaml-list'],
  [/^UNEXPECTED_TOKEN/, 'yaml-unexpected'],
];

/** Returns why a text is not correct YAML: a term of the problem texts, or the parser's words where there is none. */
export function reasonOfFault({ code, message }: YamlFault): string {
  const told = message.replace(/\s+/g, ' ');
  return terms.find(([pattern]) => pattern.test(`${code} ${told}`))?.[1] ?? told;
}

/** Returns the offsets at which an author looks for a fault: for a quote that is never closed, where it opens. */
export function rangeOfFault(fault: YamlFault, text: string): readonly [number, number] {
  if (reasonOfFault(fault) !== 'yaml-quote') return fault.pos;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    const end = offset + token.length;
    if (type?.endsWith('-quoted-scalar') && end >= fault.pos[0]) return [offset, offset + 1];
    if (token !== CST.SCALAR && type !== 'doc-mode' && type !== 'flow-error-end') offset = end;
  }
  return fault.pos;
}
