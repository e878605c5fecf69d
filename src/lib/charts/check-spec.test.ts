import { Ajv } from 'ajv';
import fc from 'fast-check';
import vegaLite from 'vega-lite/vega-lite-schema.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { readYaml } from '../dataset/yaml.ts';
import { formatProblem } from '../problem.ts';
import { parseChart } from './chart-file.ts';
import { checkSchema } from './check-schema.ts';
import { certainlyFits } from './schema-fit.ts';

const head = 'title: { en: Title }\ndescription: { en: Description }\nfigures: [people]\n';

/** The problems of a specification: line and column of the file, code, and what it says. */
function problemsOf(spec: string): string[] {
  const { problems } = parseChart('c', 'c.yaml', `${head}spec:\n${spec.replace(/^/gm, '  ')}`, ['en']);
  // Colours of its own are the subject of another test.
  const others = problems.filter(({ code }) => code !== 'chart-colour-own');
  return others.map((found) => {
    const [first = '', message = ''] = formatProblem(found, 'en').split('\n');
    return `${first.replace('c.yaml:', '').replace('  ', ' ')}: ${message.trim()}`;
  });
}

describe('what Vega-Lite does not know is told once, with what was probably meant', () => {
  it.each([
    ['mark: bra', '5:9 chart-spec-value: Vega-Lite knows no "bra" here.'],
    [
      'mark: { type: bar, colour: red }',
      '5:22 unknown-field: The field "colour" is not known here. Did you mean "color"?',
    ],
    ['mark: bar\nencodin: {}', '6:3 unknown-field: The field "encodin" is not known here. Did you mean "encoding"?'],
    ['mark: bar\nwidth: wide', '6:10 chart-spec-value: Vega-Lite knows no "wide" here.'],
    ['encoding: {}', '5:3 missing-field: The field "mark" is missing.'],
    [
      'layer:\n  - mark: bar\n    encoding:\n      x: { field: a, type: quantitive }',
      '8:30 chart-spec-value: Vega-Lite knows no "quantitive" here. Did you mean "quantitative"?',
    ],
    [
      'layer:\n  - mark: bar\n    encoding:\n      x: { field: a, axis: { titel: A } }',
      '8:32 unknown-field: The field "titel" is not known here. Did you mean "title"?',
    ],
    ['mark: bar\nencoding: { x: { field: 5 } }', '6:27 chart-spec-value: Vega-Lite knows no "5" here.'],
    ['mark: bar\nencoding: { x: { field: a, bin: 3 } }', '6:35 chart-spec-value: Vega-Lite knows no "3" here.'],
    [
      'mark: bar\nencoding: { y: { field: a, sort: { feild: b } } }',
      '6:38 unknown-field: The field "feild" is not known here. Did you mean "field"?',
    ],
    [
      'mark: bar\ntransform: [{ calculat: "1", as: b }]',
      '6:17 unknown-field: The field "calculat" is not known here. Did you mean "calculate"?',
    ],
    [
      'mark: bar\ntransform: [{ aggregate: [{ op: summ, field: a, as: b }], groupby: [c] }]',
      '6:35 chart-spec-value: Vega-Lite knows no "summ" here. Did you mean "sum"?',
    ],
    [
      'mark: bar\nencoding: { color: { condition: { tets: "datum.a", value: red }, value: blue } }',
      '6:37 unknown-field: The field "tets" is not known here. Did you mean "test"?',
    ],
    ['mark: bar\nheight: { stap: 5 }', '6:13 unknown-field: The field "stap" is not known here. Did you mean "step"?'],
  ])('%j', (spec, expected) => expect(problemsOf(spec)).toEqual([expected]));
});

describe('refuses what makes a picture depend on more than its data', () => {
  it.each([
    [
      'an address in a layer',
      'layer:\n  - data: { url: https://example.org/x.json }\n    mark: bar',
      'chart-external-data',
    ],
    [
      'an address of a lookup',
      'mark: bar\ntransform: [{ lookup: a, from: { data: { url: x.csv }, key: a } }]',
      'chart-external-data',
    ],
    ['a link', 'mark: bar\nencoding: { href: { field: id } }', 'chart-external-data'],
    ['a link of a mark', 'mark: { type: bar, href: "https://example.org" }', 'chart-external-data'],
    [
      'a link in the configuration',
      'mark: bar\nconfig: { bar: { href: "https://example.org" } }',
      'chart-external-data',
    ],
    ['an image', 'mark: { type: image }', 'chart-external-data'],
    ['an image by its short name', 'mark: image', 'chart-external-data'],
    ['a paint from an address', 'mark: { type: bar, fill: "url(https://example.org/a.svg#b)" }', 'chart-external-data'],
    [
      'a paint from an address in an expression',
      'mark: { type: bar, fill: { expr: "\'URL (//x)\'" } }',
      'chart-external-data',
    ],
    ['a font', 'mark: { type: text, font: Georgia }', 'chart-font'],
    ['a font of labels', 'mark: bar\nconfig: { axis: { labelFont: Georgia } }', 'chart-font'],
    ['a choice of the reader', 'mark: bar\nparams: [{ name: p, select: point }]', 'chart-operated'],
    ['a slider', 'mark: bar\nparams: [{ name: p, value: 1, bind: { input: range } }]', 'chart-operated'],
    [
      'metadata for another program',
      'mark: bar\nusermeta: { embedOptions: { loader: { baseURL: "https://example.org" } } }',
      'chart-reserved-field',
    ],
    ['rows under other names', 'mark: bar\ndatasets: { a: [] }', 'chart-reserved-field'],
    ['the clock', 'mark: bar\ntransform: [{ calculate: "now()", as: a }]', 'chart-expression'],
    ['chance', 'mark: bar\ntransform: [{ filter: "random() > 0.5" }]', 'chart-expression'],
    [
      'chance by its distribution',
      'mark: bar\ntransform: [{ calculate: "sampleNormal(0, 1)", as: a }]',
      'chart-expression',
    ],
    ['the screen', 'mark: bar\nparams: [{ name: p, expr: "screen().width" }]', 'chart-expression'],
    ['the window', 'mark: bar\nparams: [{ name: p, expr: "windowSize()[0]" }]', 'chart-expression'],
    ['the container', 'mark: bar\nparams: [{ name: p, expr: "containerSize()[0]" }]', 'chart-expression'],
    ['the pointer', 'mark: bar\ntransform: [{ calculate: "event.x", as: a }]', 'chart-expression'],
    [
      'the clock in a filter of two conditions',
      'mark: bar\ntransform: [{ filter: { and: ["datum.value > 1", "now() > 0"] } }]',
      'chart-expression',
    ],
    [
      'the clock in a label',
      'mark: bar\nencoding: { x: { field: a, axis: { labelExpr: "now()" } } }',
      'chart-expression',
    ],
    [
      'the clock in a condition',
      'mark: bar\nencoding: { color: { condition: { test: "now() > 0", value: red }, value: blue } }',
      'chart-expression',
    ],
    ['a function that does not exist', 'mark: bar\ntransform: [{ calculate: "fetch(1)", as: a }]', 'chart-expression'],
    [
      'an expression that cannot be read',
      'mark: bar\ntransform: [{ filter: "datum.value >" }]',
      'chart-expression-syntax',
    ],
    ['the local year', 'mark: bar\ntransform: [{ calculate: "year(datum.date)", as: a }]', 'chart-local-time'],
    [
      'a local format',
      'mark: bar\ntransform: [{ calculate: "timeFormat(datum.date, \'%Y\')", as: a }]',
      'chart-local-time',
    ],
    [
      'a local unit of time',
      'mark: bar\nencoding: { x: { field: date, timeUnit: yearmonth, type: ordinal } }',
      'chart-local-time',
    ],
    [
      'a local unit of time, written out',
      'mark: bar\nencoding: { x: { field: date, timeUnit: { unit: year }, type: ordinal } }',
      'chart-local-time',
    ],
    [
      'a local unit of time in a transform',
      'mark: bar\ntransform: [{ timeUnit: year, field: date, as: a }]',
      'chart-local-time',
    ],
    ['a local scale of time', 'mark: bar\nencoding: { x: { field: date, type: temporal } }', 'chart-local-time'],
    [
      'a local scale of time by name',
      'mark: bar\nencoding: { x: { field: date, type: temporal, scale: { type: time } } }',
      'chart-local-time',
    ],
    [
      'a local moment',
      'mark: bar\ntransform: [{ filter: { field: date, gt: { year: 2024, month: 1 } } }]',
      'chart-local-time',
    ],
    [
      'a local way of reading dates',
      'layer:\n  - mark: bar\n    data: { values: [], format: { parse: { a: "date:\'%Y\'" } } }',
      'chart-local-time',
    ],
  ])('%s', (_, spec, code) => {
    expect(problemsOf(spec).map((line) => line.split(/[ :]+/)[2])).toEqual([code]);
  });
});

describe('refuses a run of colours', () => {
  it.each([
    ['color: { field: value, type: quantitative }'],
    ['fill: { aggregate: count }'],
    ['stroke: { field: date, timeUnit: utcyear }'],
    ['color: { field: value, type: quantitative, scale: { scheme: blues } }'],
    ['color: { condition: { test: "datum.value > 0", field: value, type: quantitative }, value: none }'],
  ])('%s', (channel) => {
    expect(problemsOf(`mark: bar\nencoding: { ${channel} }`).map((line) => line.split(/[ :]+/)[2])).toEqual([
      'chart-colour-run',
    ]);
  });

  it.each([
    ['color: { field: value, type: quantitative, scale: { type: threshold, domain: [1] } }'],
    ['color: { field: value, bin: true, type: quantitative }'],
    ['color: { field: value, type: ordinal }'],
    ['color: { field: figure }'],
    ['color: { field: value, type: quantitative, scale: null }'],
  ])('but takes %s', (channel) => expect(problemsOf(`mark: bar\nencoding: { ${channel} }`)).toEqual([]));
});

describe('takes', () => {
  it.each([
    ['dates in universal time', 'mark: line\nencoding: { x: { field: date, type: temporal, scale: { type: utc } } }'],
    ['units of universal time', 'mark: line\nencoding: { x: { field: date, type: temporal, timeUnit: utcyearmonth } }'],
    [
      'a moment in universal time',
      'mark: bar\ntransform: [{ filter: { field: date, gt: { year: 2024, utc: true } } }]',
    ],
    [
      'functions of the data',
      'mark: bar\ntransform: [{ calculate: "utcFormat(toDate(datum.date), \'%Y\') + upper(datum.text)", as: a }]',
    ],
    [
      'a column that is called as a function',
      'mark: bar\ntransform: [{ calculate: "datum.now + datum.event", as: a }]',
    ],
    [
      'inline rows that are called as an address',
      'layer:\n  - mark: rule\n    data: { values: [{ url: x, select: y }] }',
    ],
  ])('%s', (_, spec) => expect(problemsOf(spec)).toEqual([]));
});

it('tells the function that stands for one in local time', () => {
  expect(problemsOf('mark: bar\ntransform: [{ calculate: "datetime(2024, 0)", as: a }]')).toEqual([
    '6:28 chart-local-time: "datetime()" reads a date in the time zone of the machine, so that the picture would differ elsewhere.',
  ]);
});

/** Two whole specifications to damage: layers, transforms, conditions, scales, legends, a facet. */
const sound = [
  {
    width: 400,
    transform: [
      { calculate: 'datum.a', as: 'b' },
      { stack: 'b', groupby: ['c'], sort: [{ field: 'd' }], as: ['e', 'f'] },
    ],
    encoding: { y: { field: 'c', type: 'nominal', sort: { field: 'd' }, axis: { title: null } } },
    layer: [
      {
        mark: { type: 'bar', height: 34 },
        encoding: {
          x: { field: 'e', type: 'quantitative', axis: null },
          color: { field: 'g', scale: { range: ['red'] }, legend: { orient: 'top' } },
        },
      },
      {
        mark: 'text',
        encoding: { text: { field: 't' }, color: { condition: { test: 'datum.a > 1', value: 'red' }, value: 'blue' } },
      },
    ],
  },
  {
    facet: { field: 'a', columns: 2 },
    spec: { mark: 'line', encoding: { x: { field: 'b', timeUnit: 'utcyear' } } },
    resolve: { scale: { y: 'shared' } },
  },
];

type Parent = Record<string, unknown> | unknown[];

/** Every place in a value where something could be put, taken away or changed. */
function placesIn(value: unknown): [Parent, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [
    [value as Parent, key] as [Parent, string],
    ...placesIn(inside),
  ]);
}

it('finds a fault exactly where Ajv finds one (JSON Schema, draft 7)', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, inlineRefs: false, code: { optimize: false } }).compile(
    vegaLite,
  );
  const yaml = readYaml('c.yaml', 'spec: {}');
  const words = ['type', 'mark', 'field', 'axis', 'scale', 'foo', 'as', 'layer', 'sort', 'title'];
  const values = [null, true, 0, -1, 'x', 'bar', [], {}, 'quantitative', { field: 'a' }, { expr: '1' }, [1], ['a']];
  const counts = { sound: 0, faulty: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...sound),
      fc.nat(),
      fc.constantFrom('set', 'add', 'remove'),
      fc.constantFrom(...words),
      fc.constantFrom(...values),
      (base, at, damage, word, value) => {
        const spec = structuredClone(base) as Record<string, unknown>;
        const places = placesIn(spec);
        const [parent, key] = places[at % places.length] ?? [spec, 'x'];
        if (damage === 'remove') delete (parent as Record<string, unknown>)[key];
        else
          (parent as Record<string, unknown>)[damage === 'add' && !Array.isArray(parent) ? word : key] =
            structuredClone(value);
        const isSound = ajv({ data: { name: 'snapshot' }, ...spec }) === true;
        counts[isSound ? 'sound' : 'faulty']++;
        expect(checkSchema(spec, yaml).length === 0).toBe(isSound);
        // What needs no second look; of numbers and formats it may be unsure.
        if (certainlyFits({ data: { name: 'snapshot' }, ...spec }, vegaLite)) expect(isSound).toBe(true);
      },
    ),
    { numRuns: 400, seed: 20261124 },
  );
  expect(Math.min(counts.sound, counts.faulty)).toBeGreaterThan(40);
}, 30_000);
