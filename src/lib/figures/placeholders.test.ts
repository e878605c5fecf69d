import { describe, expect, it } from 'vitest';
import { earlierYaml, exampleFigures } from './figure.examples.ts';
import { fillText, joinSegments } from './placeholders.ts';

const place = { file: 'a.yaml', line: 3, column: 1 };
const figures = exampleFigures({ previous: exampleFigures({ snapshot: earlierYaml }) });
const fill = (text: string) => fillText(text, figures, 'nl-BE', place);

describe('a text with placeholders', () => {
  it('is filled with figures as they are printed', () => {
    expect(joinSegments(fill('{share:north} van {shops}, eerder {open:north@previous}').segments)).toBe(
      '50% van 7, eerder 1',
    );
  });

  it('says which figure each piece is', () => {
    expect(fill('nu {open}').segments.map(({ text, figure }) => [text, figure?.id])).toEqual([
      ['nu ', undefined],
      ['3', 'open:all'],
    ]);
  });

  it('is filled with the reporting date', () => {
    expect(joinSegments(fill('Stand op {reportingDate}').segments)).toBe('Stand op 17 oktober 2022');
  });

  it.each([
    ['{opne}', 'unknown-reference'],
    ['{}', 'placeholder-syntax'],
    ['{forecastDate}', 'no-forecast-date'],
    ['{open@2000-01-01}', 'no-previous-date'],
  ])('keeps %s and reports %s', (text, code) => {
    expect(fill(text)).toMatchObject({ segments: [{ text }], problems: [{ code, place }] });
  });

  it('reports a figure without a value', () => {
    expect(fillText('{growth}', exampleFigures(), 'nl-BE', place).problems).toMatchObject([
      { code: 'figure-without-value' },
    ]);
  });
});
