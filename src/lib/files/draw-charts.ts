import { readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { type FindSchemaFaults, findSchemaFaults, installFindSchemaFaults } from '../charts/check-schema.ts';
import { installPaint, type PaintFrom } from '../charts/draw-chart.ts';
import { type Paint, type Painted, paintChart } from '../charts/paint-chart.ts';
import { writeDepicted } from '../charts/prepare-chart.ts';
import { installTextMeasure, makeTextMeasure } from '../charts/text-metrics.ts';
import { digestText } from './digest.ts';
import { type KeptFiles, keepFiles } from './kept-files.ts';
import { type KeptGroups, keepGroups } from './kept-groups.ts';
import { cacheFolder, digestOfDrawing, fontFiles } from './program.ts';

/** Returns the files that drawing keeps from one run to the next, in `node_modules/.cache`; undefined if the program cannot vouch for them. */
export function keptDrawings(): KeptFiles | undefined {
  const version = digestOfDrawing();
  return version === undefined ? undefined : keepFiles(cacheFolder('charts'), version);
}

/** The same for pictures, those of a dossier together. */
function keptPictures(): KeptGroups<Painted> | undefined {
  const version = digestOfDrawing();
  return version === undefined ? undefined : keepGroups(cacheFolder('pictures'), version);
}

/** Returns a painter that takes from `kept` what it painted before, and paints and keeps the rest. */
export function paintOnce(
  kept: KeptGroups<Painted> | undefined,
  paint: Paint = (chart) => paintChart(chart),
): PaintFrom {
  if (!kept) return paint;
  return (chart, file) => {
    const [dossier, digest] = [file.split('/', 2).join('/'), digestText(writeDepicted(chart))];
    const found = kept.find(dossier, digest);
    if (found) return found;
    const painted = paint(chart);
    kept.keep(dossier, digest, painted);
    return painted;
  };
}

/** Returns what judges each specification once in a process: those of other dates and dossiers are the same, as a rule. */
export function fitOnce(find: FindSchemaFaults = findSchemaFaults): FindSchemaFaults {
  const fitting = new Set<string>();
  return (spec) => {
    // As JSON, what is no number would look like null.
    const key = serialize(spec).toString('latin1');
    const faults = fitting.has(key) ? [] : find(spec);
    if (faults.length === 0) fitting.add(key);
    return faults;
  };
}

let isPrepared = false;

/** Makes charts measure their text with the font that they are drawn in, and takes pictures from what was kept. */
export function prepareDrawing(): void {
  if (isPrepared) return;
  const read = (file: string) => new Uint8Array(readFileSync(file));
  installTextMeasure(makeTextMeasure({ regular: read(fontFiles.regular), bold: read(fontFiles.bold) }));
  installPaint(paintOnce(keptPictures()));
  installFindSchemaFaults(fitOnce());
  isPrepared = true;
}
