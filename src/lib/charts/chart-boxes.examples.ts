import { wcagContrast } from 'culori';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isBoldWeight, type TextMeasure } from './text-metrics.ts';
import { type ChartColour, chartColours } from './theme.ts';

/** A rectangle in pixels of the picture. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TextBox extends Box {
  readonly text: string;
}

/** A filled mark of data; its paint is a colour of the theme. */
export interface FilledBox extends Box {
  readonly fill: string;
  readonly stroke: string;
}

/** What is in a picture, by the transforms around it and the widths of the font. */
export interface Boxes {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextBox[];
  readonly fills: readonly FilledBox[];
}

/** Where a parent puts what it holds: `x' = a·x + c·y + e`, `y' = b·x + d·y + f` (SVG 2, 8.2). */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Returns the boxes of the texts and of the rectangles in a drawn chart; letters reach 0.7 em above and 0.2 em below their line. */
export function boxesOf(svg: string, measureText: TextMeasure): Boxes {
  const root = fromHtml(svg, { fragment: true }).children[0] as Element;
  const [, , width = 0, height = 0] = attribute(root, 'viewBox').split(' ').map(Number);
  const texts: TextBox[] = [];
  const fills: FilledBox[] = [];
  const walk = (element: Element, around: Matrix): void => {
    const here = multiply(around, readTransform(attribute(element, 'transform')));
    if (element.tagName === 'text') texts.push(...linesOf(element, here, measureText));
    if (element.tagName === 'path') fills.push(...filledBox(element, here));
    if (element.tagName === 'defs') return;
    for (const child of element.children) if (child.type === 'element') walk(child, here);
  };
  walk(root, [1, 0, 0, 1, 0, 0]);
  return { width, height, texts, fills };
}

/** Returns the texts that leave the picture, each with the side. */
export function findOutside({ width, height, texts }: Boxes): string[] {
  return texts.flatMap(({ text, left, right, top, bottom }) => [
    ...(left < 0 ? [`${text}: left`] : []),
    ...(right > width ? [`${text}: right`] : []),
    ...(top < 0 ? [`${text}: top`] : []),
    ...(bottom > height ? [`${text}: bottom`] : []),
  ]);
}

/** Returns the pairs of texts that touch. */
export function findOverlaps({ texts }: Boxes): string[] {
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

/**
 * Returns the pairs of rectangles side by side between which no boundary of 3:1 can be seen: neither between their fills
 * nor between a fill and the line that parts them (WCAG 2.2, 1.4.11).
 */
export function findFaintNeighbours({ fills }: Boxes, theme: keyof typeof chartColours): string[] {
  return fills.flatMap((a, index) =>
    fills
      .slice(index + 1)
      .filter((b) => a.fill !== b.fill && isBeside(a, b) && boundary(a, b, theme) < 3)
      .map((b) => `${a.fill} / ${b.fill}`),
  );
}

function boundary(a: FilledBox, b: FilledBox, theme: keyof typeof chartColours): number {
  const line = [a.stroke, b.stroke].filter((paint) => paint !== '');
  const pairs = [
    [a.fill, b.fill],
    ...line.flatMap((paint) => [
      [a.fill, paint],
      [paint, b.fill],
    ]),
  ];
  return Math.max(...pairs.map(([one = '', other = '']) => wcagContrast(resolve(one, theme), resolve(other, theme))));
}

function resolve(paint: string, theme: keyof typeof chartColours): string {
  // Of stripes, the colour that is not the surface's.
  const stripes = /^url\(#.*-hatch-([^)]*)\)$/.exec(paint)?.[1];
  const name = stripes ? `--chart-${stripes}` : /^var\((.*)\)$/.exec(paint)?.[1];
  return name ? chartColours[theme][name as ChartColour] : paint;
}

function isBeside(a: Box, b: Box): boolean {
  const touch = (end: number, start: number) => Math.abs(end - start) < 1.5;
  const share = (aStart: number, aEnd: number, bStart: number, bEnd: number) =>
    Math.min(aEnd, bEnd) - Math.max(aStart, bStart) > 1;
  const across = touch(a.right, b.left) || touch(b.right, a.left);
  const along = touch(a.bottom, b.top) || touch(b.bottom, a.top);
  return (across && share(a.top, a.bottom, b.top, b.bottom)) || (along && share(a.left, a.right, b.left, b.right));
}

function linesOf(element: Element, matrix: Matrix, measureText: TextMeasure): TextBox[] {
  const size = Number.parseFloat(attribute(element, 'font-size'));
  const isBold = isBoldWeight(attribute(element, 'font-weight'));
  const spans = element.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'tspan',
  );
  let y = 0;
  return (spans.length > 0 ? spans : [element]).map((line) => {
    y += Number(line === element ? 0 : attribute(line, 'dy') || 0);
    const text = textOf(line.children);
    const width = measureText(text, size, isBold);
    const before = { start: 0, middle: width / 2, end: width }[attribute(element, 'text-anchor') || 'start'] ?? 0;
    return {
      text,
      ...turn({ left: -before, right: width - before, top: y - 0.7 * size, bottom: y + 0.2 * size }, matrix),
    };
  });
}

/** A rectangle that Vega drew as a path: `M0,0h10v20h-10Z`. */
function filledBox(element: Element, matrix: Matrix): FilledBox[] {
  const [, x, y, width, height] =
    /^M(-?[\d.]+),(-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)h-?[\d.]+Z$/i.exec(attribute(element, 'd')) ?? [];
  const fill = attribute(element, 'fill');
  if (!width || !height || !fill || fill === 'none' || fill === 'transparent') return [];
  const [left, top] = [Number(x), Number(y)];
  const box = { left, top, right: left + Number(width), bottom: top + Number(height) };
  return [{ ...turn(box, matrix), fill, stroke: attribute(element, 'stroke') }];
}

/** The upright box around a box that was moved or turned. */
function turn({ left, right, top, bottom }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [left, right].flatMap((x) =>
    [top, bottom].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function readTransform(text: string): Matrix {
  return [...text.matchAll(/(translate|rotate)\(([^)]*)\)/g)].reduce<Matrix>(
    (before, [, kind, values = '']) => {
      const [x = 0, y = 0] = values.split(',').map(Number);
      const angle = (x * Math.PI) / 180;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return multiply(before, kind === 'translate' ? [1, 0, 0, 1, x, y] : [cos, sin, -sin, cos, 0, 0]);
    },
    [1, 0, 0, 1, 0, 0],
  );
}

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');
}

function attribute({ properties }: Element, name: string): string {
  const camel = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return String(properties[name] ?? properties[camel] ?? '');
}
