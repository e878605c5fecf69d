import { describe, expect, it } from 'vitest';
import { enTerms } from '../../i18n/problems.en.ts';
import { parseNarrative } from './narrative.ts';
import { describeSyntaxFault } from './syntax-fault.ts';

const faults: readonly (readonly [source: string, told: string])[] = [
  ['<When>\n\nx', 'mdx-not-closed <When> 1:1'],
  ['- <When>\n\nx</When>', 'mdx-not-closed <When> 1:3'],
  ['*a <Note>b* c</Note>', 'mdx-not-closed <Note> 1:4'],
  ['<Note>a</Not>', 'mdx-closes-other </Not> 1:8'],
  ['x</When>', 'mdx-nothing-open 1:3'],
  ['a <!-- x -->', 'mdx-comment 1:4'],
  ['<https://example.org>', 'mdx-address 1:8'],
  ['<Value figure="a', 'mdx-quote 1:17'],
  ['Tekst {a', 'mdx-brace 1:9'],
  ['{a b}', 'mdx-code 1:3'],
  ['import x', 'mdx-code 1:9'],
  ['<Value {x} />', 'mdx-code 1:9'],
  ['<Value figure={} />', 'mdx-code 1:16'],
  ['> <Value\nfigure="x" />', 'mdx-lazy 2:1'],
  ['a <5 b', 'mdx-less-than 1:4'],
  ['a<', 'mdx-less-than 1:3'],
  ['<Value', 'mdx-unfinished 1:7'],
  ['<Value figure=x />', 'mdx-value 1:15'],
  ['<Value 5', 'mdx-character 5 1:8'],
];

describe('a fault in a narrative', () => {
  it.each(faults)('is told in words of the reader: %j', (source, told) => {
    const { problems } = parseNarrative('a.mdx', source, 'nl');
    const shown = problems.map(({ values, place }) =>
      [values.reason, values.found, `${place.line}:${place.column}`].filter(Boolean).join(' '),
    );
    expect(shown).toEqual([told]);
    expect(Object.keys(enTerms)).toContain(`reason-${told.split(' ')[0]}`);
  });

  it('is told in the words of the parser where there are no others', () => {
    expect(describeSyntaxFault(new Error('Something\n new'))).toEqual({
      line: 1,
      column: 1,
      reason: 'Something new',
      found: '',
    });
  });
});
