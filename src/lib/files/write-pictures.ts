import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerPath } from '../answer/addresses.ts';
import { type Answer, makeAnswer, titleOfAnswer } from '../answer/answer.ts';
import { chartsOnPage } from '../answer/chart-figure.ts';
import { readerOf } from '../answer/site.ts';
import { makeStandaloneSvg } from '../charts/standalone.ts';
import { makeTextMeasure } from '../charts/text-metrics.ts';
import { formatDate } from '../format/date.ts';
import type { SelectedSite } from '../publication/select-answers.ts';
import { makeSocialPicture, pictureName, socialSize } from '../website/social-picture.ts';
import { keptDrawings } from './draw-charts.ts';
import { drawPngOnce } from './draw-png.ts';
import { letGo } from './let-go.ts';
import { fontFiles } from './program.ts';

/** Writes beside the page of every answer the picture that goes along when its address is shared; see `makeSocialPicture`. */
export async function writePictures(site: SelectedSite, out: string): Promise<void> {
  const read = (file: string) => new Uint8Array(readFileSync(file));
  const measure = makeTextMeasure({ regular: read(fontFiles.regular), bold: read(fontFiles.bold) });
  const draw = drawPngOnce(keptDrawings());
  for (const { code } of site.languages) {
    for (const dossier of site.dossiers) {
      for (const dated of dossier.answers) {
        const folder = path.join(out, answerPath(code, dossier.id, dated.date));
        const answer = makeAnswer(site, dossier, dated, readerOf(site, code), site);
        if (!answer || !existsSync(folder)) continue;
        const svg = makeSocialPicture(describe(answer), measure);
        writeFileSync(path.join(folder, pictureName), draw(svg, socialSize.width));
        await letGo();
      }
    }
  }
}

/** The first chart that the page shows is its key chart. */
function describe(answer: Answer) {
  const { dossier, dated, reader, site } = answer;
  const { language, locale, words } = reader;
  const [first] = chartsOnPage(answer);
  return {
    title: titleOfAnswer(dossier, dated, language),
    subtitle: words.labels.answerAt.replace('{date}', formatDate(dated.date, locale)),
    site: site.name[language] ?? '',
    chart: first === undefined ? undefined : makeStandaloneSvg(answer.chart(first)),
  };
}
