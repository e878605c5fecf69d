import type { Geometry, Position } from 'geojson';
import proj4 from 'proj4';
import type { OutlineCrs } from '../dataset/codelist.ts';

/**
 * Parameters of the projections, with the shift of their datum to WGS 84.
 * EPSG:31370: EPSG dataset, transformation 15929 "BD72 to WGS 84 (3)" (seven parameters, about 0.2 to 1 m); its rotations have
 * the sign of a coordinate frame there and of a position vector in `+towgs84`. EPSG:3812: ETRS89, the same within a metre.
 */
const definitions: Readonly<Partial<Record<OutlineCrs, string>>> = {
  'EPSG:31370':
    '+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 +x_0=150000.013 +y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m +no_defs',
  'EPSG:3812':
    '+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667 +x_0=649328 +y_0=665262 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs',
};

/** Where outlines in a system may lie: west, south, east, north, in degrees. Belgium and its sea; the origin of Lambert 72 lies outside. */
const areas: Readonly<Record<OutlineCrs, readonly [number, number, number, number]>> = {
  'EPSG:4326': [-180, -90, 180, 90],
  'EPSG:31370': [2.1, 49.4, 6.6, 52],
  'EPSG:3812': [2.1, 49.4, 6.6, 52],
};

/** Returns a function that turns a position in a coordinate system into longitude and latitude in degrees (WGS 84). */
export function makeProjection(crs: OutlineCrs): (position: Position) => Position {
  const definition = definitions[crs];
  if (!definition) return (position) => position;
  const converter = proj4(definition, 'WGS84');
  return ([x = 0, y = 0]) => converter.forward([x, y]);
}

/** Returns a geometry with each of its positions replaced. */
export function mapPositions(geometry: Geometry, replace: (position: Position) => Position): Geometry {
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map((part) => mapPositions(part, replace)) };
  const walk = (value: unknown): unknown => {
    const list = value as unknown[];
    return typeof list[0] === 'number' ? replace(list as Position) : list.map(walk);
  };
  return { ...geometry, coordinates: walk(geometry.coordinates) } as Geometry;
}

/** Returns the first position of a geometry that lies outside the area of a coordinate system; positions in degrees. */
export function findOutside(geometry: Geometry, crs: OutlineCrs): Position | undefined {
  const [west, south, east, north] = areas[crs];
  let outside: Position | undefined;
  mapPositions(geometry, (position) => {
    const [x = Number.NaN, y = Number.NaN] = position;
    if (!(x >= west && x <= east && y >= south && y <= north)) outside ??= position;
    return position;
  });
  return outside;
}
