import { describe, expect, it } from 'vitest';
import { Remembered, RememberedOfTwo, remembering } from './remember.ts';

describe('what is remembered of an object', () => {
  const count = () => {
    const remembered = new Remembered<object, number | undefined>();
    const made: string[] = [];
    const ask = (of: object, key: string, value?: number) =>
      remembered.of(of, key, () => {
        made.push(key);
        return value;
      });
    return { ask, made };
  };

  it('is made once for each key', () => {
    const { ask, made } = count();
    const one = {};
    expect([ask(one, 'a', 1), ask(one, 'a', 2), ask(one, 'b', 3)]).toEqual([1, 1, 3]);
    expect(made).toEqual(['a', 'b']);
  });

  it('is made for each object by itself, also where two are alike', () => {
    const { ask } = count();
    expect([ask({ id: 1 }, 'a', 1), ask({ id: 1 }, 'a', 2)]).toEqual([1, 2]);
  });

  it('may be nothing, which is not made again either', () => {
    const { ask, made } = count();
    const one = {};
    expect([ask(one, 'a'), ask(one, 'a', 2)]).toEqual([undefined, undefined]);
    expect(made).toEqual(['a']);
  });
});

describe('a function that remembers', () => {
  it('makes of each object once, be it nothing', () => {
    const asked: string[] = [];
    const lengthOf = remembering(({ name }: { name: string }) => {
      asked.push(name);
      return name.length || undefined;
    });
    const [one, other] = [{ name: 'one' }, { name: '' }];
    expect([lengthOf(one), lengthOf(other), lengthOf(one), lengthOf(other)]).toEqual([3, undefined, 3, undefined]);
    expect(asked).toEqual(['one', '']);
  });
});

describe('what is remembered of two objects', () => {
  it('is made once for both together and a key', () => {
    const remembered = new RememberedOfTwo<object, object, number>();
    let made = 0;
    const ask = (one: object, other: object, key = '') => remembered.of(one, other, key, () => ++made);
    const [a, b] = [{}, {}];
    expect([ask(a, b), ask(b, a), ask(a, a), ask(a, b, 'x'), ask(a, b)]).toEqual([1, 2, 3, 4, 1]);
  });
});
