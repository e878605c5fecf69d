import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRecordedSite } from './recorded-site.ts';
import { edit, publishAll, readSiteOf, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

let published: Map<string, string>;
beforeAll(() => {
  published = publishAll(testTexts({ 2024: 'ready', 2025: 'ready' }), [2024, 2025], digest);
});

const dossierFile = 'content/lunches/dossier.yaml';
const renameDossier = (texts: ReadonlyMap<string, string>) =>
  new Map([...texts].map(([path, text]) => [path.replace(/^(content|data)\/meals\//, '$1/lunches/'), text]));
const say = (texts: ReadonlyMap<string, string>, file: string, line: string) =>
  new Map([...texts, [file, `${texts.get(file)}${line}\n`]]);
const told = (texts: ReadonlyMap<string, string>) =>
  readRecordedSite(texts, digest).problems.map(
    ({ code, place, values }) => `${place.file}:${place.line}:${place.column} ${code} ${values.name}`,
  );

describe('a published dossier whose folder got another name', () => {
  it('is refused as long as nothing says so, once for all its answers', () => {
    expect(told(renameDossier(published))).toEqual([`${dossierFile}:1:1 published-elsewhere meals`]);
  });

  it('is as it was published once the dossier names its former name', () => {
    const texts = say(renameDossier(published), dossierFile, 'formerly: [meals]');
    expect(told(texts)).toEqual([]);
    expect(readSiteOf(texts, digest).records.get('lunches/2025-01-31')?.lock).toMatchObject({
      dossier: 'lunches',
      comparesWith: ['2024-01-31'],
    });
  });

  it('is still guarded: a changed figure is told', () => {
    const texts = say(renameDossier(published), dossierFile, 'formerly: [meals]');
    const changed = edit(
      texts,
      'data/lunches/2024-01-31.yaml',
      'NORTH, meals.served: 1000',
      'NORTH, meals.served: 1001',
    );
    expect(told(edit(changed, 'data/lunches/2024-01-31.yaml', '1500', '1501')).join('\n')).toContain(
      'published-figure-changed',
    );
  });
});

describe('a published answer whose reporting date changed', () => {
  const moved = (texts: ReadonlyMap<string, string>) =>
    new Map(
      [...texts].map(([path, text]) => [
        path.replace('2025-01-31', '2025-02-01'),
        path === 'data/meals/2025-01-31.yaml'
          ? text.replace('reportingDate: 2025-01-31', 'reportingDate: 2025-02-01')
          : text,
      ]),
    );

  it('is refused as long as nothing says so', () => {
    expect(told(moved(published))).toEqual(['content/meals/2025-02-01/answer.yaml:1:1 published-elsewhere 2025-01-31']);
  });

  it('is compared with what was published once it names its former date', () => {
    const texts = say(moved(published), 'content/meals/2025-02-01/answer.yaml', 'formerly: [2025-01-31]');
    const { problems } = readRecordedSite(texts, digest);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['published-text-changed']));
  });
});

describe('a former name', () => {
  it('may not be that of a dossier, its own neither', () => {
    const texts = say(published, 'content/meals/dossier.yaml', 'formerly: [lunches, meals]');
    expect(told(texts)).toEqual(['content/meals/dossier.yaml:3:21 former-name-taken meals']);
  });

  it('may not be that of another answer of the dossier', () => {
    const texts = say(published, 'content/meals/2025-01-31/answer.yaml', 'formerly: [2024-01-31]');
    expect(told(texts).filter((text) => text.includes('former-name'))).toEqual([
      expect.stringMatching(/^content\/meals\/2025-01-31\/answer\.yaml:\d+:12 former-name-taken 2024-01-31$/),
    ]);
  });

  it('may not stand at two dossiers', () => {
    const both = new Map([...published, ...renameDossier(testTexts({ 2024: 'draft' }))]);
    const once = say(both, 'content/meals/dossier.yaml', 'formerly: [dinners]');
    expect(told(say(once, dossierFile, 'formerly: [dinners]'))).toEqual([
      'content/meals/dossier.yaml:3:12 former-name-taken dinners',
    ]);
  });

  it('is a name that can stand in an address, or a date that exists', () => {
    expect(told(say(published, 'content/meals/dossier.yaml', 'formerly: [Warme maaltijden]'))).toContainEqual(
      expect.stringContaining('content/meals/dossier.yaml:3:12 invalid-value'),
    );
  });
});
