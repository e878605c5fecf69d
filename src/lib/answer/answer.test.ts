import { expect, it } from 'vitest';
import { drawChart } from '../charts/draw-chart.ts';
import { makeAnswer } from './answer.ts';
import { exampleSite } from './site.examples.ts';
import { readerOf } from './site.ts';

const site = exampleSite('examples');

/** Every chart of every answer, asked of an answer that was made for it alone. */
function listCharts(languages: readonly string[]) {
  return site.dossiers.flatMap((dossier) =>
    dossier.answers.flatMap((dated) =>
      languages.flatMap((language) => {
        const reader = readerOf(site, language);
        const answer = makeAnswer(site, dossier, dated, reader, site);
        return answer ? dated.charts.map((chart) => ({ chart, answer, reader, drawn: answer.chart(chart.id) })) : [];
      }),
    ),
  );
}

const charts = listCharts(site.languages.map(({ code }) => code));

it('draws a chart once for all who ask: the same drawing, and that of its own figures and language', () => {
  expect(charts.length).toBeGreaterThan(3);
  const again = listCharts(site.languages.map(({ code }) => code));
  expect(again.every(({ drawn }, index) => drawn === charts[index]?.drawn)).toBe(true);
  expect(new Set(charts.map(({ drawn }) => drawn)).size).toBe(charts.length);
  for (const { chart, answer, reader, drawn } of charts.filter(({ chart: { kind } }) => kind === 'chart')) {
    const { language, locale, words } = reader;
    const missingSymbol = (reason: keyof typeof words.missing) => words.missing[reason].symbol;
    expect(drawn.svg).toBe(drawChart(chart, { figures: answer.figures, language, locale, missingSymbol }).svg);
  }
});
