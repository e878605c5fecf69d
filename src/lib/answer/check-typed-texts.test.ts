import { describe, expect, it } from 'vitest';
import { readSite } from './read-site.ts';
import { exampleTexts } from './site.examples.ts';

const texts = exampleTexts('tests/fixtures/second-site');
const table = 'content/school-meals/tables/meals.yaml';
const dossier = 'content/school-meals/dossier.yaml';

/** What is typed when a text of the site is changed. */
function typed(file: string, from: string, to: string, more = '') {
  const source = `${(texts.get(file) ?? '').replace(from, () => to)}${more}`;
  const { problems } = readSite(new Map([...texts, [file, source]]));
  return problems.map(({ code, place, values }) => `${code} ${place.line}:${place.column} ${values.found ?? ''}`);
}

describe('a number that is typed in a file', () => {
  it('is refused in the caption of a table', () => {
    expect(typed(table, 'Warme maaltijden op', '1.334 maaltijden op')).toEqual(['figure-typed-in-file 1:16 1.334']);
  });

  it('is refused in a header, in the language in which it stands', () => {
    expect(typed(table, 'fr: Tous', 'fr: Les 12 écoles')).toEqual(['figure-typed-in-file 7:35 12']);
  });

  it('is refused as a word in the description of a dossier', () => {
    expect(typed(dossier, 'Hoeveel leerlingen', 'Twaalf leerlingen')).toEqual(['figure-typed-in-file 2:20 Twaalf']);
  });

  it('is refused in the titles, the alternative text and the specification of a chart', () => {
    const chart = `title: { nl: Al 12 scholen, fr: Titre }
description: { nl: Beeld, fr: Image de 33 écoles }
figures: [pupils.all]
spec:
  mark: bar
  encoding: { x: { field: value, type: quantitative, title: 33 van 37 } }
`;
    expect(typed('content/school-meals/charts/new.yaml', '', chart)).toEqual([
      'figure-typed-in-file 1:14 12',
      'figure-typed-in-file 2:31 33',
      'figure-typed-in-file 6:61 33',
      'figure-typed-in-file 6:61 37',
    ]);
  });

  it.each([
    ['a title in a list', 'x: { field: value, type: quantitative, title: [33 van de] }'],
    ['a text as datum', 'text: { datum: 33 van }'],
    ['a text under a condition', 'text: { condition: { test: "true", value: 33 van }, value: "" }'],
  ])('is refused in a specification as %s', (_what, encoding) => {
    const chart = `title: { nl: Titel, fr: Titre }
description: { nl: Beeld, fr: Image }
figures: [pupils.all]
spec: { mark: text, encoding: { ${encoding} } }
`;
    expect(typed('content/school-meals/charts/new.yaml', '', chart).join()).toContain('figure-typed-in-file');
  });

  it('may stand there with a reason', () => {
    const literals = 'literals:\n  - { text: 65 jaar, reason: Leeftijdsgrens }\n';
    expect(typed(table, 'Warme maaltijden', 'Vanaf 65 jaar')).toHaveLength(1);
    expect(typed(table, 'Warme maaltijden', 'Vanaf 65 jaar', literals)).toEqual([]);
  });
});
