import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownProgram, root } from './program.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-second-'));
const site = path.join(work, 'site');
const page = ['fr', 'reponses', 'school-meals', '2026-01-31', 'index.html'];

let built: ReturnType<typeof spawnSync>;
beforeAll(() => {
  cpSync(path.join(root, 'tests/fixtures/second-site'), site, { recursive: true });
  const env = { ...process.env, PEILDATUM_SITE: site, PEILDATUM_OUT: path.join(work, 'dist'), TZ: 'Pacific/Auckland' };
  built = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: ownProgram(), env, encoding: 'utf8' });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function text(...names: string[]): string {
  const html = readFileSync(path.join(work, 'dist', ...names), 'utf8').replace(/<sup[\s\S]*?<\/sup>|<[^>]+>/g, '');
  return html.replace(/\s+/gu, ' ');
}

describe('a site with another subject, other dimensions and other languages, in another folder', () => {
  it('is built without a problem', () => {
    expect(built.stderr).toBe('');
    expect(built.status).toBe(0);
  });

  it('writes numbers, units and dates in French', () => {
    expect(text(...page)).toContain(
      'Au 31 janvier 2026, 1 334 élèves ont reçu un repas chaud, soit 25,2 % des élèves.',
    );
  });

  it('tells a change since the previous date', () => {
    expect(text(...page)).toContain('C’est 100 de plus qu’au 31 janvier 2025.');
  });

  it('leaves that sentence out of the first answer', () => {
    expect(text('fr', 'reponses', 'school-meals', '2025-01-31', 'index.html')).not.toContain('de plus');
  });

  it('explains the symbol of a missing value', () => {
    expect(text(...page)).toContain('c = confidentiel.');
  });

  it('says on the page that its figures are made up', () => {
    expect(text(...page)).toContain('Tous les chiffres de ce site sont fictifs.');
  });
});
