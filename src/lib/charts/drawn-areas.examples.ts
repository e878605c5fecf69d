import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A point in pixels of the picture. */
export type Point = readonly [x: number, y: number];

/** An area or a line around one, in pixels of the picture, in the order of painting. */
export interface Area {
  readonly rings: readonly (readonly Point[])[];
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  /** What tells it from others in a message. */
  readonly name: string;
}

/** Returns the areas with straight sides in a drawn chart: bars, tiles, shapes of maps. */
export function areasOf(svg: string): Area[] {
  const root = fromHtml(svg, { fragment: true }).children[0] as Element;
  const areas: Area[] = [];
  const walk = (element: Element, [aroundX, aroundY]: Point): void => {
    const [, x = '0', y = '0'] = /^translate\(([-\d.]+),([-\d.]+)\)$/.exec(attribute(element, 'transform')) ?? [];
    const here: Point = [aroundX + Number(x), aroundY + Number(y)];
    if (element.tagName === 'defs') return;
    if (element.tagName === 'path') areas.push(...readArea(element, here));
    for (const child of element.children) if (child.type === 'element') walk(child, here);
  };
  walk(root, [0, 0]);
  return areas;
}

function readArea(element: Element, at: Point): Area[] {
  const rings = readRings(attribute(element, 'd'), at).filter((ring) => Math.abs(areaOf(ring)) > 2);
  if (rings.length === 0 || !attribute(element, 'd').endsWith('Z')) return [];
  const [title] = element.children.filter((child) => child.type === 'element' && child.tagName === 'title');
  const [text] = title && 'children' in title ? title.children : [];
  return [
    {
      rings,
      fill: paintOf(attribute(element, 'fill')),
      stroke: paintOf(attribute(element, 'stroke')),
      strokeWidth: Number(attribute(element, 'stroke-width') || 1),
      name: text && 'value' in text ? text.value : attribute(element, 'fill'),
    },
  ];
}

function paintOf(value: string): string {
  return value === 'none' || value === 'transparent' ? '' : value;
}

/** Rings of a path of straight lines, absolute or from point to point; a path with curves has none. */
function readRings(path: string, [startX, startY]: Point): Point[][] {
  if (!/^[MLlhvHVZ\d.,\s-]+$/.test(path)) return [];
  return path
    .split(/(?=M)/)
    .filter(Boolean)
    .map((ring) => {
      let [x, y] = [0, 0];
      return [...ring.matchAll(/([MLlhv])([^MLlhvZ]*)/g)].flatMap(([, kind = '', text = '']) => {
        const numbers = (text.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
        const pairs =
          kind === 'h'
            ? numbers.map((way) => [way, 0] as const)
            : kind === 'v'
              ? numbers.map((way) => [0, way] as const)
              : numbers.flatMap((number, index) =>
                  index % 2 === 0 ? [[number, numbers[index + 1] ?? 0] as const] : [],
                );
        return pairs.map(([a, b]): Point => {
          [x, y] = kind === 'M' || kind === 'L' ? [a, b] : [x + a, y + b];
          return [startX + x, startY + y];
        });
      });
    });
}

function areaOf(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function attribute({ properties }: Element, name: string): string {
  const camel = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return String(properties[name] ?? properties[camel] ?? '');
}
