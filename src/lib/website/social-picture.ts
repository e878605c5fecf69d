import type { TextMeasure } from '../charts/text-metrics.ts';
import { chartColours, chartFont } from '../charts/theme.ts';
import { writeXmlText } from './escape.ts';

/** Size of the picture that goes along when the address of an answer is shared (Open Graph), in pixels. */
export const socialSize = { width: 1200, height: 630 } as const;

/** What stands on the picture. */
export interface SocialPicture {
  readonly title: string;
  /** The line below it: the reporting date. */
  readonly subtitle: string;
  readonly site: string;
  /** A chart as an SVG that stands alone; without one the words stand alone. */
  readonly chart?: string | undefined;
}

/** Name of the picture beside the page. */
export const pictureName = 'picture.png';

const margin = 60;
const fontSize = 48;
const lineHeight = 58;
const small = 28;

/** Returns the picture as SVG: title and date above, the chart below as large as it can be, on white. */
export function makeSocialPicture({ title, subtitle, site, chart }: SocialPicture, measure: TextMeasure): string {
  const { width, height } = socialSize;
  const lines = wrap(title, width - 2 * margin, 2, (text) => measure(text, fontSize, true));
  const below = margin + lines.length * lineHeight + small;
  const muted = chartColours.light['--chart-muted'];
  const parts = [
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<rect width="${width}" height="16" fill="${chartColours.light['--chart-1']}"/>`,
    ...lines.map((line, index) => textAt(line, margin, margin + (index + 1) * lineHeight - 10, fontSize, 'bold')),
    textAt(subtitle, margin, below, small, 'normal', muted),
    chart ? placeChart(chart, below + 20, height - 30) : textAt(site, margin, height - margin, small, 'normal', muted),
  ];
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`;
  return `${open}${parts.join('')}</svg>`;
}

function textAt(text: string, x: number, y: number, size: number, weight: string, fill = '#1a1d21'): string {
  const style = `font-family="${chartFont}" font-size="${size}" font-weight="${weight}" fill="${fill}"`;
  return `<text x="${x}" y="${y}" ${style}>${writeXmlText(text)}</text>`;
}

/** The chart in the middle, as large as its room allows. */
function placeChart(chart: string, top: number, bottom: number): string {
  const room = { width: socialSize.width - 2 * margin, height: bottom - top };
  const attributes = `x="${margin}" y="${top}" width="${room.width}" height="${room.height}"`;
  return chart.replace(/^\s*<svg\b([^>]*)>/, (_, given: string) => {
    const kept = given.replace(/\s(?:width|height|x|y|preserveAspectRatio)="[^"]*"/g, '');
    return `<svg ${attributes} preserveAspectRatio="xMidYMid meet"${kept}>`;
  });
}

/** A text in lines that fit; what does not fit in the last line ends in an ellipsis. */
function wrap(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && measure(`${line} ${word}`) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = `${shown[most - 1]} …`;
  return shown.map((line) => shorten(line, width, measure));
}

function shorten(line: string, width: number, measure: (text: string) => number): string {
  let kept = line;
  while (kept.length > 1 && measure(kept) > width) kept = `${kept.replace(/\s*…$/, '').slice(0, -1)}…`;
  return kept;
}
