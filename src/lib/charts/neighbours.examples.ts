import { wcagContrast } from 'culori';
import type { Area, Point } from './drawn-areas.examples.ts';
import { type ChartColour, chartColours } from './theme.ts';

type Theme = keyof typeof chartColours;

/** Areas nearer than this are neighbours; what lies further apart is parted by the page itself. */
const reach = 3;

/**
 * Returns the pairs of neighbouring areas between which no boundary of 3:1 can be seen (WCAG 2.2, 1.4.11): going from one fill
 * to the other over the lines and the gap between them, no two paints that follow each other differ enough. Paints narrower
 * than `narrowest` pixels of the picture do not count. Of stripes, the colour counts that differs less.
 */
export function findFaintBorders(areas: readonly Area[], theme: Theme, narrowest: number): string[] {
  const filled = areas.filter(({ fill }) => fill !== '');
  return filled.flatMap((a, index) =>
    filled.slice(index + 1).flatMap((b) => {
      const gap = gapBetween(a, b);
      if (gap === undefined) return [];
      const paints = crossing(a, b, gap, areas, narrowest);
      const most = Math.max(0, ...paints.slice(1).map((paint, at) => contrast(paint, paints[at] ?? '', theme)));
      return most >= 3 ? [] : [`${a.name} | ${b.name}: ${paints.join(' > ')} ${most.toFixed(2)}`];
    }),
  );
}

/** Returns the areas that stand out from the page neither by their fill nor by the line around them. */
export function findFaintAreas(areas: readonly Area[], theme: Theme): string[] {
  const page = 'var(--chart-surface)';
  return areas
    .filter(({ fill }) => fill !== '')
    .filter(({ fill, stroke }) => [fill, stroke].every((paint) => paint === '' || contrast(paint, page, theme) < 3))
    .map(({ name }) => name);
}

/** How many neighbours there are: a test that finds none has tested nothing. */
export function countBorders(areas: readonly Area[]): number {
  const filled = areas.filter(({ fill }) => fill !== '');
  return filled.reduce(
    (sum, a, index) => sum + filled.slice(index + 1).filter((b) => gapBetween(a, b) !== undefined).length,
    0,
  );
}

const gaps = new WeakMap<Area, WeakMap<Area, { readonly gap?: number | undefined }>>();

function gapBetween(a: Area, b: Area): number | undefined {
  const ofA = gaps.get(a) ?? new WeakMap();
  gaps.set(a, ofA);
  const known = ofA.get(b) ?? { gap: measureGap(a, b) };
  ofA.set(b, known);
  return known.gap;
}

/** How far apart two areas lie along a common border of 6 pixels or more; undefined if they are no neighbours. */
function measureGap(a: Area, b: Area): number | undefined {
  if (!boxesTouch(boxOf(a), boxOf(b))) return undefined;
  const box = boxOf(b);
  const near = samplesOf(a)
    .filter(([x, y]) => boxesTouch([x, y, x, y], box))
    .map((point) => distance(point, b))
    .filter((far) => far <= reach);
  return near.length >= 3 ? near.toSorted((x, y) => x - y)[Math.floor(near.length / 2)] : undefined;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

const boxes = new WeakMap<Area, Box>();

function boxOf(area: Area): Box {
  const points = area.rings.flat();
  const known =
    boxes.get(area) ??
    points.reduce<Box>(
      ([left, top, right, bottom], [x, y]) => [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x),
        Math.max(bottom, y),
      ],
      [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
  boxes.set(area, known);
  return known;
}

function boxesTouch([left, top, right, bottom]: Box, [l, t, r, b]: Box): boolean {
  return left - reach <= r && l - reach <= right && top - reach <= b && t - reach <= bottom;
}

type Edge = readonly [Point, Point];

const edges = new WeakMap<Area, Edge[]>();

function edgesOf(area: Area): Edge[] {
  const known =
    edges.get(area) ??
    area.rings.flatMap((ring) => ring.map((point, at): Edge => [point, ring[(at + 1) % ring.length] ?? point]));
  edges.set(area, known);
  return known;
}

/** A point every two pixels along the sides. */
function samplesOf(area: Area): Point[] {
  return edgesOf(area).flatMap(([[x, y], [nextX, nextY]]) => {
    const steps = Math.max(1, Math.round(Math.hypot(nextX - x, nextY - y) / 2));
    return Array.from({ length: steps }, (_, at): Point => {
      const part = (at + 0.5) / steps;
      return [x + (nextX - x) * part, y + (nextY - y) * part];
    });
  });
}

function distance([x, y]: Point, area: Area): number {
  return Math.min(
    ...edgesOf(area).map(([[ax, ay], [bx, by]]) => {
      const [wide, high] = [bx - ax, by - ay];
      const along = ((x - ax) * wide + (y - ay) * high) / (wide * wide + high * high || 1);
      const part = Math.min(1, Math.max(0, along));
      return Math.hypot(x - ax - wide * part, y - ay - high * part);
    }),
  );
}

/** The paints from one area to the other, each once, in order. `a` ends at 0 and `b` begins at the gap. */
function crossing(a: Area, b: Area, gap: number, areas: readonly Area[], narrowest: number): string[] {
  const isTouching = gap < 0.75;
  const end = isTouching ? 0 : gap;
  const [outlineA, outlineB] = [outlineOf(a), outlineOf(b)];
  const painted = areas.flatMap((area) => {
    const outline = outlineOf(area);
    if (outline === outlineA) return [{ ...area, edge: 0, isA: true }];
    return outline === outlineB ? [{ ...area, edge: end, isA: false }] : [];
  });
  const step = 0.05;
  const runs: { paint: string; width: number }[] = [];
  for (let x = -8; x <= end + 8; x += step) {
    let paint = 'var(--chart-surface)';
    for (const { edge, isA, fill, stroke, strokeWidth } of painted) {
      if ((isA ? x < 0 : x > end) && fill !== '') paint = fill;
      if (stroke !== '' && Math.abs(x - edge) < strokeWidth / 2) paint = stroke;
    }
    const last = runs.at(-1);
    if (last?.paint === paint) last.width += step;
    else runs.push({ paint, width: step });
  }
  return runs.filter(({ width }) => width >= narrowest - step).map(({ paint }) => paint);
}

const outlines = new WeakMap<Area, string>();

/** Two areas with the same outline are one, painted twice. */
function outlineOf(area: Area): string {
  const known = outlines.get(area) ?? String(area.rings);
  outlines.set(area, known);
  return known;
}

function contrast(one: string, other: string, theme: Theme): number {
  return Math.min(...coloursOf(one, theme).flatMap((a) => coloursOf(other, theme).map((b) => wcagContrast(a, b))));
}

/** The colours of a paint; of stripes, both. */
function coloursOf(paint: string, theme: Theme): string[] {
  const stripes = /^url\(#.*-hatch-([^)]*)\)$/.exec(paint)?.[1];
  if (stripes)
    return [chartColours[theme][`--chart-${stripes}` as ChartColour], chartColours[theme]['--chart-surface']];
  const name = /^var\((.*)\)$/.exec(paint)?.[1];
  return [name ? chartColours[theme][name as ChartColour] : paint];
}
