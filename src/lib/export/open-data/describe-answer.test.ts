import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { makeAnswer } from '../../answer/answer.ts';
import { readerOf } from '../../answer/site.ts';
import { describeAnswer, writeJsonScript } from './describe-answer.ts';
import { exampleSite, hostileText } from './open-data.examples.ts';

function describeShops(language: string) {
  const site = exampleSite();
  const dossier = site.dossiers.find(({ id }) => id === 'shops');
  const dated = dossier?.answers[0];
  const answer = dossier && dated && makeAnswer(site, dossier, dated, readerOf(site, language), site);
  if (!answer) throw new Error('no answer');
  return describeAnswer(answer) as { '@graph': Record<string, unknown>[] };
}

describe('what search engines read', () => {
  const address = 'https://example.org/base/nl/antwoorden/shops/2022-12-31/';
  const [question, answer, dataset] = describeShops('nl')['@graph'];

  it('is a question with its accepted answer', () => {
    expect(question).toMatchObject({
      '@type': 'Question',
      name: 'schriftelijke vraag 7 (2021-2022)',
      identifier: 'SV nr. 7',
      author: { name: 'An Voorbeeld' },
      acceptedAnswer: { '@id': answer?.['@id'] },
    });
    expect(answer).toMatchObject({ '@type': 'Answer', url: address, author: { jobTitle: 'minister van Proeven' } });
  });

  it('is a dataset with a file in each format', () => {
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      '@id': `${address}#dataset`,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      temporalCoverage: '2022-12-31',
    });
    expect(JSON.stringify(dataset?.distribution)).toContain(`"contentUrl":"${address}data.ods"`);
  });

  it('says of a translation what it translates', () => {
    expect(answer).not.toHaveProperty('translationOfWork');
    expect(describeShops('en')['@graph'][1]).toMatchObject({ translationOfWork: { '@id': `${address}#answer` } });
  });
});

describe('JSON in a script element', () => {
  it('cannot end the element, whatever a text holds', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = writeJsonScript({ text });
        const tree = fromHtml(`<script type="application/ld+json">${json}</script>`, { fragment: true });
        expect(tree.children).toHaveLength(1);
        expect(json).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(json)).toEqual({ text });
      }),
    );
  });
});
