import vegaLite from 'vega-lite/vega-lite-schema.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { exampleSpecs } from './depicted.examples.ts';
import { certainlyFits } from './schema-fit.ts';

const fits = (value: unknown, schema: object, definitions = {}) => certainlyFits(value, { ...schema, definitions });

describe('a value certainly fits', () => {
  it.each([
    ['a type', 5, { type: 'number' }],
    ['one of some types', null, { type: ['null', 'string'] }],
    ['one of some words', 'bar', { enum: ['bar', 'line'] }],
    ['a range', 1, { type: 'number', minimum: 0, maximum: 1 }],
    ['a list', ['a'], { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 2 }],
    ['an alternative', 'a', { anyOf: [{ type: 'number' }, { type: 'string' }] }],
    [
      'a map',
      { a: 1 },
      { type: 'object', required: ['a'], properties: { a: { const: 1 } }, additionalProperties: false },
    ],
    ['a map with other keys', { b: 1 }, { type: 'object', properties: {}, additionalProperties: { type: 'number' } }],
  ])('%s', (_, value, schema) => {
    expect(fits(value, schema)).toBe(true);
  });

  it('a definition that names itself', () => {
    const definitions = {
      'Not<A>': { anyOf: [{ type: 'null' }, { type: 'array', items: { $ref: '#/definitions/Not%3CA%3E' } }] },
    };
    expect(fits([[null], []], { $ref: '#/definitions/Not%3CA%3E' }, definitions)).toBe(true);
    expect(fits([[5]], { $ref: '#/definitions/Not%3CA%3E' }, definitions)).toBe(false);
  });
});

describe('a value does not certainly fit', () => {
  const closed = { type: 'object', properties: { a: { type: 'number' } }, additionalProperties: false };
  it.each([
    ['another type', '5', { type: 'number' }],
    ['what is no number', Number.NaN, { type: 'number' }],
    ['a word that is not among them', 'bra', { enum: ['bar', 'line'] }],
    ['a number out of range', 2, { type: 'number', minimum: 0, maximum: 1 }],
    ['a list that is too long', [1, 2], { type: 'array', items: { type: 'number' }, maxItems: 1 }],
    ['a list with something else', ['a'], { type: 'array', items: { type: 'number' } }],
    ['a list with a gap', Array(1), { type: 'array', items: { type: 'number' } }],
    ['a key that is not known', { b: 1 }, closed],
    ['a key of every object', { toString: 1 }, closed],
    ['a key with another value', { a: 'x' }, closed],
    ['a key that is missing', {}, { ...closed, required: ['a'] }],
    ['a map without a key', {}, { type: 'object', minProperties: 1 }],
    ['a definition that there is not', 1, { $ref: '#/definitions/None' }],
    ['no alternative', true, { anyOf: [{ type: 'number' }, { type: 'string' }] }],
    ['a keyword without a rule', 'a', { type: 'string', format: 'uri' }],
    ['a schema of nothing', [1], { type: 'array', items: false }],
  ])('%s', (_, value, schema) => {
    expect(fits(value, schema)).toBe(false);
  });
});

it.each(Object.entries(exampleSpecs))('needs no second look at a chart of the kind %s', (_, spec) => {
  const whole = { data: { name: 'snapshot' }, ...spec };
  expect(certainlyFits(whole, vegaLite)).toBe(true);
  expect(certainlyFits({ ...whole, encodin: {} }, vegaLite)).toBe(false);
});
