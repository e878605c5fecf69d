import { attributeOf } from './template.ts';

/** The styles of a finished document, and the names that its own styles have there. */
export interface MergedStyles {
  readonly styles: string;
  readonly idOf: (id: string) => string;
}

interface Style {
  readonly id: string;
  readonly key: string;
  readonly xml: string;
}

/**
 * Returns a template's styles with those of our own that it lacks. A style is the same when its kind and name are (`heading 1`),
 * because Word translates identifiers but not the names that it builds in. The language is the document's own.
 */
export function mergeStyles(own: string, template: string, locale: string): MergedStyles {
  const theirs = stylesOf(template);
  const byKey = new Map(theirs.map(({ key, id }) => [key, id]));
  const taken = new Set(theirs.map(({ id }) => id));
  const ids = new Map<string, string>();
  const missing: Style[] = [];
  for (const style of stylesOf(own)) {
    const known = style.key === 'paragraph normal' ? defaultStyle(template) : byKey.get(style.key);
    ids.set(style.id, known ?? (taken.has(style.id) ? `Peildatum${style.id}` : style.id));
    if (known === undefined) missing.push(style);
  }
  const idOf = (id: string) => ids.get(id) ?? id;
  const added = missing.map(({ xml }) => mapIds(xml.replace(/ w:default="[^"]*"/, ''), idOf)).join('');
  return { styles: withLanguage(template, locale).replace('</w:styles>', `${added}</w:styles>`), idOf };
}

function stylesOf(xml: string): Style[] {
  return [...xml.matchAll(/<w:style\b([^>]*)>[\s\S]*?<\/w:style>/g)].map(([whole, attributes = '']) => ({
    id: attributeOf(attributes, 'w:styleId'),
    key: `${attributeOf(attributes, 'w:type')} ${/<w:name w:val="([^"]*)"/.exec(whole)?.[1]?.toLowerCase() ?? ''}`,
    xml: whole,
  }));
}

/** The style of paragraphs that name none. */
function defaultStyle(xml: string): string | undefined {
  const tags = xml.match(/<w:style\b[^>]*>/g) ?? [];
  const tag = tags.find(
    (candidate) => /w:type="paragraph"/.test(candidate) && /w:default="(?:1|true|on)"/.test(candidate),
  );
  return tag === undefined ? undefined : attributeOf(tag, 'w:styleId');
}

function mapIds(xml: string, idOf: (id: string) => string): string {
  return xml
    .replace(/w:styleId="([^"]*)"/, (_, id: string) => `w:styleId="${idOf(id)}"`)
    .replace(/(<w:(?:basedOn|next|link) w:val=")([^"]*)"/g, (_, before: string, id: string) => `${before}${idOf(id)}"`);
}

/** The words are in the language of the answer, whatever that of the template. */
function withLanguage(xml: string, locale: string): string {
  const language = `<w:lang w:val="${locale}" w:eastAsia="${locale}"/>`;
  const plain = xml.replace(/<w:lang\b[^>]*\/>/g, '');
  if (/<w:rPrDefault>\s*<w:rPr>/.test(plain))
    return plain.replace(/(<w:rPrDefault>\s*<w:rPr>[\s\S]*?)(<\/w:rPr>)/, `$1${language}$2`);
  const defaults = `<w:rPrDefault><w:rPr>${language}</w:rPr></w:rPrDefault>`;
  if (/<w:rPrDefault\s*\/>/.test(plain)) return plain.replace(/<w:rPrDefault\s*\/>/, defaults);
  if (/<w:docDefaults>/.test(plain)) return plain.replace('<w:docDefaults>', `<w:docDefaults>${defaults}`);
  return plain.replace(/(<w:styles\b[^>]*>)/, `$1<w:docDefaults>${defaults}</w:docDefaults>`);
}
