import type { Geometry, Position } from 'geojson';

/**
 * Returns a geometry with its rings wound as d3-geo draws them: outer rings clockwise, holes counterclockwise.
 * GeoJSON winds them the other way (RFC 7946, 3.1.6), and d3 would then fill the rest of the world.
 */
export function windForDrawing(geometry: Geometry): Geometry {
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: windPolygon(geometry.coordinates) };
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map(windPolygon) };
  return geometry;
}

/** Returns the signed area of a ring in square degrees: more than zero if it runs counterclockwise. */
export function ringArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

function windPolygon(rings: Position[][]): Position[][] {
  return rings.map((ring, index) => {
    const isClockwise = ringArea(ring) < 0;
    return isClockwise === (index === 0) ? ring : ring.toReversed();
  });
}
