import type { Geometry, Position } from 'geojson';
import { ringArea } from './wind.ts';

const rowCount = 48;
/** A label of two lines takes about a third of the height of the shape in which it stands. */
const bandShare = 0.3;

/**
 * Returns the longitude and latitude at which a label of two lines has most room from left to right inside a shape,
 * holes left out; of a shape in parts, in the largest. Undefined for what is not an area.
 */
export function findLabelPoint(geometry: Geometry): [number, number] | undefined {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  const [largest] = polygons.toSorted((a, b) => polygonArea(b) - polygonArea(a));
  return largest && widestBand(largest);
}

function polygonArea([outer = []]: Position[][]): number {
  return Math.abs(ringArea(outer));
}

function widestBand(rings: Position[][]): [number, number] | undefined {
  const latitudes = (rings[0] ?? []).map(([, y = 0]) => y);
  const south = Math.min(...latitudes);
  const step = (Math.max(...latitudes) - south) / rowCount;
  const rows = Array.from({ length: rowCount }, (_, row) => crossings(rings, south + (row + 0.5) * step));
  const reach = Math.round((rowCount * bandShare) / 2);
  let best: { width: number; point: [number, number] } | undefined;
  for (let row = reach; row < rowCount - reach; row++) {
    for (const [from, to] of commonSpans(rows.slice(row - reach, row + reach + 1))) {
      const width = to - from;
      if (!best || width > best.width + 1e-9) best = { width, point: [(from + to) / 2, south + (row + 0.5) * step] };
    }
  }
  return best?.point;
}

type Span = readonly [from: number, to: number];

/** The spans of longitude that are inside at a latitude. */
function crossings(rings: Position[][], latitude: number): Span[] {
  const at = rings
    .flatMap((ring) =>
      ring.flatMap(([x = 0, y = 0], index) => {
        const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
        return y > latitude === nextY > latitude ? [] : [x + ((latitude - y) / (nextY - y)) * (nextX - x)];
      }),
    )
    .sort((a, b) => a - b);
  return at.flatMap((from, index) => (index % 2 === 0 ? [[from, at[index + 1] ?? from] as const] : []));
}

function commonSpans(rows: readonly Span[][]): Span[] {
  return rows.reduce((common, spans) =>
    common.flatMap(([from, to]) =>
      spans.flatMap(([start, end]): Span[] => {
        const span: Span = [Math.max(from, start), Math.min(to, end)];
        return span[0] < span[1] ? [span] : [];
      }),
    ),
  );
}
