import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { answerPath } from '../answer/addresses.ts';
import { type Answer, makeAnswer } from '../answer/answer.ts';
import { chartsOnPage } from '../answer/chart-figure.ts';
import { readerOf, type Site } from '../answer/site.ts';
import { writeChartCsv } from '../charts/chart-csv.ts';
import { makeStandaloneSpec, makeStandaloneSvg } from '../charts/standalone.ts';
import { keptDrawings } from './draw-charts.ts';
import type { KeptFiles } from './kept-files.ts';
import { fontFiles } from './program.ts';

/** Writes `charts/<id>.svg`, `.png`, `.csv` and `.vl.json` beside the page of every answer, for each chart that the page shows; the `.png` not for a quick look. */
export async function writeCharts(site: Site, out: string, { isQuick = false } = {}): Promise<void> {
  const kept = keptDrawings();
  for (const answer of answersOf(site)) {
    const { reader, dossier, dated } = answer;
    const folder = path.join(out, answerPath(reader.language, dossier.id, dated.date), 'charts');
    const ids = chartsOnPage(answer);
    if (ids.length > 0) mkdirSync(folder, { recursive: true });
    await Promise.all(ids.map((id) => writeChart(answer, id, folder, isQuick, kept)));
  }
}

function answersOf(site: Site): Answer[] {
  return site.languages.flatMap(({ code }) =>
    site.dossiers.flatMap((dossier) =>
      dossier.answers.flatMap((dated) => makeAnswer(site, dossier, dated, readerOf(site, code), site) ?? []),
    ),
  );
}

async function writeChart(
  answer: Answer,
  id: string,
  folder: string,
  isQuick: boolean,
  kept: KeptFiles | undefined,
): Promise<void> {
  const drawn = answer.chart(id);
  const svg = makeStandaloneSvg(drawn);
  const write = (ending: string, content: string | Uint8Array) =>
    writeFileSync(path.join(folder, `${id}.${ending}`), content);
  write('svg', svg);
  write('csv', writeChartCsv(drawn));
  write('vl.json', makeStandaloneSpec(drawn));
  if (!isQuick) write('png', await drawPngOnce(svg, kept));
}

async function drawPngOnce(svg: string, kept: KeptFiles | undefined): Promise<Uint8Array> {
  const key = `png\0${svg}`;
  const found = kept?.find(key);
  if (found) return found;
  const png = await drawPng(svg);
  kept?.keep(key, png);
  return png;
}

/** Returns an SVG as a PNG with two dots for each pixel, in the font of the site and no other. */
export async function drawPng(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFiles.regular, fontFiles.bold],
      defaultFontFamily: 'Source Sans 3',
    },
  });
  return image.asPng();
}
