import type { Geometry } from 'geojson';
import { type Code, type Codelist, isValidCode, type Outlines } from '../dataset/codelist.ts';
import type { Dataset } from '../dataset/dataset.ts';
import type { CodeStatus, StatusScheme } from '../dataset/status.ts';
import { codeLabel } from './chart-data.ts';
import type { Chart } from './chart-file.ts';
import { readShapes, type Shape } from './shapes.ts';
import { chartScheme } from './status-data.ts';

/** A shape of a map, joined to a code. Its properties stand beside the geometry as well, so that a field needs no path. */
export interface Outline extends OutlineProperties {
  readonly type: 'Feature';
  readonly geometry: Geometry | null;
  readonly properties: OutlineProperties;
}

/** `code` is null for a shape without a code; a label fits at `longitude` and `latitude`. */
export interface OutlineProperties {
  readonly code: string | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly [column: string]: unknown;
}

/** What a map shows: a dimension, or the codes of a status scheme. */
export interface MapSubject {
  readonly id: string;
  readonly codelist: Codelist;
  readonly total?: string | undefined;
  readonly scheme?: StatusScheme | undefined;
}

/** Returns what a map shows: the dimension that it names, else the status scheme that it names, else the first dimension. */
export function mapDimension(chart: Chart, dataset: Dataset): MapSubject | undefined {
  if (chart.status !== undefined && chart.dimension === undefined) {
    const scheme = chartScheme(chart, dataset);
    return scheme && { id: scheme.id, codelist: scheme.codelist, scheme };
  }
  return dataset.dimensions.find(({ id }) => id === (chart.dimension ?? dataset.dimensions[0]?.id));
}

/** Returns the columns of the data `outlines`; none for a chart that is not a map. */
export function outlineColumns(chart: Chart, dataset: Dataset): string[] {
  const subject = mapDimension(chart, dataset);
  if (chart.kind !== 'map' || !subject) return [];
  const own = ['code', 'longitude', 'latitude', 'geometry', 'properties', subject.id, `${subject.id}Label`];
  return subject.scheme ? [...own, 'status', 'statusLabel', 'statusOrder'] : own;
}

/** The outlines of a map, and what is wrong with them. */
export interface JoinedOutlines {
  readonly outlines: readonly Outline[];
  /** A position outside the area of the coordinate system, as it was converted. */
  readonly outside?: readonly number[] | undefined;
  /** Codes that hold on the date and have no shape; wholes that consist of other codes need none. */
  readonly lacking: readonly Code[];
}

/**
 * Returns the shapes of a GeoJSON (RFC 7946) or TopoJSON file, each with the code that it outlines and, in a map by status,
 * the status of that code. Shapes of codes that do not hold on the date are left out; shapes that belong to no code stay.
 * Undefined if the file holds no shapes, or no TopoJSON object with the name that the codelist gives.
 */
export function joinOutlines(
  parsed: unknown,
  subject: MapSubject,
  language: string,
  date: string,
  statuses: readonly CodeStatus[] = [],
): JoinedOutlines | undefined {
  const { codelist, total } = subject;
  const { outlines } = codelist;
  const read = outlines && readShapes(parsed, outlines);
  if (!read) return undefined;
  const byIdentifier = new Map(codelist.codes.map((code) => [identifierOf(code, outlines), code]));
  const joined = read.shapes.flatMap((shape) => {
    const code = byIdentifier.get(shape.identifier);
    return code && !isValidCode(code, date) ? [] : [{ shape, code }];
  });
  const valid = codelist.codes.filter((code) => isValidCode(code, date));
  const drawn = new Set(joined.map(({ code }) => code));
  const lacking = valid.filter(
    (code) => !drawn.has(code) && code.code !== total && !valid.some(({ parent }) => parent === code.code),
  );
  const rows = joined.map(({ shape, code }) => makeOutline(shape, code, subject, language, date, statuses));
  return { outlines: rows, outside: read.outside, lacking };
}

function makeOutline(
  { geometry, label }: Shape,
  code: Code | undefined,
  { id, scheme, codelist }: MapSubject,
  language: string,
  date: string,
  statuses: readonly CodeStatus[],
): Outline {
  const [longitude, latitude] = label ?? [null, null];
  const properties = {
    code: code?.code ?? null,
    [id]: code?.code ?? null,
    [`${id}Label`]: code ? codeLabel(code, codelist, language, date) : null,
    ...(scheme && statusCells(scheme, code, language, statuses)),
    longitude,
    latitude,
  };
  return { ...properties, type: 'Feature', geometry, properties };
}

function statusCells(
  { id, values }: StatusScheme,
  code: Code | undefined,
  language: string,
  statuses: readonly CodeStatus[],
): object {
  const own = statuses.find((status) => status.scheme === id && status.code === code?.code);
  const order = values.findIndex((value) => value.id === own?.value);
  return {
    status: own?.value ?? null,
    statusLabel: values[order]?.title[language] ?? null,
    statusOrder: order < 0 ? null : order,
  };
}

function identifierOf(code: Code, { identifier }: Outlines): string | undefined {
  return identifier === 'code' ? code.code : code.identifiers[identifier];
}
