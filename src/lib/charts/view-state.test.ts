import * as vega from 'vega';
import * as vegaLite from 'vega-lite';
import { describe, expect, it } from 'vitest';
import { exampleSpecs } from './depicted.examples.ts';
import { canPutBack, rememberState } from './view-state.ts';

describe('an object that is put back', () => {
  it('has its properties, lists and values as they were, at any depth', () => {
    const inner = { n: 1, list: [1, 2, 3] };
    const whole: Record<string, unknown> = { inner, self: undefined };
    whole.self = whole;
    const putBack = rememberState(whole);
    inner.n = 2;
    inner.list.length = 0;
    inner.list.push(9, 8, 7, 6);
    Object.assign(inner, { more: true });
    whole.inner = null;
    putBack?.();
    expect(whole.inner).toBe(inner);
    expect(inner).toEqual({ n: 1, list: [1, 2, 3] });
  });

  it('has hidden properties and those named by symbols as they were', () => {
    const [hidden, symbol] = [{ n: 1 }, Symbol('id')];
    const object: Record<PropertyKey, unknown> = { [symbol]: 1 };
    Object.defineProperty(object, 'hidden', { value: hidden, writable: true });
    const putBack = rememberState(object);
    object[symbol] = 2;
    object.hidden = undefined;
    hidden.n = 2;
    putBack?.();
    expect([object[symbol], object.hidden, hidden.n]).toEqual([1, hidden, 1]);
  });

  it('is refused if it holds something that has more than properties', () => {
    expect(rememberState({ known: new Map() })).toBeUndefined();
    expect(rememberState({ known: [new Set()] })).toBeUndefined();
    expect(rememberState({ known: new Float64Array(1) })).toBeUndefined();
  });
});

const runtimeOf = (spec: object) => {
  const data = { values: [{ park: 'north', value: 1, unit: 1 }] };
  return vega.parse(vegaLite.compile({ data, datasets: {}, ...spec } as unknown as vegaLite.TopLevelSpec).spec);
};

describe('a view of Vega', () => {
  it('knows nothing of what it drew once it is put back', () => {
    const spec = { mark: 'bar', encoding: { x: { field: 'park' }, y: { field: 'value', type: 'quantitative' } } };
    const view = new vega.View(runtimeOf(spec), { renderer: 'none' });
    const before = JSON.stringify(view.scenegraph());
    const putBack = rememberState(view);
    view.run();
    expect(JSON.stringify(view.scenegraph())).not.toBe(before);
    putBack?.();
    expect(JSON.stringify(view.scenegraph())).toBe(before);
  });

  it('can be put back for each kind of chart in the examples', () => {
    const kinds = Object.entries(exampleSpecs).filter(([, spec]) => !JSON.stringify(spec).includes('outlines'));
    for (const [kind, spec] of kinds) {
      const runtime = runtimeOf(spec);
      expect(canPutBack(runtime), kind).toBe(true);
      expect(rememberState(new vega.View(runtime, { renderer: 'none' })), kind).toBeDefined();
    }
  });

  it('is not put back if an operator keeps something of its own', () => {
    const graticule = { data: { graticule: true }, mark: 'geoshape' };
    expect(canPutBack(runtimeOf(graticule))).toBe(false);
    expect(canPutBack(runtimeOf({ transform: [{ sample: 1 }], mark: 'point' }))).toBe(false);
  });
});
