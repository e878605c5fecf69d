import { describe, expect, it } from 'vitest';
import { describeArchive, type SipAdapter } from './description.ts';
import { exampleSite, textFiles } from './record.examples.ts';
import { encodeText } from './record-file.ts';

describe('the description for the archive', () => {
  const description = describeArchive(exampleSite);

  it('is a series with dossiers and items, each with identifier, name and dates', () => {
    expect(description).toMatchObject({
      level: 'series',
      identifier: 'https://voorbeeld.example/vragen/',
      creator: { nl: 'Dienst Één' },
      dates: { begin: '2026-01-15', end: '2026-01-31' },
      dossiers: [
        {
          identifier: 'fietsen',
          name: { nl: 'Fietsen', en: 'Bicycles' },
          dates: { begin: '2026-01-15', end: '2026-01-31' },
          items: [{ identifier: 'fietsen/2026-01-31', reportingDate: '2026-01-31', question: { number: '7' } }],
        },
      ],
    });
  });

  it('has no dates where there are no answers', () => {
    expect(describeArchive({ ...exampleSite, dossiers: [] }).dates).toBeNull();
  });

  it('is all that an adapter for a package of another archive needs beside the payload', () => {
    const adapt: SipAdapter = ({ dossiers }, payload) => [
      ...payload,
      ...dossiers.map(({ identifier, name }) => ({ path: `${identifier}.txt`, bytes: encodeText(name.nl ?? '') })),
    ];
    expect(adapt(description, textFiles({ 'a.txt': 'a' })).map(({ path }) => path)).toEqual(['a.txt', 'fietsen.txt']);
  });
});
