import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { testTexts } from '../../src/lib/publication/test-site.ts';
import { ownProgram } from './program.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-publication-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const answer = 'content/meals/2025-01-31';
const snapshot = 'data/meals/2025-01-31.yaml';

/** Ends the process at the n-th file that it moves: what a power cut or an impatient hand can do. */
const killer = path.join(work, 'kill.mjs');
writeFileSync(
  killer,
  `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const rename = fs.renameSync;
let left = Number(process.env.KILL_AT);
fs.renameSync = (from, to) => {
  if (--left === 0) process.kill(process.pid, 'SIGKILL');
  rename(from, to);
};
syncBuiltinESMExports();
`,
);

function makeSite(name: string, states: Readonly<Record<number, string>>): string {
  const site = path.join(work, name);
  for (const [file, text] of testTexts(states)) {
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
  }
  return site;
}

function run(site: string, command: string, args: readonly string[] = [], killAt?: number) {
  const env = { ...process.env, PEILDATUM_SITE: site, SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000) };
  const options = killAt === undefined ? [] : ['--import', killer];
  return spawnSync(process.execPath, [...options, `scripts/${command}.ts`, ...args, '--lang', 'en'], {
    cwd: ownProgram(),
    env: { ...env, KILL_AT: String(killAt ?? 0) },
    encoding: 'utf8',
  });
}

const reasons = ['--reason-nl', 'Een school was vergeten.', '--reason-en', 'A school had been forgotten.'];
const publish = (site: string, killAt?: number) => run(site, 'publish', ['meals', '2025-01-31'], killAt);
const correct = (site: string, args: readonly string[], killAt?: number) =>
  run(site, 'correct', ['meals', '2025-01-31', ...args, ...reasons], killAt);

function change(site: string, file: string, from: string, to: string): void {
  const text = readFileSync(path.join(site, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(site, file), text.replace(from, to));
}

function changeFigures(site: string): void {
  change(site, snapshot, 'NORTH, meals.served: 1100', 'NORTH, meals.served: 1101');
  change(site, snapshot, 'ALL, meals.served: 1600', 'ALL, meals.served: 1601');
}

/** Every file of a site by its path. */
function read(site: string): Map<string, string> {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.sort().map((file) => [path.relative(site, file), readFileSync(file, 'utf8')]));
}

describe('the life of an answer', () => {
  const site = makeSite('life', { 2025: 'draft' });

  it('cannot be published while it is a draft', () => {
    const { status, stderr } = publish(site);
    expect(stderr).toContain('state-not-ready');
    expect(status).toBe(1);
  });

  it('is published once it is ready', () => {
    change(site, `${answer}/answer.yaml`, 'state: draft', 'state: ready');
    const { status, stdout, stderr } = publish(site);
    expect(stderr).toBe('');
    expect(stdout).toBe('Published: meals, 2025-01-31. 3 figures and 18 sentences are locked.\n');
    expect(status).toBe(0);
    expect(run(site, 'check').status).toBe(0);
  });

  it('has a lock with digests that coreutils confirm', () => {
    const { own } = JSON.parse(readFileSync(path.join(site, answer, 'lock.json'), 'utf8'));
    expect(Object.keys(own)).toHaveLength(7);
    const sums = Object.entries(own).map(([file, sum]) => `${sum}  ${file}\n`);
    const checked = spawnSync('sha256sum', ['--check', '--strict'], {
      cwd: site,
      input: sums.join(''),
      encoding: 'utf8',
    });
    expect(checked.status).toBe(0);
  });

  it('is not touched when the template changes', () => {
    change(site, 'content/meals/narrative.nl.mdx', 'De tabel volgt.', 'Zie de tabel.');
    expect(run(site, 'check').status).toBe(0);
  });

  it('stops the check and the build when a figure changes, and says old and new', () => {
    changeFigures(site);
    const { status, stderr } = run(site, 'check');
    expect(status).toBe(1);
    expect(stderr).toContain('meals.served:ALL was published as 1.600, and is 1.601 now.');
    expect(stderr).toContain('there were 1,601\u00A0meals.');
    const messages = stderr.split('\n').filter((line) => !/^ +\d* \|/.test(line));
    expect(messages.join('\n')).not.toMatch(/\{\w+\}/);
    expect(run(site, 'build').status).toBe(1);
  });

  it('asks for the reason in every language', () => {
    const { status, stderr } = run(site, 'correct', [
      'meals',
      '2025-01-31',
      '--kind',
      'source',
      '--reason-nl',
      'Fout.',
    ]);
    expect(stderr).toContain('--reason-en');
    expect(status).toBe(2);
  });

  it('is right again after a correction, and keeps the former version', () => {
    const before = readFileSync(path.join(site, answer, 'lock.json'), 'utf8');
    const { status, stdout } = correct(site, ['--kind', 'source']);
    expect(stdout).toContain('meals.served:NORTH: 1.100 → 1.101');
    expect(status).toBe(0);
    expect(run(site, 'check').status).toBe(0);
    expect(readFileSync(path.join(site, answer, 'versions/1/lock.json'), 'utf8')).toBe(before);
  });

  it('has nothing left to correct then', () => {
    const { status, stderr } = correct(site, ['--kind', 'source']);
    expect(stderr).toContain('correction-without-difference');
    expect(status).toBe(1);
  });

  it('can be withdrawn, once', () => {
    expect(correct(site, ['--withdraw', '--date', '2026-12-01']).status).toBe(0);
    expect(readFileSync(path.join(site, answer, 'answer.yaml'), 'utf8')).toContain('withdrawn:\n  date: 2026-12-01');
    expect(run(site, 'check').status).toBe(0);
    expect(correct(site, ['--withdraw']).status).toBe(1);
  });
});

describe('a command that is called wrongly', () => {
  it.each([
    ['publish', []],
    ['publish', ['meals', 'yesterday']],
    ['correct', ['meals', '2025-01-31', '--knd', 'source']],
    ['correct', ['meals', '2025-01-31', '--withdraw', '--date', 'yesterday', ...reasons]],
    ['translated', []],
  ])('%s says how to use it and ends with 2', (command, args) => {
    const { status, stderr } = run(makeSite('usage', { 2025: 'ready' }), command, args);
    expect(stderr).toContain(`npm run ${command} --`);
    expect(status).toBe(2);
  });
});

describe('marking translations', () => {
  it('writes from which text they were made, and says so', () => {
    const site = makeSite('translated', { 2025: 'draft' });
    const source = readFileSync(path.join(site, 'content/meals/narrative.nl.mdx'), 'utf8');
    expect(run(site, 'translated', ['meals']).stdout).toContain('content/meals/narrative.en.mdx');
    const digest = createHash('sha256').update(source).digest('hex');
    expect(readFileSync(path.join(site, 'content/meals/narrative.en.mdx'), 'utf8')).toContain(
      `translatedFrom: ${digest}`,
    );
    change(site, 'content/meals/narrative.nl.mdx', 'De tabel', 'Deze tabel');
    expect(run(site, 'check').stderr).toContain('translation-outdated');
  });
});

describe('a command that is killed', () => {
  const ready = makeSite('ready', { 2025: 'ready' });
  const published = path.join(work, 'published');
  cpSync(ready, published, { recursive: true });
  const expected = () => {
    if (publish(published).status === 0) changeFigures(published);
    return read(published);
  };

  /** Kills a command at its n-th move; whatever is left is refused or as before, and the same command completes it. */
  function playKill(
    start: string,
    command: (site: string, killAt?: number) => ReturnType<typeof run>,
    moves: readonly number[],
  ) {
    const before = read(start);
    const whole = path.join(work, 'whole');
    cpSync(start, whole, { recursive: true });
    expect(command(whole).status).toBe(0);
    const after = read(whole);
    for (const move of moves) {
      const site = path.join(work, `killed-${move}`);
      cpSync(start, site, { recursive: true });
      expect(command(site, move).signal).toBe('SIGKILL');
      const left = [...read(site)].filter(([file]) => !file.startsWith('.peildatum'));
      for (const [file, text] of left) expect([before.get(file), after.get(file)]).toContain(text);
      const isBefore = left.every(([file, text]) => before.get(file) === text) && left.length === before.size;
      if (!isBefore) expect(run(site, 'check').status).toBe(1);
      expect(command(site).status).toBe(0);
      expect(read(site)).toEqual(after);
      rmSync(site, { recursive: true });
    }
    rmSync(whole, { recursive: true });
  }

  it('publishes all or nothing', { timeout: 180_000 }, () => playKill(ready, publish, [1, 2, 4, 6]));

  it('corrects all or nothing', { timeout: 180_000 }, () => {
    expect(expected().size).toBeGreaterThan(0);
    playKill(published, (site, killAt) => correct(site, ['--kind', 'source'], killAt), [1, 2, 4]);
  });
});
