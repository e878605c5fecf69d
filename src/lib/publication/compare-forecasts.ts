import type { Answer } from '../answer/answer.ts';
import { labelFigure } from '../answer/ledger.ts';
import { findMeasure } from '../dataset/measure.ts';
import { figureId } from '../figures/figure-set.ts';
import { printFigure } from '../figures/print.ts';
import { comparabilityOf, type IncomparableReason } from './comparable.ts';
import { differenceOf, type FigureComparison } from './compare-figures.ts';

/** A forecast of an earlier answer beside what came of it. */
export interface ForecastOutcome {
  /** Id of the figure that was forecast. */
  readonly id: string;
  readonly label: string;
  /** Date for which it was forecast, and date of the figure beside it: they need not be the same day. */
  readonly forecastDate: string;
  readonly date: string;
  /** Whether the date of the forecast has passed on the later reporting date. */
  readonly isDue: boolean;
  readonly forecast: string;
  readonly outcome?: string | undefined;
  /** Outcome minus forecast, where both are known and may be compared. */
  readonly difference?: FigureComparison['difference'];
  readonly reason?: IncomparableReason | undefined;
}

/**
 * Returns the forecasts of an earlier answer beside what came of them: for each measure or figure that `forecasts` another,
 * and each combination of codes on the earlier date. A forecast without a value is left out.
 */
export function compareForecasts(before: Answer, now: Answer): ForecastOutcome[] {
  const { dataset, snapshot } = before.figures;
  const { forecastDate } = snapshot;
  if (!forecastDate) return [];
  return [...dataset.measures, ...dataset.figures].flatMap(({ name, forecasts }) => {
    const target = forecasts === undefined ? undefined : findMeasure(dataset, forecasts);
    if (!target) return [];
    return before.figures.combinations.flatMap((codes): ForecastOutcome[] => {
      const forecast = before.figures.get(name, codes);
      const outcome = now.figures.get(target.name, codes);
      const text = forecast && printFigure(forecast, now.reader.locale);
      if (!forecast || text === undefined) return [];
      const { reason } = comparabilityOf(
        codes,
        { figure: forecast, figures: before.figures },
        { figure: outcome, figures: now.figures },
      );
      return [
        {
          id: figureId(target.name, codes),
          label: labelFigure({ ...target, codes, reportingDate: now.figures.date }, now.figures, now.reader.language),
          forecastDate,
          date: now.figures.date,
          isDue: forecastDate <= now.figures.date,
          forecast: text,
          outcome: outcome && printFigure(outcome, now.reader.locale),
          ...(reason === undefined && outcome && { difference: differenceOf(forecast, outcome, now.reader) }),
          reason,
        },
      ];
    });
  });
}
