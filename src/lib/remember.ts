/**
 * What was made of objects, by key: made at the first call, and forgotten with the object. It is for what follows from
 * the object and the key alone, so that the same question need not be answered twice in a build.
 */
export class Remembered<O extends object, T> {
  readonly #known = new WeakMap<O, Map<string, T>>();

  /** Returns what was made of an object for a key, or makes it. */
  of(object: O, key: string, make: () => T): T {
    let known = this.#known.get(object);
    if (!known) {
      known = new Map();
      this.#known.set(object, known);
    }
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as T;
    const made = make();
    known.set(key, made);
    return made;
  }
}

/** Returns a function that gives of an object what was made of it at the first call. */
export function remembering<O extends object, T>(make: (object: O) => T): (object: O) => T {
  const known = new WeakMap<O, T>();
  return (object) => {
    const found = known.get(object);
    if (found !== undefined || known.has(object)) return found as T;
    const made = make(object);
    known.set(object, made);
    return made;
  };
}

/** The same of two objects and a key: forgotten with either. */
export class RememberedOfTwo<O extends object, P extends object, T> {
  readonly #known = new WeakMap<O, Remembered<P, T>>();

  /** Returns what was made of two objects for a key, or makes it. */
  of(one: O, other: P, key: string, make: () => T): T {
    let ofOne = this.#known.get(one);
    if (!ofOne) {
      ofOne = new Remembered<P, T>();
      this.#known.set(one, ofOne);
    }
    return ofOne.of(other, key, make);
  }
}
