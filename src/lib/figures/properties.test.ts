import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal, roundTo, writeDecimal } from '../format/rational.ts';
import { checkFigures, findViolations, judgeFigures } from './check-figures.ts';
import { exampleFigures, need } from './figure.examples.ts';
import type { Violation } from './rules/violation.ts';

const rules = `  sums: { adds-up: { of: [open, shops], over: region } }
  order: { at-most: [open, shops] }
  whole: { whole: { of: [open] } }
  bounds: { range: { of: shops, min: 1, max: 500 } }
`;

/** Decimal numbers as an author types them. */
const decimal = fc
  .tuple(fc.nat(1000), fc.nat(99), fc.boolean())
  .map(([whole, rest, isWhole]) => (isWhole ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`));
const row = fc.record({ open: decimal, shops: decimal });
const rows = fc.record({ north: row, south: row, all: row });
type Rows = { north: Row; south: Row; all: Row };
type Row = { open: string; shops: string };

function snapshotOf(values: Rows, violations: readonly Violation[] = []): string {
  const lines = Object.entries(values).map(
    ([region, { open, shops }]) => `  - { region: ${region}, open: ${open}, shops: ${shops} }`,
  );
  const declared = violations.map(
    ({ rule, figure, printed, computed }) =>
      `  - { rule: ${rule}, figure: "${figure}", printed: ${printed}, computed: ${computed}, note: { nl: a, en: b } }`,
  );
  const deviations = declared.length > 0 ? `\ndeviations:\n${declared.join('\n')}` : '';
  return `reportingDate: 2022-10-17\nvalues:\n${lines.join('\n')}${deviations}\n`;
}

const figuresOf = (values: Rows, violations: readonly Violation[] = []) =>
  exampleFigures({ rules, snapshot: snapshotOf(values, violations) });
const add = (a: string, b: string) => parseDecimal(a).add(parseDecimal(b));

test('a ratio is exact, and printed within half a unit', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const { value, decimals, rounding } = need(figuresOf(values), 'share');
      const [of, to] = [parseDecimal(values.all.open), parseDecimal(values.all.shops)];
      if (to.n === 0n) expect(value).toBeUndefined();
      if (to.n === 0n) return;
      expect(value?.mul(to).equals(of.mul(100))).toBe(true);
      const printed = parseDecimal(roundTo(value ?? of, decimals, rounding));
      expect(
        printed
          .sub(value ?? of)
          .abs()
          .mul(2)
          .compare(1),
      ).toBeLessThanOrEqual(0);
    }),
  );
});

test('a sum over a dimension is the sum of its parts, without the total', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const { value } = need(figuresOf(values), 'everywhere');
      expect(value?.equals(add(values.north.open, values.south.open))).toBe(true);
    }),
  );
});

test('a rule is violated exactly where it does not hold', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const violated = findViolations(figuresOf(values)).map(({ rule, figure }) => `${rule} ${figure}`);
      const expected = Object.entries(values).flatMap(([region, { open, shops }]) => [
        ...(parseDecimal(open).compare(parseDecimal(shops)) > 0 ? [`order open:${region}`] : []),
        ...(open.includes('.') && !open.endsWith('.00') ? [`whole open:${region}`] : []),
        ...(Number(shops) < 1 || Number(shops) > 500 ? [`bounds shops:${region}`] : []),
      ]);
      for (const name of ['open', 'shops'] as const) {
        if (!add(values.north[name], values.south[name]).equals(parseDecimal(values.all[name]))) {
          expected.push(`sums ${name}:all`);
        }
      }
      expect(violated.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('a snapshot that declares every violation as it is has no problem, and one too few has exactly that one', () => {
  fc.assert(
    fc.property(rows, fc.nat(), (values, at) => {
      if (parseDecimal(values.all.shops).n === 0n || Number(values.north.shops) * Number(values.south.shops) === 0)
        return;
      const violations = findViolations(figuresOf(values));
      expect(checkFigures(figuresOf(values, violations))).toEqual([]);
      if (violations.length === 0) return;
      const left = violations[at % violations.length];
      const others = violations.filter((violation) => violation !== left);
      expect(checkFigures(figuresOf(values, others)).map(({ code }) => code)).toEqual([left?.problem.code]);
    }),
    { numRuns: 30 },
  );
});

test('what is judged are figures that exist', () => {
  fc.assert(
    fc.property(rows, (values) => {
      for (const { compared } of judgeFigures(figuresOf(values))) {
        for (const id of compared) expect(id).toMatch(/^(open|shops):(north|south|all)$/);
      }
    }),
    { numRuns: 20 },
  );
});

test('a value in full precision reads back to the same printed text', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const { value, decimals, rounding } = need(figuresOf(values), 'share', 'north');
      if (!value) return;
      const exact = parseDecimal(writeDecimal(value));
      const isHalf = exact.mul(2).d === 1n;
      if (!isHalf) expect(roundTo(exact, decimals, rounding)).toBe(roundTo(value, decimals, rounding));
    }),
  );
});
