import { readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { type FindSchemaFaults, findSchemaFaults, installFindSchemaFaults } from '../charts/check-schema.ts';
import { installPaint } from '../charts/draw-chart.ts';
import { type Paint, type Painted, paintChart } from '../charts/paint-chart.ts';
import { writeDepicted } from '../charts/prepare-chart.ts';
import { installTextMeasure, makeTextMeasure } from '../charts/text-metrics.ts';
import { type KeptFiles, keepFiles } from './kept-files.ts';
import { cacheFolder, digestOfDrawing, fontFiles } from './program.ts';

/** Returns the files that drawing keeps from one run to the next, in `node_modules/.cache`; undefined if the program cannot vouch for them. */
export function keptDrawings(): KeptFiles | undefined {
  const version = digestOfDrawing();
  return version === undefined ? undefined : keepFiles(cacheFolder('charts'), version);
}

/** Returns a painter that takes from `kept` what it painted before, and paints and keeps the rest. */
export function paintOnce(kept: KeptFiles | undefined, paint: Paint = (chart) => paintChart(chart)): Paint {
  if (!kept) return paint;
  return (chart) => {
    const key = `picture\0${writeDepicted(chart)}`;
    const found = kept.find(key);
    if (found) return JSON.parse(new TextDecoder().decode(found)) as Painted;
    const painted = paint(chart);
    kept.keep(key, new TextEncoder().encode(JSON.stringify(painted)));
    return painted;
  };
}

/** Returns what knows of the specifications that fitted before, and judges the rest: to make the schema takes half a second. */
export function fitOnce(kept: KeptFiles | undefined, find: FindSchemaFaults = findSchemaFaults): FindSchemaFaults {
  if (!kept) return find;
  return (spec) => {
    // As JSON, what is no number would look like null.
    const key = `fits\0${serialize(spec).toString('latin1')}`;
    if (kept.find(key)) return [];
    const faults = find(spec);
    if (faults.length === 0) kept.keep(key, new Uint8Array());
    return faults;
  };
}

let isPrepared = false;

/** Makes charts measure their text with the font that they are drawn in, and takes pictures and verdicts from what was kept. */
export function prepareDrawing(): void {
  if (isPrepared) return;
  const read = (file: string) => new Uint8Array(readFileSync(file));
  installTextMeasure(makeTextMeasure({ regular: read(fontFiles.regular), bold: read(fontFiles.bold) }));
  const kept = keptDrawings();
  installPaint(paintOnce(kept));
  installFindSchemaFaults(fitOnce(kept));
  isPrepared = true;
}
