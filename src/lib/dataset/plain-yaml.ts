/** Where a part of a text stands: line and column from 1, and its length on that line. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A part of a YAML text: what it says, where it stands, and its own parts, of a map by key and of a list in order. */
export interface PlainNode extends Spot {
  readonly value: unknown;
  readonly fields?: ReadonlyMap<string, PlainField>;
  readonly items?: readonly PlainNode[];
}

/** A key of a map and what belongs to it. */
export interface PlainField {
  readonly key: Spot;
  readonly node: PlainNode;
}

/**
 * Returns a YAML text of the plain kind that nearly all sources are, exactly as the library reads it, in a tenth of the
 * time; undefined for any other text, also for one with a mistake: that is the library's to judge. Plain are maps and
 * lists by indentation, with keys that are one word; `{…}` and `[…]` on one line; texts on one line, in quotes or
 * without, in which nothing is escaped; comments. Every scalar is a text, as it was typed, unless `isTyped`: then numbers,
 * booleans and null are what they are in YAML, as far as they are written in the usual way.
 */
export function readPlainYaml(text: string, isTyped = false): PlainNode | undefined {
  return unusual.test(text) ? undefined : new PlainReader(text, isTyped).read();
}

/** Returns the part at a path, or the nearest one around it, and how deep it lies. */
export function nearestNode(root: PlainNode, path: readonly PropertyKey[]): { node: PlainNode; depth: number } {
  let node = root;
  for (const [depth, key] of path.entries()) {
    const part = node.items ? node.items[key === '' ? -1 : Number(key)] : node.fields?.get(key as string)?.node;
    if (!part) return { node, depth };
    node = part;
  }
  return { node, depth: path.length };
}

/** Tabs, other control characters and other ends of lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unusual = /[\u0000-\u0009\u000B-\u001F\u007F\u0085\u2028\u2029\uFEFF]/;
const nothing = /^ *(?:#|$)/;
const restOfLine = / *(?:$| #)/y;
const keyWord = /([A-Za-z0-9_][A-Za-z0-9_./-]{0,99}):(?= |$)/y;
const quoted = /"([^"\\]*)"|'([^']*)'(?!')/y;
/** What may begin a text without quotes. */
const plainStart = /[^\s\-?:,[\]{}#&*!|>'"%@`]|-(?=\d)/y;
const plainInFlow = /(?:[^,[\]{}:#]|:(?=[^ ,[\]{}]))+/y;
const decimal = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
const constants = new Map<string, unknown>(Object.entries({ true: true, false: false, null: null }));
/** What may be a number or a constant, in whatever way it is written. */
const perhapsTyped = /^(?:[-+.~\d]|(?:null|true|false)$)/i;

class PlainReader {
  readonly #lines: readonly string[];
  readonly #isTyped: boolean;
  #row = -1;
  #line = '';
  #column = 0;
  /** Of the line that is read; -1 after the last one. */
  #indent = -1;
  #isPlain = true;

  constructor(text: string, isTyped: boolean) {
    this.#isTyped = isTyped;
    this.#lines = text.split('\n');
    this.#nextLine();
  }

  read(): PlainNode | undefined {
    const node = this.#readBlock();
    return this.#isPlain && this.#indent < 0 ? node : undefined;
  }

  #nextLine(): void {
    do this.#row++;
    while (nothing.test(this.#lines[this.#row] ?? 'end'));
    this.#line = this.#lines[this.#row] ?? '';
    this.#indent = this.#row < this.#lines.length ? this.#line.search(/[^ ]/) : -1;
    this.#column = this.#indent;
  }

  #fail(): PlainNode {
    this.#isPlain = false;
    return { value: undefined, line: 0, column: 0, length: 0 };
  }

  /** From a column to another one of the line that is read. */
  #spot(start: number, end = this.#line.length): Spot {
    const length = this.#line.slice(start, end).trimEnd().length;
    return { line: this.#row + 1, column: start + 1, length: Math.max(1, length) };
  }

  /** Goes past what matches here and returns it. */
  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#column;
    const found = pattern.exec(this.#line) ?? undefined;
    if (found) this.#column += found[0].length;
    return found;
  }

  #skipSpaces(): string | undefined {
    while (this.#line[this.#column] === ' ') this.#column++;
    return this.#line[this.#column];
  }

  #isItem(): boolean {
    return this.#line.startsWith('- ', this.#column);
  }

  #readBlock(): PlainNode {
    return this.#isItem() ? this.#readList() : this.#readMap();
  }

  #readMap(): PlainNode {
    const at = this.#column;
    const spot = this.#spot(at);
    const fields = new Map<string, PlainField>();
    const value: Record<string, unknown> = {};
    do {
      const key = this.#readKey(value);
      if (key === undefined) return this.#fail();
      const field = { key: this.#spot(at, at + key.length), node: this.#readValue(at) };
      fields.set(key, field);
      value[key] = field.node.value;
    } while (this.#isPlain && this.#indent === at);
    return this.#indent > at ? this.#fail() : { ...spot, value, fields };
  }

  #readList(): PlainNode {
    const at = this.#column;
    const spot = this.#spot(at);
    const items: PlainNode[] = [];
    do {
      this.#column++;
      items.push(this.#readItem(at));
    } while (this.#isPlain && this.#indent === at && this.#isItem());
    return this.#indent > at ? this.#fail() : { ...spot, value: items.map(({ value }) => value), items };
  }

  #readItem(indent: number): PlainNode {
    this.#skipSpaces();
    keyWord.lastIndex = this.#column;
    return keyWord.test(this.#line) ? this.#readMap() : this.#readInline(indent);
  }

  /** What belongs to a key: on its line, or on the next ones, further to the right; a list need not be. */
  #readValue(indent: number): PlainNode {
    if (!this.#match(restOfLine)) return this.#readInline(indent);
    this.#nextLine();
    return this.#indent > indent || (this.#indent === indent && this.#isItem()) ? this.#readBlock() : this.#fail();
  }

  /** The rest of a line; what would go on in the next one is not plain. */
  #readInline(indent: number): PlainNode {
    this.#skipSpaces();
    const node = this.#readFlow() ?? this.#readText();
    if (!this.#match(restOfLine)) return this.#fail();
    this.#nextLine();
    return this.#indent > indent ? this.#fail() : node;
  }

  /** A text without quotes goes on to the end of the line, or to a comment. */
  #readText(): PlainNode {
    const start = this.#column;
    const comment = this.#line.indexOf(' #', start);
    const value = this.#line.slice(start, comment < 0 ? undefined : comment).replace(/ +$/, '');
    if (!this.#match(plainStart) || /:(?: |$)/.test(value)) return this.#fail();
    this.#column = start + value.length;
    return { ...this.#spot(start, this.#column), value: this.#typeOf(value) };
  }

  /** The value of a text without quotes. */
  #typeOf(text: string): unknown {
    if (!this.#isTyped || !perhapsTyped.test(text)) return text;
    return constants.has(text) ? constants.get(text) : decimal.test(text) ? Number(text) : this.#fail().value;
  }

  /** A key that is a number or a constant is not plain where that makes a difference. */
  #readKey(known: object): string | undefined {
    const key = this.#match(keyWord)?.[1];
    return key === undefined || key in known || (this.#isTyped && perhapsTyped.test(key)) ? undefined : key;
  }

  /** What begins with a bracket or a quote. */
  #readFlow(): PlainNode | undefined {
    const sign = this.#line[this.#column];
    if (sign === '{') return this.#readFlowMap();
    if (sign === '[') return this.#readFlowList();
    const start = this.#column;
    const found = this.#match(quoted);
    return found && { ...this.#spot(start, this.#column), value: found[1] ?? found[2] };
  }

  #readFlowText(): PlainNode {
    const start = this.#column;
    const isText = this.#match(plainStart) !== undefined;
    this.#column = start;
    const value = isText ? this.#match(plainInFlow)?.[0].replace(/ +$/, '') : undefined;
    return value ? { ...this.#spot(start, start + value.length), value: this.#typeOf(value) } : this.#fail();
  }

  #readFlowMap(): PlainNode {
    const start = this.#column;
    const fields = new Map<string, PlainField>();
    const value: Record<string, unknown> = {};
    this.#readParts('}', () => {
      const at = this.#column;
      const key = this.#readKey(value);
      if (key === undefined) return this.#fail();
      this.#skipSpaces();
      const field = { key: this.#spot(at, at + key.length), node: this.#readFlow() ?? this.#readFlowText() };
      fields.set(key, field);
      value[key] = field.node.value;
      return field.node;
    });
    return { ...this.#spot(start, this.#column), value, fields };
  }

  #readFlowList(): PlainNode {
    const start = this.#column;
    const items: PlainNode[] = [];
    this.#readParts(']', () => items.push(this.#readFlow() ?? this.#readFlowText()));
    return { ...this.#spot(start, this.#column), value: items.map(({ value }) => value), items };
  }

  /** What stands between brackets, with a comma between two parts. */
  #readParts(end: string, readPart: () => unknown): void {
    this.#column++;
    if (this.#skipSpaces() !== end) {
      readPart();
      while (this.#isPlain && this.#skipSpaces() === ',') {
        this.#column++;
        this.#skipSpaces();
        readPart();
      }
    }
    if (this.#skipSpaces() === end) this.#column++;
    else this.#fail();
  }
}
