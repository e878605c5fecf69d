import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { type Code, isValidCode, type Outlines } from '../dataset/codelist.ts';
import type { Dataset, Dimension } from '../dataset/dataset.ts';
import type { Chart } from './chart-file.ts';
import { findLabelPoint } from './label-point.ts';
import { windForDrawing } from './wind.ts';

/** A shape of a map, joined to a code. Its properties stand beside the geometry as well, so that a field needs no path. */
export type Outline = Feature<Geometry | null, OutlineProperties> & OutlineProperties;

/** `code` is null for a shape without a code; a label fits at `longitude` and `latitude`. */
export interface OutlineProperties {
  readonly code: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly [column: string]: string | number | null;
}

/** Returns the dimension that a map shows: the named one, or the first. */
export function mapDimension(chart: Chart, dataset: Dataset): Dimension | undefined {
  return dataset.dimensions.find(({ id }) => id === (chart.dimension ?? dataset.dimensions[0]?.id));
}

/** Returns the columns of the data `outlines`; none for a chart that is not a map. */
export function outlineColumns(chart: Chart, dataset: Dataset): string[] {
  const id = mapDimension(chart, dataset)?.id;
  if (chart.kind !== 'map' || !id) return [];
  return ['code', 'longitude', 'latitude', 'geometry', 'properties', id, `${id}Label`];
}

/**
 * Returns the shapes of a GeoJSON (RFC 7946) or TopoJSON file, each with the code of the dimension that it outlines.
 * Undefined if the file holds no shapes, or no TopoJSON object with the name that the codelist gives.
 */
export function joinOutlines(
  parsed: unknown,
  dimension: Dimension,
  language: string,
  date: string,
): Outline[] | undefined {
  const { outlines, codes } = dimension.codelist;
  const features = outlines && readFeatures(parsed, outlines.object);
  if (!features) return undefined;
  const valid = codes.filter((code) => isValidCode(code, date));
  return features.map((shape) => {
    const code = valid.find((candidate) => identifierOf(candidate, outlines) === shapeIdentifier(shape, outlines));
    const geometry = shape.geometry && windForDrawing(shape.geometry);
    const [longitude, latitude] = (geometry && findLabelPoint(geometry)) ?? [null, null];
    const name = code ? (code.name[language] ?? code.code) : null;
    const properties = {
      code: code?.code ?? null,
      [dimension.id]: code?.code ?? null,
      [`${dimension.id}Label`]: name,
      longitude,
      latitude,
    };
    return { ...properties, type: 'Feature', geometry, properties } as Outline;
  });
}

function readFeatures(parsed: unknown, object: string | undefined): Feature[] | undefined {
  const read = parsed as { type?: string; objects?: Topology['objects']; features?: Feature[] } | undefined;
  if (read?.type === 'FeatureCollection') return read.features;
  if (read?.type !== 'Topology') return undefined;
  const chosen = read.objects?.[object ?? Object.keys(read.objects)[0] ?? ''];
  if (!chosen) return undefined;
  const found = feature(parsed as Topology, chosen) as unknown as Feature | FeatureCollection;
  return found.type === 'FeatureCollection' ? found.features : [found];
}

function identifierOf(code: Code, { identifier }: Outlines): string | undefined {
  return identifier === 'code' ? code.code : code.identifiers[identifier];
}

function shapeIdentifier(shape: Feature, { property }: Outlines): string {
  return String(shape.properties?.[property] ?? (property === 'id' ? shape.id : ''));
}
