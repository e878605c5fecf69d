/** The part of saxen (a SAX parser without types of its own) that reads the parts of a workbook. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      hear: (name: string, attributes: () => Record<string, string>, decode: (text: string) => string) => void,
    ): this;
    on(event: 'closeTag', hear: (name: string) => void): this;
    on(event: 'text', hear: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'error', hear: (fault: Error) => void): this;
    parse(xml: string): this;
  }
}
