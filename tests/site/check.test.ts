import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownProgram, root } from './program.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-check-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A copy of a made-up site in which a text is replaced. */
function makeSite(name: string, file: string, right: string, wrong: string, from = 'problems-site'): string {
  const site = path.join(work, name);
  cpSync(path.join(root, 'tests/fixtures', from), site, { recursive: true });
  const text = readFileSync(path.join(site, file), 'utf8');
  expect(text).toContain(right);
  writeFileSync(path.join(site, file), text.replace(right, wrong));
  return site;
}

function run(site: string, args: readonly string[] = [], environment: Record<string, string> = {}, script = 'check') {
  const env = { ...process.env, GITHUB_ACTIONS: '', PEILDATUM_SITE: site, PEILDATUM_OUT: path.join(work, 'dist') };
  const command = [`scripts/${script}.ts`, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: ownProgram(),
    env: { ...env, ...environment },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const good = path.join(root, 'tests/fixtures/problems-site');
const answer = 'content/bike-parks/2025-03-01/answer.yaml';
const broken = makeSite('broken', answer, 'date: 2025-02-10', 'date: 10/02/2025');
const warned = makeSite('warned', 'data/bike-parks/2026-03-01.yaml', 'Drie nieuwe stallingen.', 'Drie nieuwe.');
const figures = path.join(warned, 'data/bike-parks/2026-03-01.yaml');
writeFileSync(figures, readFileSync(figures, 'utf8').replace(/^acknowledged:\n.*\n/m, ''));

describe('the check of a site in which nothing is wrong', () => {
  it('says in one line what was checked', () => {
    expect(run(good)).toEqual({ status: 0, stdout: '1 dossier, 2 peildatums, 2 talen: geen problemen.\n', stderr: '' });
  });

  it('says it in English where that is asked', () => {
    expect(run(good, ['--lang', 'en']).stdout).toBe('1 dossier, 2 reporting dates, 2 languages: no problems.\n');
  });

  it('is JSON without problems where that is asked', () => {
    const { stdout, stderr, status } = run(good, ['--format', 'json']);
    expect(JSON.parse(stdout)).toEqual({ problems: [], errors: 0, warnings: 0 });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

describe('the check of a site with an error', () => {
  it('tells it in the language of the site, with the line and how many there are', () => {
    expect(run(broken)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${answer}:5:9  invalid-date
  "10/02/2025" is geen datum.
  Schrijf een bestaande datum als jaar-maand-dag, bijvoorbeeld 2022-10-17.
  5 |   date: 10/02/2025
    |         ^^^^^^^^^^

1 fout
`,
    });
  });

  it('is JSON on standard output where that is asked', () => {
    const { stdout, stderr, status } = run(broken, ['--format', 'json', '--lang', 'en']);
    expect(JSON.parse(stdout)).toEqual({
      problems: [
        {
          code: 'invalid-date',
          severity: 'error',
          file: answer,
          line: 5,
          column: 9,
          length: 10,
          message: '"10/02/2025" is not a date.',
          hint: 'Write a date that exists as year-month-day, for example 2022-10-17.',
          values: { found: '10/02/2025' },
        },
      ],
      errors: 1,
      warnings: 0,
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  });

  it('gives GitHub its commands by itself, with the path from the top of the repository, and the text as well', () => {
    const { stdout, stderr, status } = run(broken, [], { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: work });
    expect(stdout).toMatch(`::error file=broken/${answer},line=5,col=9,endColumn=18,title=invalid-date::"10/02/2025"`);
    expect(stderr).toContain('5 |   date: 10/02/2025');
    expect(status).toBe(1);
  });

  it('stops the build with the same report', () => {
    expect(run(broken, [], {}, 'build')).toEqual(run(broken));
  });

  it('is told in the language that is asked for', () => {
    expect(run(broken, ['--lang', 'en']).stderr).toContain('is not a date.');
  });

  it('is told in the language of a site that cannot be read', () => {
    const site = makeSite('unreadable', 'content/site.yaml', 'baseUrl: https', 'baseUrl: "https');
    expect(run(site).stderr).toContain('Dit bestand is geen correcte YAML');
  });

  it('is told in English where the site has none of its languages', () => {
    const site = makeSite('french', 'content/site.yaml', '{ code: nl, locale: nl-BE }', '{ code: fr, locale: fr-BE }');
    expect(run(site).stderr).toContain('There is no text in "fr".');
  });
});

describe('the check of a site with a warning', () => {
  it('tells it and is content', () => {
    const { status, stdout, stderr } = run(warned);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toContain('change-large (waarschuwing)');
    expect(stderr).toMatch(/\n1 waarschuwing\n$/);
  });

  it('is not content where warnings count as errors', () => {
    expect(run(warned, ['--warnings-as-errors']).status).toBe(1);
  });
});

describe('wrong use', () => {
  it.each([[['--lang', 'fr']], [['--format', 'xml']], [['--wat']], [['--lang']], [['extra']]])(
    'is told with the usage: %j',
    (args) => {
      const { status, stdout, stderr } = run(good, args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^Gebruik: npm run check -- \[--lang nl\|en\]/);
    },
  );

  it('is not to ask for help', () => {
    const { status, stdout, stderr } = run(good, ['--help', '--lang', 'en']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: npm run check -- /);
  });
});

describe('a former name that is in use', () => {
  const moved = makeSite('moved', answer, 'question:', 'formerly: [2026-03-01]\nquestion:');

  it.each(['check', 'build'])('is told by %s', (script) => {
    const { status, stderr } = run(moved, ['--lang', 'en'], {}, script);
    expect(stderr).toContain(`${answer}:`);
    expect(stderr).toContain('former-name-taken');
    expect(status).toBe(1);
  });
});
