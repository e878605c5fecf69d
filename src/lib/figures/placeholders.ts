import { formatDate } from '../format/date.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import type { Figure } from './figure.ts';
import type { FigureSet } from './figure-set.ts';
import { printFigure } from './print.ts';
import { findFigure } from './reference.ts';

/** A piece of a text: plain, or a figure as it is printed. */
export interface Segment {
  readonly text: string;
  readonly figure?: Figure | undefined;
}

/** A text in which the figures are filled in, and what was wrong with it. */
export interface FilledText {
  readonly segments: readonly Segment[];
  readonly problems: readonly Problem[];
}

/** Returns segments as one plain text. */
export function joinSegments(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

/**
 * Returns a text with its placeholders filled in: `{municipalities.signed}`, `{municipalities.signed:BE-VAN}`,
 * `{municipalities.signed@previous}`, `{reportingDate}`, `{forecastDate}`.
 * For titles, captions and alternative texts in YAML files.
 */
export function fillText(text: string, figures: FigureSet, locale: string, place: Place): FilledText {
  const problems: Problem[] = [];
  const segments = text
    .split(/(\{[^{}]*\})/)
    .filter(Boolean)
    .map((piece): Segment => {
      if (!piece.startsWith('{')) return { text: piece };
      const filled = fillPlaceholder(piece, figures, locale, place);
      if ('code' in filled) problems.push(filled);
      return 'code' in filled ? { text: piece } : filled;
    });
  return { segments, problems };
}

function fillPlaceholder(placeholder: string, figures: FigureSet, locale: string, place: Place): Segment | Problem {
  const name = placeholder.slice(1, -1).trim();
  if (name === 'reportingDate') return { text: formatDate(figures.date, locale) };
  if (name === 'forecastDate') {
    const { forecastDate } = figures.snapshot;
    return forecastDate
      ? { text: formatDate(forecastDate, locale) }
      : problem('no-forecast-date', place, { date: figures.date });
  }
  const parts = /^([^:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(name);
  if (!parts?.[1]) return problem('placeholder-syntax', place, { placeholder });
  const found = findFigure(figures, parts[1], parts[2], place, parts[3]);
  if (!found.figure) return found.problem;
  const printed = printFigure(found.figure, locale);
  if (printed === undefined)
    return problem('figure-without-value', place, { figure: found.figure.id, reason: found.figure.missing ?? '' });
  return { text: printed, figure: found.figure };
}
