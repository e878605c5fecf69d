import { type Problem, problem } from '../problem.ts';
import type { FormerName } from './dossier-file.ts';

/** What can have been known by another name: a dossier by its folder, an answer by its reporting date. */
export interface NamedSite {
  readonly dossiers: readonly {
    readonly id: string;
    readonly formerly: readonly FormerName[];
    readonly answers: readonly NamedAnswer[];
    readonly withdrawn?: readonly NamedAnswer[];
  }[];
}

interface NamedAnswer {
  readonly date: string;
  readonly formerly: readonly FormerName[];
}

/**
 * Returns the name under which something was first known, oldest former name first; `name` is that of today. It identifies
 * it in feeds and catalogues: who read it under a former name must not take it for something new.
 */
export function firstName(name: string, formerly: readonly FormerName[]): string {
  return formerly[0]?.name ?? name;
}

/** Returns a problem for each former name that is in use, or that leads to two places: its address could lead to one only. */
export function checkFormerNames({ dossiers }: NamedSite): Problem[] {
  return [
    ...checkNames(dossiers.map(({ id, formerly }) => ({ name: id, formerly }))),
    ...dossiers.flatMap(({ answers, withdrawn = [] }) => {
      const dates = new Map([...answers, ...withdrawn].map(({ date, formerly }) => [date, { name: date, formerly }]));
      return checkNames([...dates.values()]);
    }),
  ];
}

function checkNames(all: readonly { readonly name: string; readonly formerly: readonly FormerName[] }[]): Problem[] {
  const taken = new Set(all.map(({ name }) => name));
  return all.flatMap(({ formerly }) =>
    formerly.flatMap(({ name, place }) => {
      if (taken.has(name)) return [problem('former-name-taken', place, { name })];
      taken.add(name);
      return [];
    }),
  );
}
