import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkNarrative } from './check-narrative.ts';
import { parseNarrative } from './narrative.ts';
import { findProblems, tell, testContext } from './test-context.ts';

/** Each broken narrative: what is wrong, its text, and every problem that must be found. */
const broken: readonly (readonly [what: string, source: string, found: readonly string[]])[] = [
  [
    'a tag that is never closed',
    'Tekst.\n\n<When figure="schools.open" is="known">\n\nTekst.',
    ['narrative-syntax@3:1'],
  ],
  ['a loose < sign', 'Als a <5 is.', ['narrative-syntax@1:8']],
  ['a brace that is never closed', 'Tekst {a', ['narrative-syntax@1:9']],
  ['an HTML comment', 'Tekst.\n\n<!-- later -->', ['narrative-syntax@3:2']],
  ['an import', "import x from '../../lib/evil.mjs'\n\nTekst.", ['code-in-narrative@1:1']],
  ['an export', 'Tekst.\n\nexport const x = 1', ['code-in-narrative@3:1']],
  ['an expression in a sentence', 'Tekst {process.env.HOME} tekst.', ['code-in-narrative@1:7']],
  ['an expression between paragraphs', 'Tekst.\n\n{fetch("https://example.org")}', ['code-in-narrative@3:1']],
  ['an attribute that is an expression', 'Er zijn <Value figure={x} />.', ['code-in-narrative@1:16']],
  ['a spread', 'Er zijn <Value figure="schools.open" {...x} />.', ['code-in-narrative@1:38']],
  ['an image that runs a module', '![x](../../lib/evil.mjs)', ['image-in-narrative@1:1']],
  ['a remote image', 'Zie ![x](https://example.org/x.png).', ['image-in-narrative@1:5']],
  ['an image by reference', '![x][y]\n\n[y]: https://example.org/x.png', ['image-in-narrative@1:1']],
  ['layout in the front matter', '---\nlayout: ../../evil.astro\n---\n\nTekst.', ['unknown-field@2:1']],
  ['front matter after an empty line', '\n---\nlayout: ../../evil.astro\n---\n\nTekst.', ['front-matter-place@2:1']],
  ['front matter in TOML', '+++\nlayout = "../../evil.astro"\n+++\n\nTekst.', ['front-matter-place@1:1']],
  ['a script', 'Tekst.\n\n<script>alert()</script>', ['html-in-narrative@3:1']],
  ['bold in HTML', 'Een <b>woord</b>.', ['html-in-narrative@1:5']],
  ['a frame', '<iframe src="https://example.org" />', ['html-in-narrative@1:1']],
  ['a fragment', 'Een <>woord</>.', ['html-in-narrative@1:5']],
  ['a mistyped component', 'Er zijn <Valeu figure="schools.open" />.', ['component-unknown@1:9']],
  ['a component of an object', 'Er zijn <Astro.slots figure="x" />.', ['component-unknown@1:9']],
  ['a name that every object has', '<constructor />', ['html-in-narrative@1:1']],
  ['a javascript link', '[klik](javascript:alert)', ['link-not-allowed@1:1']],
  ['a javascript link that is disguised', '[klik](java&#9;script:alert)', ['link-not-allowed@1:1']],
  ['a link with data', '[klik](data:text/html,x)', ['link-not-allowed@1:1']],
  ['a protocol-relative link', 'Zie [klik](//example.org).', ['link-not-allowed@1:5']],
  ['a protocol-relative link with a backslash', '[klik](/\\\\example.org)', ['link-not-allowed@1:1']],
  ['a javascript link by reference', '[klik][x]\n\n[x]: javascript:alert', ['link-not-allowed@3:1']],
  ['a title of level 1', '# Titel\n\nTekst.', ['heading-level@1:1']],
  ['a level that is skipped', '## Deel\n\n#### Onderdeel', ['heading-level@3:1']],
  ['a directive as attribute', 'Er zijn <Value figure="schools.open" client:load />.', ['attribute-unknown@1:38']],
  [
    'a mistyped attribute',
    'Er zijn <Value figur="schools.open" />.',
    ['attribute-missing@1:9', 'attribute-unknown@1:16'],
  ],
  [
    'an attribute that stands twice',
    'Er zijn <Value figure="schools.open" figure="schools.total" />.',
    ['attribute-twice@1:38'],
  ],
  ['a flag with a value', 'Er zijn <Value figure="schools.open" unit="yes" />.', ['attribute-flag@1:38']],
  ['an attribute without a value', 'Er zijn <Value figure />.', ['attribute-value@1:16']],
  ['a form that does not exist', 'Er zijn <Value figure="schools.open" as="word" />.', ['attribute-value@1:42']],
  ['a figure that does not exist', 'Er zijn <Value figure="schools.opn" />.', ['unknown-reference@1:24']],
  [
    'a fraction of what is no ratio',
    'Er zijn <Value figure="schools.open" as="count-of-total" />.',
    ['unknown-reference@1:24'],
  ],
  ['a code that does not exist', 'Er zijn <Value figure="schools.open" at="NOORD" />.', ['unknown-reference@1:42']],
  [
    'a dimension that does not exist',
    '<Names figure="schools.open" is="positive" over="areas" /> tekst.',
    ['unknown-reference@1:50'],
  ],
  ['a date that does not exist', 'Er zijn <Value figure="schools.open" since="2022-02-30" />.', ['invalid-date@1:45']],
  [
    'a condition that does not exist',
    '<When figure="schools.open" is="big">Tekst.</When> Tekst.',
    ['attribute-value@1:33'],
  ],
  ['a table that does not exist', '<Table id="by-areas" />', ['unknown-reference@1:12']],
  ['a map as a chart', '<Chart id="areas" />', ['chart-kind@1:12']],
  ['a chart as a map', '<Map id="progress" />', ['chart-kind@1:10']],
  ['a table in a sentence', 'Zie <Table id="by-area" /> hier.', ['component-position@1:5']],
  ['a figure on a line of its own', 'Tekst.\n\n<Value figure="schools.open" />', ['component-position@3:1']],
  [
    'text in a component that has none',
    'Er zijn <Value figure="schools.open">veel</Value>.',
    ['component-without-content@1:9'],
  ],
  ['a literal without a reason', 'Er zijn <Literal>33</Literal>.', ['attribute-missing@1:9']],
  ['a literal without text', 'Er zijn <Literal reason="x" />.', ['component-content@1:9']],
  ['a typed percentage', 'Tekst.\n\nVan de scholen is\n67% open.', ['figure-typed@4:1']],
  ['a typed number word', 'Er zijn twaalf scholen.', ['figure-typed@1:9']],
  ['a typed figure behind a reference', 'Er zijn &#51;3 scholen.', ['figure-typed@1:9']],
  [
    'a typed figure in an attribute',
    'Open: <Names figure="schools.open" is="positive" none="0 scholen" />.',
    ['figure-typed@1:56'],
  ],
  ['a typed figure in the title', '---\ntitle: "Al 33 scholen"\n---\n', ['figure-typed@2:12']],
  ['a percentage without its base', '<Value figure="schools.open.share" /> is open.', ['base-missing@1:1']],
  [
    'two bases in one',
    '<Value figure="schools.open.share" /> van de basisscholen is open, of <Value figure="pupils.absent.share" as="count-of-total" />.',
    ['bases-joined@1:71'],
  ],
  ['a digest that is none', '---\ntranslatedFrom: abc\n---\n\nTekst.', ['invalid-value@2:17']],
];

test.each(broken)('refuses %s', (_what, source, found) => {
  expect(tell(findProblems(source))).toEqual(found);
});

test('finds nothing in a narrative that is right', () => {
  const source = `---
title: Open scholen
---

## Stand

Op <ReportingDate form="long" /> is <Value figure="schools.open.share" at="NORTH" /> van de basisscholen open
(<Value figure="schools.open.share" at="NORTH" as="count-of-total" unit />).<Note>Zie [de telling](/telling).</Note>

<Table id="by-area" />

### Kaart

<Map id="areas" />

<When figure="schools.open" is="increased" since="previous">

Er kwamen <Change figure="schools.open" since="2021-10-17" as="amount" /> scholen bij, vooral in
<Names figure="schools.open" is="increased" over="area" order="value" none="geen enkel gebied" />.
<Literal reason="Vaste norm">22 leerlingen</Literal> is het maximum.

</When>
`;
  expect(tell(findProblems(source))).toEqual([]);
});

test('suggests the component that was meant', () => {
  expect(findProblems('Er zijn <Valeu figure="schools.open" />.')[0]?.values.suggestion).toContain('Value');
});

test('suggests a component for its name in lower case', () => {
  expect(tell(findProblems('Er zijn <value figure="schools.open" />.'))).toEqual(['component-unknown@1:9']);
});

test('tells the problems in the order of the text', () => {
  expect(tell(findProblems('Er zijn 5 scholen en {x}.\n\n[x](y)'))).toEqual([
    'figure-typed@1:9',
    'code-in-narrative@1:22',
    'link-not-allowed@3:1',
  ]);
});

const pieces = fc.constantFrom(
  ...['<', '>', '/>', '{', '}', '"', '=', '`', '*', '_', '[', ']', '(', ')', '!', '|', '#', '- ', '\n', '\n\n', '> '],
  ...[
    '<Value',
    ' figure="schools.open.share"',
    '</',
    'When',
    'Note>',
    '<Literal reason="x">',
    '---\n',
    '+++',
    'title: ',
  ],
  ...[
    '33',
    ' twaalf ',
    ' of ',
    '%',
    '&#51;',
    '\\',
    '\r\n',
    '\u0000',
    '\uFEFF',
    '😀',
    'import x',
    'https://',
    '~~~\n',
    ':',
  ],
);

test('never throws, whatever the text', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('nl', 'en', 'fr'), (source, language) => {
      const { value, problems } = parseNarrative('a.mdx', source, language);
      const found = [...problems, ...(value ? checkNarrative(value, testContext) : [])];
      expect(found.every(({ place }) => place.line >= 1 && place.column >= 1)).toBe(true);
    }),
    { numRuns: 3000 },
  );
}, 30_000);
