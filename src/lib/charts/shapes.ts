import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Outlines } from '../dataset/codelist.ts';
import { findOutside, makeProjection, mapPositions } from './crs.ts';
import { findLabelPoint } from './label-point.ts';
import { windForDrawing } from './wind.ts';

/** A shape ready to be drawn, in degrees, and where a label fits in it. */
export interface Shape {
  readonly identifier: string;
  readonly geometry: Geometry | null;
  readonly label?: readonly [number, number] | undefined;
}

/** The shapes of a file, and a position that cannot be right in the coordinates that were named. */
export interface Shapes {
  readonly shapes: readonly Shape[];
  readonly outside?: Position | undefined;
}

/** What was made of a file: converting and measuring shapes takes longer than drawing them. */
const known = new WeakMap<object, Map<string, Shapes | undefined>>();

/** Returns the shapes of parsed GeoJSON or TopoJSON, in degrees; undefined if there are none. */
export function readShapes(parsed: unknown, outlines: Outlines): Shapes | undefined {
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const made = known.get(parsed) ?? new Map<string, Shapes | undefined>();
  known.set(parsed, made);
  const key = [outlines.object, outlines.property, outlines.crs].join('|');
  if (!made.has(key)) made.set(key, makeShapes(parsed, outlines));
  return made.get(key);
}

/** A file may hold anything; what the libraries stumble over is no file of shapes. */
function makeShapes(parsed: object, outlines: Outlines): Shapes | undefined {
  try {
    return makeShapesOf(parsed, outlines);
  } catch {
    return undefined;
  }
}

function makeShapesOf(parsed: object, outlines: Outlines): Shapes | undefined {
  const features = readFeatures(parsed, outlines.object);
  if (!features) return undefined;
  const project = makeProjection(outlines.crs);
  let outside: Position | undefined;
  const shapes = features.map((found): Shape => {
    const identifier = shapeIdentifier(found, outlines);
    if (!found.geometry) return { identifier, geometry: null };
    const geometry = windForDrawing(mapPositions(found.geometry, project));
    outside ??= findOutside(geometry, outlines.crs);
    return { identifier, geometry, label: findLabelPoint(geometry) };
  });
  return { shapes, outside };
}

function readFeatures(parsed: object, object: string | undefined): Feature[] | undefined {
  const read = parsed as { type?: string; objects?: Topology['objects']; features?: Feature[] };
  if (read.type === 'Feature') return [parsed as Feature];
  if (read.type === 'FeatureCollection') return read.features;
  if (read.type !== 'Topology') return undefined;
  const chosen = read.objects?.[object ?? Object.keys(read.objects)[0] ?? ''];
  if (!chosen) return undefined;
  const found = feature(parsed as Topology, chosen) as unknown as Feature | FeatureCollection;
  return found.type === 'FeatureCollection' ? found.features : [found];
}

function shapeIdentifier(shape: Feature, { property }: Outlines): string {
  return String(shape.properties?.[property] ?? (property === 'id' ? shape.id : ''));
}
