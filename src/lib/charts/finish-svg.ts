import { defineHatches, referHatches } from './hatch.ts';
import { roundNumbers, shortenPath } from './shorten-path.ts';
import { chartFont } from './theme.ts';

/** What an SVG is called, and the text that describes it. */
export interface SvgNames {
  /** Prefix of every id in it; unique on a page. */
  readonly id: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
}

const geometryAttributes = new Set([
  'transform',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'dx',
  'dy',
  'width',
  'height',
  'cx',
  'cy',
  'r',
  'points',
]);
const startTag = /<([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
/** What Vega puts before and behind a group of marks, where it has no paint. */
const unseenPath = /<path class="(?:background|foreground)"(?![^>]*\s(?:fill|stroke)=")[^>]*>(?:<\/path>)?/g;
/** What is said anyway: the names by which Vega finds marks again. */
const needless = /^(role|class|data-title|pointer-events|aria-.*)$/;
const idle: Readonly<Record<string, string>> = {
  opacity: '1',
  transform: 'translate(0,0)',
  'font-family': chartFont,
  'text-anchor': 'start',
};

/**
 * Returns an SVG of Vega as it stands on a page: no hidden text, no inline style, none of Vega's names and English, ids of
 * its own, geometry with two decimals (outlines with one), hatchings defined, a title and a description, and a size that
 * follows the page; class `wide` for one that a telephone must scroll.
 * What a mark shows when pointed at (`data-title`) becomes its `<title>`. Text is left as it is.
 */
export function finishSvg(svg: string, names: SvgNames): string {
  const hatched: string[] = [];
  const finished = svg
    .replace(/<text\b[^>]*\sopacity="0"[^>]*>[\s\S]*?<\/text>/g, '')
    .replace(/<text\b[^>]*(?:\/>|><\/text>)/g, '')
    .replace(unseenPath, '')
    .replace(startTag, (_, tag: string, attributes: string, end: string) => {
      let [start, title] = [`<${tag}`, ''];
      const pieces = attributes.split('"');
      for (let at = 0; at + 1 < pieces.length; at += 2) {
        const [name, value] = [(pieces[at] ?? '').trim().slice(0, -1), pieces[at + 1] ?? ''];
        if (name === 'data-title') title ||= value;
        start += finishAttribute(name, value, names.id, hatched);
      }
      return title ? `${start}><title>${title}</title></${tag}>` : `${start}${end}>`;
    });
  return nameRoot(finished, names, defineHatches(hatched, names.id));
}

/** Returns text as it stands between the tags of XML, or in an attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Returns an attribute as it is written; nothing for one that is left out. */
function finishAttribute(name: string, value: string, id: string, hatched: string[]): string {
  if (needless.test(name) || idle[name] === value) return '';
  if (name === 'style') {
    return stylesIn(value)
      .map(([property, text]) => ` ${property}="${fillHatches(text, id, hatched)}"`)
      .join('');
  }
  return ` ${name}="${fillHatches(finishValue(name, value, id), id, hatched)}"`;
}

function finishValue(name: string, value: string, id: string): string {
  if (name === 'id') return `${id}-${value}`;
  if (name === 'd') return shortenPath(value);
  if (geometryAttributes.has(name)) return roundNumbers(value);
  if (!/url\(/i.test(value)) return value;
  return value.replace(/url\((?!#)[^)]*\)/gi, 'none').replace(/url\(#/g, `url(#${id}-`);
}

function fillHatches(value: string, id: string, hatched: string[]): string {
  if (!value.includes('hatch(')) return value;
  const referred = referHatches(value, id);
  hatched.push(...referred.colours);
  return referred.value;
}

/** Properties of an inline style, to be attributes of their own: a strict content security policy refuses the style. */
function stylesIn(style: string): [string, string][] {
  return style.split(';').flatMap((rule): [string, string][] => {
    const [name = '', value = ''] = rule.split(/:(.*)/s).map((piece) => piece.trim());
    return name && value ? [[name, value]] : [];
  });
}

/** Width in pixels up to which a picture may be as narrow as a telephone: its letters stay large enough. */
const narrow = 456;

function nameRoot(svg: string, { id, language, title, description }: SvgNames, definitions: string): string {
  return svg.replace(/^<svg\b[^>]*>/, (root) => {
    const [, , width = '0', height = '0'] = (/viewBox="([^"]*)"/.exec(root)?.[1] ?? '').split(/\s+/);
    const right = Math.ceil(Number(width));
    const bottom = Math.ceil(Number(height));
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" class="chart-svg${right > narrow ? ' wide' : ''}" width="${right}" viewBox="0 0 ${right} ${bottom}"`,
      ` font-family="${chartFont}" role="img" lang="${escapeXml(language)}" aria-labelledby="${id}-title ${id}-desc">`,
      `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(description)}</desc>`,
      definitions,
    ].join('');
  });
}
