import { describe, expect, it } from 'vitest';
import { checkPublic, warnReplaced } from './check-public.ts';

const languages = [{ code: 'nl' }, { code: 'en' }];
const told = (names: readonly string[]) => checkPublic(names, languages).map(({ place }) => place.file);

describe('files of public/', () => {
  it('may not stand among the answers of a language, where each word must come from a source', () => {
    expect(told(['nl/antwoorden/bike-parks/2025-12-31/index.html', 'en/answers/bike-parks/data.csv'])).toEqual([
      'public/nl/antwoorden/bike-parks/2025-12-31/index.html',
      'public/en/answers/bike-parks/data.csv',
    ]);
    expect(checkPublic(['nl/antwoorden/a.pdf'], languages)).toMatchObject([
      { code: 'public-replaces', severity: 'error' },
    ]);
  });

  it('may stand everywhere else, also where only the name begins alike', () => {
    expect(told(['logo.svg', 'nl/antwoorden-van-vroeger.pdf', 'en/antwoorden/a.pdf', 'fr/reponses/a.pdf'])).toEqual([]);
  });

  it('are told where they take the place of something that the program makes', () => {
    expect(warnReplaced(['nl/index.html', 'sitemap.xml']).map(({ severity, place }) => [severity, place.file])).toEqual(
      [
        ['warning', 'public/nl/index.html'],
        ['warning', 'public/sitemap.xml'],
      ],
    );
  });

  it('say in silence how search engines and finders of leaks are told', () => {
    expect(warnReplaced(['robots.txt', '.well-known/security.txt'])).toEqual([]);
  });
});
