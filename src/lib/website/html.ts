/** A piece of HTML that is complete as it is. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand in a template: text is escaped, pieces of HTML and lists of them stay, and what is missing is left out. */
export type Content = string | number | Html | false | undefined | readonly Content[];

/**
 * Returns HTML with texts in it, as Astro's templates do, for what a page has hundreds of: there each element takes a
 * component of its own.
 * @example
 * html`<td>${'1 < 2'}</td>`.text // → '<td>1 &lt; 2</td>'
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  let text = strings[0] ?? '';
  for (let index = 0; index < contents.length; index++) text += writeContent(contents[index]) + strings[index + 1];
  return new Html(text);
}

function writeContent(content: Content): string {
  if (typeof content === 'string') return writeHtmlText(content);
  if (content instanceof Html) return content.text;
  if (content === undefined || content === false) return '';
  if (typeof content === 'number') return String(content);
  let text = '';
  for (const part of content) text += writeContent(part);
  return text;
}

/** Returns an attribute with the space before it; nothing without a value. */
export function attribute(name: string, value: string | number | undefined): Html {
  if (value === undefined) return nothing;
  return new Html(` ${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
}

const nothing = new Html('');
const special = /[&<>'"]/;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&quot;',
};

/** Returns a text so that it can stand in HTML between tags, as Astro writes it. */
export function writeHtmlText(text: string): string {
  return special.test(text) ? text.replace(/[&<>'"]/g, (letter) => entities[letter] ?? letter) : text;
}
