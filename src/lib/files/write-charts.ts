import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerPath } from '../answer/addresses.ts';
import { type Answer, makeAnswer } from '../answer/answer.ts';
import { chartsOnPage } from '../answer/chart-figure.ts';
import { readerOf, type Site } from '../answer/site.ts';
import { writeChartCsv } from '../charts/chart-csv.ts';
import { dotsPerPixel, makeStandaloneSpec, makeStandaloneSvg } from '../charts/standalone.ts';
import { svgSize } from '../charts/svg-size.ts';
import { keptDrawings } from './draw-charts.ts';
import { drawPngOnce, type PngDrawer } from './draw-png.ts';
import { letGo } from './let-go.ts';
import { writeTexts } from './write-texts.ts';

/** Writes `charts/<id>.svg`, `.png`, `.csv` and `.vl.json` beside the page of every answer, for each chart that the page shows; the `.png` not for a quick look. */
export async function writeCharts(site: Site, out: string, { isQuick = false } = {}): Promise<void> {
  const draw = isQuick ? undefined : drawPngOnce(keptDrawings());
  for (const answer of answersOf(site)) {
    const { reader, dossier, dated } = answer;
    const folder = path.join(out, answerPath(reader.language, dossier.id, dated.date), 'charts');
    const ids = chartsOnPage(answer);
    if (ids.length > 0) mkdirSync(folder, { recursive: true });
    for (const id of ids) writeChart(answer, id, folder, draw);
    if (draw) await letGo();
  }
}

function answersOf(site: Site): Answer[] {
  return site.languages.flatMap(({ code }) =>
    site.dossiers.flatMap((dossier) =>
      dossier.answers.flatMap((dated) => makeAnswer(site, dossier, dated, readerOf(site, code), site) ?? []),
    ),
  );
}

function writeChart(answer: Answer, id: string, folder: string, draw: PngDrawer | undefined): void {
  const drawn = answer.chart(id);
  const svg = makeStandaloneSvg(drawn);
  const write = (ending: string, content: string | Uint8Array) =>
    writeFileSync(path.join(folder, `${id}.${ending}`), content);
  write('svg', svg);
  write('csv', writeChartCsv(drawn));
  writeTexts(path.join(folder, `${id}.vl.json`), makeStandaloneSpec(drawn));
  const size = svgSize(svg);
  if (draw && size) write('png', draw(svg, size.width * dotsPerPixel));
}
