import { describe, expect, it } from 'vitest';
import { exampleSite } from './site.examples.ts';
import { readerOf } from './site.ts';
import { isShown, wordChange, wordForecastDate, wordNames, wordReportingDate, wordValue } from './wording.ts';

const place = { file: 'narrative.nl.mdx', line: 3, column: 5 };

const real = exampleSite('.');
const other = exampleSite('tests/fixtures/second-site');
const figures = real.dossiers[0]?.answers[0]?.figures;
const meals = other.dossiers[0]?.answers[0]?.figures;
if (!figures || !meals) throw new Error('the sites have answers');
const nl = readerOf(real, 'nl');
const en = readerOf(real, 'en');
const textOf = ({ segments }: ReturnType<typeof wordValue>) => segments.map(({ text }) => text).join('');
const codesOf = ({ problems }: ReturnType<typeof wordValue>) => problems.map(({ code }) => code);

describe('a value', () => {
  it('is the total where no area is named', () => {
    expect(textOf(wordValue({ figure: 'municipalities.signed.share' }, figures, nl, place))).toBe('67%');
  });
  it('can be that of one area', () => {
    expect(textOf(wordValue({ figure: 'municipalities.signed', at: 'BE-VAN' }, figures, nl, place))).toBe('51');
  });
  it('keeps what was printed', () => {
    expect(textOf(wordValue({ figure: 'municipalities.signed.share', at: 'BE-VOV' }, figures, en, place))).toBe('91%');
  });
  it('is a count of a total where asked, each bound to its own figure', () => {
    const { segments } = wordValue({ figure: 'areas.forecast.share', as: 'count-of-total' }, figures, nl, place);
    expect(segments.map(({ text }) => text)).toEqual(['33', ' van de ', '37']);
    expect(segments.map(({ figure }) => figure?.id)).toEqual([
      'areas.forecast:BE-VLG',
      undefined,
      'areas.total:BE-VLG',
    ]);
  });
  it('is written in words up to ten, in figures above', () => {
    expect(textOf(wordValue({ figure: 'areas.signed', at: 'BE-VWV', as: 'words' }, figures, en, place))).toBe('three');
    expect(textOf(wordValue({ figure: 'areas.signed', as: 'words' }, figures, en, place))).toBe('30');
  });
  it('has its unit in the plural of its number', () => {
    const one = { figure: 'municipalities.negotiating', at: 'BE-VLI', unit: true } as const;
    expect(textOf(wordValue(one, figures, nl, place))).toBe('1\u00a0gemeente');
    expect(textOf(wordValue({ ...one, at: 'BE-VAN' }, figures, nl, place))).toBe('17\u00a0gemeenten');
  });
  it('that is missing is a problem at the place of the component', () => {
    const { problems } = wordValue({ figure: 'pupils.served', at: 'B, Y12-17' }, meals, readerOf(other, 'nl'), place);
    expect(problems.map((found) => [found.code, found.place])).toEqual([['figure-without-value', place]]);
  });
});

describe('a change', () => {
  it('has a sign, or only how much', () => {
    const reader = readerOf(other, 'fr');
    expect(textOf(wordChange({ figure: 'pupils.served' }, meals, reader, place))).toBe('+100');
    expect(textOf(wordChange({ figure: 'pupils.served', as: 'amount', unit: true }, meals, reader, place))).toBe(
      '100\u00a0élèves',
    );
  });
  it('of a percentage is in percentage points', () => {
    const change = wordChange({ figure: 'pupils.share', unit: true }, meals, readerOf(other, 'nl'), place);
    expect(textOf(change)).toBe('+1,9\u00a0procentpunt');
  });
  it('without a previous date is a problem', () => {
    expect(codesOf(wordChange({ figure: 'areas.signed' }, figures, nl, place))).toEqual(['no-previous-date']);
  });
});

describe('names', () => {
  const negotiating = { figure: 'municipalities.negotiating', is: 'positive' };
  it('are a list in prose, in the order of the codelist or of the value', () => {
    expect(textOf(wordNames(negotiating, figures, nl, place))).toBe('West-Vlaanderen, Antwerpen en Limburg');
    expect(textOf(wordNames({ ...negotiating, order: 'value' }, figures, en, place))).toBe(
      'Antwerp, West Flanders and Limburg',
    );
  });
  it('that are none print the words for that, or are a problem', () => {
    const none = { figure: 'municipalities.negotiating', is: 'negative' };
    expect(textOf(wordNames({ ...none, none: 'geen enkele provincie' }, figures, nl, place))).toBe(
      'geen enkele provincie',
    );
    expect(codesOf(wordNames(none, figures, nl, place))).toEqual(['names-empty']);
  });
});

describe('dates and conditions', () => {
  it('print the reporting date and the forecast date', () => {
    expect(textOf(wordReportingDate({}, figures, en, place))).toBe('17 October 2022');
    expect(textOf(wordForecastDate({ form: 'month' }, figures, nl, place))).toBe('december 2022');
    expect(codesOf(wordForecastDate({}, meals, readerOf(other, 'nl'), place))).toEqual(['no-forecast-date']);
  });
  it('show a text when its condition holds', () => {
    expect(isShown({ figure: 'pupils.served', is: 'increased' }, meals, place)).toBe(true);
    expect(isShown({ figure: 'pupils.served', is: 'decreased' }, meals, place)).toBe(false);
    expect(isShown({ figure: 'areas.signed', is: 'increased' }, figures, place)).toBe(false);
  });
});
