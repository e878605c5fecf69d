import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { findOutside, makeProjection, mapPositions } from './crs.ts';

/** Distance in metres of two positions in degrees that lie close together. */
function metresBetween([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number {
  const perDegree = 111_320;
  return Math.hypot((x2 - x1) * perDegree * Math.cos((y1 * Math.PI) / 180), (y2 - y1) * perDegree);
}

/** Addresses of which the Flemish address service (geopunt.be) gives both coordinates: east, north, longitude, latitude. */
const addresses = [
  [172899.0, 174842.0, 4.6941590167952487, 50.883485330273977],
  [219009.14, 187317.72, 5.3517046535166282, 50.991974017459327],
  [152751.98, 209640.76, 4.408126870334539, 51.196736398586616],
] as const;

describe('Belgian Lambert 72', () => {
  it.each(addresses)('%d, %d is %d, %d within three metres', (east, north, longitude, latitude) => {
    const found = makeProjection('EPSG:31370')([east, north]);
    expect(metresBetween(found, [longitude, latitude])).toBeLessThan(3);
  });

  it('would be some hundred metres off without the shift of the datum', () => {
    // EPSG guidance note 7-2, Lambert Conic Conformal (2SP Belgium): 5°48'26.533" E, 50°40'46.461" N on Belge 1972.
    const onBelge1972 = [5 + 48 / 60 + 26.533 / 3600, 50 + 40 / 60 + 46.461 / 3600];
    const distance = metresBetween(makeProjection('EPSG:31370')([251763.2, 153034.13]), onBelge1972);
    expect(distance).toBeGreaterThan(80);
    expect(distance).toBeLessThan(150);
  });
});

describe('Belgian Lambert 2008', () => {
  it('has its origin where its definition says: 4°21\'33.177" E, 50°47\'52.134" N at 649,328 and 665,262 m', () => {
    const found = makeProjection('EPSG:3812')([649328, 665262]);
    expect(metresBetween(found, [4.35921583333333, 50.797815])).toBeLessThan(1);
  });

  it('puts a point where Lambert 72 puts it: 500 km and some metres away in both directions', () => {
    const [in72, in2008] = [
      makeProjection('EPSG:31370')([172899, 174842]),
      makeProjection('EPSG:3812')([672897.93, 674845.1]),
    ];
    expect(metresBetween(in72, in2008)).toBeLessThan(1);
  });
});

describe('positions', () => {
  it('in degrees stay as they are', () => {
    expect(makeProjection('EPSG:4326')([4.25, 51.5])).toEqual([4.25, 51.5]);
  });

  it('are replaced in every part of a geometry', () => {
    const geometry = {
      type: 'GeometryCollection' as const,
      geometries: [
        { type: 'Point' as const, coordinates: [1, 2] },
        {
          type: 'MultiPolygon' as const,
          coordinates: [
            [
              [
                [3, 4],
                [5, 6],
                [3, 4],
              ],
            ],
          ],
        },
      ],
    };
    expect(JSON.stringify(mapPositions(geometry, ([x = 0, y = 0]) => [x * 10, y * 10]))).toBe(
      JSON.stringify(geometry).replace(/\d/g, '$&0'),
    );
  });

  it('that cannot be right in a system are found', () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [4, 51],
        [172899, 174842],
      ],
    };
    expect(findOutside(line, 'EPSG:4326')).toEqual([172899, 174842]);
    expect(findOutside({ type: 'Point', coordinates: [4, 51] }, 'EPSG:31370')).toBeUndefined();
    expect(findOutside({ type: 'Point', coordinates: [10, 51] }, 'EPSG:31370')).toEqual([10, 51]);
  });
});
