import { expressionFunction } from 'vega';
import type { Remark } from './paint-chart.ts';
import { type ChartColour, chartColours, paint } from './theme.ts';

/** A part of a drawing, as Vega keeps it: a group of marks, or an item of one. */
interface Part {
  readonly marktype?: string;
  readonly role?: string;
  readonly items?: readonly Part[];
  readonly bounds?: Box;
  readonly x?: number;
  readonly y?: number;
  readonly opacity?: number;
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly angle?: number;
  readonly fill?: unknown;
  readonly stroke?: unknown;
}

interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

/** A drawing that is finished, and the picture in which it stands. */
export interface Drawing {
  readonly scene: unknown;
  readonly width: number;
  readonly height: number;
  /** Where the drawing begins in the picture. */
  readonly origin: readonly [x: number, y: number];
}

interface Label extends Box {
  readonly text: string;
  readonly size: number;
}

/** Width in pixels at which a telephone shows a picture that is wider; see parts.css. */
const telephone = 456;
/** Pixels of the smallest letters on a telephone. */
const smallest = 12;
/** How many texts of a kind are named: more would tell no more. */
const named = 1;

/**
 * Returns what a reader could not read in a drawing: texts that overlap or run out of the picture, letters that are too small
 * on a telephone, marks that do not stand out from the page (WCAG 2.2, 1.4.11: 3 to 1).
 */
export function checkDrawing(drawing: Drawing): Remark[] {
  const { width, height, origin } = drawing;
  const labels: Label[] = [];
  const paints = new Map<string, readonly string[]>();
  walk(drawing.scene as Part, origin, labels, paints);
  return [
    ...labels.flatMap((label) => findOutside(label, width, height)).slice(0, named),
    ...findOverlaps(labels).slice(0, named),
    ...findSmall(labels, width),
    ...[...paints.values()].flatMap(findFaint),
  ];
}

function walk(
  part: Part,
  [x, y]: readonly [number, number],
  labels: Label[],
  paints: Map<string, readonly string[]>,
): void {
  for (const item of part.items ?? []) {
    if (part.marktype === 'group') {
      const here = [x + (item.x ?? 0), y + (item.y ?? 0)] as const;
      for (const mark of item.items ?? []) walk(mark, here, labels, paints);
    } else if (part.marktype === 'text') labels.push(...labelOf(item, x, y));
    else if (part.role === 'mark') {
      const own = [item.fill, item.stroke].flatMap((value) => (typeof value === 'string' ? [value] : []));
      if (own.length > 0 && item.opacity !== 0) paints.set(own.join(' '), own);
    }
  }
}

/** Letters reach 0.7 em above their line, of which Vega keeps 0.8 free; texts may come within half a pixel of each other. */
function labelOf({ text, opacity, bounds, fontSize = 11, angle }: Part, x: number, y: number): Label[] {
  const shown = [text ?? ''].flat().join(' ').trim();
  if (shown === '' || opacity === 0 || !bounds) return [];
  const above = angle ? 0 : fontSize / 10;
  const { x1, x2, y1, y2 } = bounds;
  const box = { x1: x + x1 + 0.5, x2: x + x2 - 0.5, y1: y + y1 + above + 0.5, y2: y + y2 - 0.5 };
  return [{ ...box, text: shown, size: fontSize }];
}

function findOutside({ text, x1, x2, y1, y2 }: Label, width: number, height: number): Remark[] {
  if (x1 >= -1 && y1 >= -1 && x2 <= width + 1 && y2 <= height + 1) return [];
  return [tell('warning', 'chart-text-outside', { text })];
}

function findOverlaps(labels: readonly Label[]): Remark[] {
  return labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .filter((b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2)
      .map((b) => tell('warning', 'chart-text-overlap', { text: a.text, other: b.text })),
  );
}

function findSmall(labels: readonly Label[], width: number): Remark[] {
  const scale = Math.min(1, telephone / Math.ceil(width));
  const least = Math.ceil(smallest / scale);
  const sizes = [...new Set(labels.map(({ size }) => size))].filter((size) => size * scale < smallest - 0.05);
  return sizes.sort((a, b) => a - b).map((size) => tell('warning', 'chart-text-small', { size, least }));
}

const contrast = expressionFunction('contrast') as unknown as (a: string, b: string) => number;

/** Paints of the page itself: a mark of nothing else parts others, and is not meant to be seen. */
const unseen = ['none', 'transparent', paint('--chart-surface')];

/** A mark stands out by its fill or by the line around it. */
function findFaint(paints: readonly string[]): Remark[] {
  if (paints.every((colour) => unseen.includes(colour))) return [];
  const pages = (['light', 'dark'] as const).filter((theme) => {
    const page = chartColours[theme]['--chart-surface'];
    return !paints.some((colour) => !(contrast(resolve(colour, theme), page) < 3));
  });
  const [page] = pages;
  return page
    ? [
        tell('error', 'chart-colour-faint', {
          colour: paints.filter((colour) => !unseen.includes(colour)).join(', '),
          reason: `page-${page}`,
        }),
      ]
    : [];
}

/** The colour of a paint; of stripes, the one that is not the page's. `none` is the page. */
function resolve(colour: string, theme: keyof typeof chartColours): string {
  if (colour === 'none' || colour === 'transparent') return chartColours[theme]['--chart-surface'];
  const name = /(--chart-[a-z0-9-]+)/.exec(colour)?.[1];
  return name ? (chartColours[theme][name as ChartColour] ?? colour) : colour;
}

function tell(severity: Remark['severity'], code: Remark['code'], values: Remark['values']): Remark {
  return { severity, code, values };
}
