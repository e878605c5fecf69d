import { describe, expect, it } from 'vitest';
import type { FormerName } from '../answer/dossier-file.ts';
import type { ListedSite } from '../publication/listed-site.ts';
import { listMovedFolders, listRedirects } from './redirects.ts';
import { makeServerRules, serverRuleFiles } from './server-rules.ts';

const former = (...names: string[]): FormerName[] =>
  names.map((name) => ({ name, place: { file: 'dossier.yaml', line: 1, column: 1 } }));

const site = {
  baseUrl: 'https://example.org/',
  languages: [
    { code: 'nl', locale: 'nl-BE' },
    { code: 'en', locale: 'en-GB' },
  ],
  dossiers: [
    {
      id: 'meals',
      formerly: former('lunches'),
      answers: [
        { date: '2025-02-01', formerly: former('2025-01-31'), hasChanges: true, corrections: [{}] },
        { date: '2024-01-31', formerly: [], hasChanges: false, corrections: [] },
      ],
      withdrawn: [{ date: '2023-01-31', formerly: [] }],
    },
    { id: 'trees', formerly: [], answers: [], withdrawn: [] },
  ],
} as unknown as ListedSite;

const inDutch = (redirects: readonly { language: string; from: string; to: string }[]) =>
  redirects.filter(({ language }) => language === 'nl').map(({ from, to }) => `${from} ${to}`);

describe('folders that moved', () => {
  it('are those of former names and dates, what lies within another first', () => {
    expect(inDutch(listMovedFolders(site))).toEqual([
      '/nl/antwoorden/lunches/2025-01-31/ /nl/antwoorden/meals/2025-02-01/',
      '/nl/antwoorden/meals/2025-01-31/ /nl/antwoorden/meals/2025-02-01/',
      '/nl/antwoorden/lunches/ /nl/antwoorden/meals/',
    ]);
  });
});

describe('redirect pages', () => {
  it('stand at every former address of a page that is shown', () => {
    expect(inDutch(listRedirects(site))).toEqual([
      '/nl/antwoorden/lunches/2025-01-31/ /nl/antwoorden/meals/2025-02-01/',
      '/nl/antwoorden/lunches/2025-01-31/wijzigingen/ /nl/antwoorden/meals/2025-02-01/wijzigingen/',
      '/nl/antwoorden/lunches/2025-01-31/versie-1/ /nl/antwoorden/meals/2025-02-01/versie-1/',
      '/nl/antwoorden/meals/2025-01-31/ /nl/antwoorden/meals/2025-02-01/',
      '/nl/antwoorden/meals/2025-01-31/wijzigingen/ /nl/antwoorden/meals/2025-02-01/wijzigingen/',
      '/nl/antwoorden/meals/2025-01-31/versie-1/ /nl/antwoorden/meals/2025-02-01/versie-1/',
      '/nl/antwoorden/lunches/ /nl/antwoorden/meals/',
      '/nl/antwoorden/lunches/2025-02-01/ /nl/antwoorden/meals/2025-02-01/',
      '/nl/antwoorden/lunches/2025-02-01/wijzigingen/ /nl/antwoorden/meals/2025-02-01/wijzigingen/',
      '/nl/antwoorden/lunches/2025-02-01/versie-1/ /nl/antwoorden/meals/2025-02-01/versie-1/',
      '/nl/antwoorden/lunches/2024-01-31/ /nl/antwoorden/meals/2024-01-31/',
      '/nl/antwoorden/lunches/2023-01-31/ /nl/antwoorden/meals/2023-01-31/',
    ]);
  });

  it('never stand twice at an address, and never where a page is', () => {
    const redirects = listRedirects(site);
    expect(new Set(redirects.map(({ from }) => from)).size).toBe(redirects.length);
    const targets = new Set(redirects.map(({ to }) => to));
    expect(redirects.filter(({ from }) => targets.has(from))).toEqual([]);
  });

  it('are not made in the folder of a dossier that is taken over from a former build', () => {
    expect(inDutch(listRedirects(site, ['trees'])).filter((text) => text.startsWith('/nl/antwoorden/meals/'))).toEqual(
      [],
    );
    expect(listRedirects(site, ['meals'])).toEqual(listRedirects(site));
  });
});

describe('rules for a server', () => {
  const rules = makeServerRules(listMovedFolders(site), '/a.b/');

  it('stand in a file for each server, under the base of the site', () => {
    expect([...rules.keys()]).toEqual(Object.values(serverRuleFiles));
    expect(rules.get(serverRuleFiles.apache)).toContain(
      '\nRedirectMatch 301 ^/a\\.b/nl/antwoorden/lunches(?:/(.*))?$ /a.b/nl/antwoorden/meals/$1\n',
    );
  });

  it('are none where nothing moved', () => {
    expect(makeServerRules([], '/').size).toBe(0);
  });
});
