import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { finishWrites } from '../../src/lib/files/write-safely.ts';
import { fillTemplate } from '../../src/lib/spreadsheet/spreadsheet.examples.ts';
import { ownProgram, root } from './program.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-new-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let site = '';
let count = 0;
beforeEach(() => {
  site = path.join(work, `site-${count++}`);
});

const environment = () => ({ ...process.env, PEILDATUM_SITE: site, NO_COLOR: '1' });

/** Runs a command as a user does, without a terminal. */
function run(command: 'new' | 'import' | 'check', ...args: string[]) {
  return spawnSync(process.execPath, [`scripts/${command}.ts`, ...args], {
    cwd: ownProgram(),
    env: environment(),
    encoding: 'utf8',
  });
}

/** How a command ends: its exit code, and whether it told how it is used. */
async function end(command: 'new' | 'import', ...args: string[]): Promise<[number | null, boolean]> {
  const child = spawn(process.execPath, [`scripts/${command}.ts`, ...args], {
    cwd: ownProgram(),
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (data) => {
    told += data;
  });
  const [code] = await once(child, 'close');
  return [code, told.includes(`npm run ${command} -- `)];
}

/** Every file of the site with its bytes. */
function contents(): Record<string, string> {
  if (!existsSync(site)) return {};
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(site, file), readFileSync(file, 'base64')];
    }),
  );
}

const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const write = (file: string, text: string | Uint8Array) => writeFileSync(path.join(site, file), text);
const copySecondSite = () => cpSync(path.join(root, 'tests/fixtures/second-site'), site, { recursive: true });
const codes = (stderr: string) => [...stderr.matchAll(/^\S+:\d+:\d+ {2}(\S+)/gm)].map(([, code]) => code);

const snapshot = 'data/school-meals/2027-01-31.yaml';
const template = 'templates/school-meals-2027-01-31.xlsx';
/** Networks A, B and ALL, each with two ages and their total. */
const pupils = [10, 20, 30, 40, 50, 90, 50, 70, 120];
const rows = pupils.flatMap((value, index) => [
  [`E${index + 2}`, value],
  [`F${index + 2}`, index === 4 ? 'vertrouwelijk' : value / 10],
]);

describe('npm run new', () => {
  it('makes a site and its first dossier, of which the check asks only what somebody must fill in', () => {
    const made = run(
      'new',
      'site',
      '--languages',
      'nl,en',
      '--name',
      'Proef',
      '--publisher',
      'Dienst',
      '--url',
      'https://a.example/',
    );
    expect([made.status, made.stderr]).toEqual([0, '']);
    const dossier = run(
      'new',
      'dossier',
      'buses',
      '--date',
      '2026-01-31',
      '--title',
      'nl=Bussen',
      '--title',
      'en=Buses',
      '--codelist',
      'areas',
    );
    expect(dossier.status).toBe(0);
    expect(dossier.stdout).toContain('  templates/buses-2026-01-31.xlsx\n');
    expect(new Set(codes(dossier.stderr))).toEqual(new Set(['missing-translation', 'missing-field']));
    expect(new Set([...dossier.stderr.matchAll(/^(\S+?):\d+/gm)].map(([, file]) => file))).toEqual(
      new Set(['content/buses/2026-01-31/answer.yaml', 'content/buses/dossier.yaml']),
    );
  });

  it('makes the next date of a dossier, with the values of last time as comments', () => {
    copySecondSite();
    const made = run('new', 'date', 'school-meals', '2027-01-31', '--lang', 'en');
    expect(made.status).toBe(0);
    expect(made.stdout).toContain(
      `Made:\n  ${snapshot}\n  content/school-meals/2027-01-31/answer.yaml\n  ${template}\n`,
    );
    expect(read(snapshot)).toContain('pupils.served: { missing: not-available } # was 600 on 2026-01-31\n');
    expect(read('content/school-meals/2027-01-31/answer.yaml')).toContain('minister:\n    name: Piet Proef\n');
  });

  it('writes nothing at all where a file exists', () => {
    copySecondSite();
    write('data/school-meals/2027-01-31.yaml', 'mine');
    const before = contents();
    const made = run('new', 'date', 'school-meals', '2027-01-31');
    expect([made.status, codes(made.stderr)]).toEqual([1, ['file-exists']]);
    expect(contents()).toEqual(before);
  });

  it('makes the template again, and does not overwrite one', () => {
    copySecondSite();
    run('new', 'date', 'school-meals', '2027-01-31');
    const first = readFileSync(path.join(site, template));
    expect(run('new', 'template', 'school-meals', '2027-01-31').status).toBe(1);
    rmSync(path.join(site, template));
    expect(run('new', 'template', 'school-meals', '2027-01-31').status).toBe(0);
    expect(readFileSync(path.join(site, template)).equals(first)).toBe(true);
  });

  it('without a terminal tells how it is used, and writes nothing, if something is missing or wrong', async () => {
    copySecondSite();
    const before = contents();
    const wrong = [
      [],
      ['dossier', 'a'],
      ['date', 'school-meals'],
      ['date', 'school-meals', '2027-02-30'],
      ['date', '../x', '2027-01-31'],
      ['date', 'school-meals', '2027-01-31', 'more'],
      ['dossier', 'a', '--date', '2027-01-31', '--title', 'nl=A'],
      ['something'],
      ['--unknown'],
      ['--lang', 'de'],
    ];
    const ends = await Promise.all(wrong.map((args) => end('new', ...args)));
    expect(ends).toEqual(wrong.map(() => [2, true]));
    expect(contents()).toEqual(before);
  });

  it('explains itself', () => {
    expect(run('new', '--help', '--lang', 'en').stdout).toContain('Nothing is ever overwritten.');
    expect(run('import', '--help', '--lang', 'en').stdout).toContain('--dry-run');
  });

  it('leaves all of its files or none, whenever it is killed', { timeout: 120_000 }, async () => {
    copySecondSite();
    const before = contents();
    const start = performance.now();
    const made = run('new', 'date', 'school-meals', '2027-01-31');
    const elapsed = performance.now() - start;
    expect(made.status).toBe(0);
    const after = contents();
    const rounds = 10;
    const seen = new Set<string>();
    for (let round = 0; round <= rounds; round++) {
      rmSync(site, { recursive: true });
      copySecondSite();
      const child = spawn(process.execPath, ['scripts/new.ts', 'date', 'school-meals', '2027-01-31'], {
        cwd: ownProgram(),
        env: environment(),
        stdio: 'ignore',
      });
      const ended = once(child, 'exit');
      // The last round is let be, so that both ends are seen.
      if (round < rounds) {
        await new Promise((resolve) => setTimeout(resolve, (round / rounds) * elapsed));
        child.kill('SIGKILL');
      }
      await ended;
      for (const [file, bytes] of Object.entries(contents()))
        if (!file.startsWith('.')) expect([before[file], after[file]]).toContain(bytes);
      finishWrites(site);
      const left = JSON.stringify(contents());
      expect([JSON.stringify(before), JSON.stringify(after)]).toContain(left);
      seen.add(left);
    }
    expect(seen.size).toBe(2);
  });
});

describe('npm run import', () => {
  const file = () => path.join(site, template);
  const fill = (values: Record<string, string | number>) => write(template, fillTemplate(readFileSync(file()), values));
  const prepare = () => {
    copySecondSite();
    run('new', 'date', 'school-meals', '2027-01-31');
  };

  it('fills the snapshot from its template, and tells each change', () => {
    prepare();
    const before = read(snapshot).split('\n');
    fill(Object.fromEntries(rows));
    const made = run('import', file());
    expect(made.stdout).toContain(`Gewijzigd in ${snapshot} (18):\n`);
    expect(made.stdout).toContain('  Leerlingen, Net B, 12 tot 17 jaar: niet beschikbaar → 50\n');
    expect(made.stdout).toContain(
      '  Leerlingen met een warme maaltijd, Net B, 12 tot 17 jaar: niet beschikbaar → vertrouwelijk\n',
    );
    const after = read(snapshot).split('\n');
    const [recorded] = after.filter((line) => line.startsWith('importedFrom:'));
    expect(recorded).toMatch(
      /^importedFrom: \{ file: "school-meals-2027-01-31.xlsx", sha256: [0-9a-f]{64}, sheet: "Cijfers" \}$/,
    );
    const rest = after.filter((line) => line !== recorded);
    expect(rest.map((line) => line.replace(/: (\{ missing: [a-z-]+ \}|[\d.]+)( # was|$)/, ': ?$2'))).toEqual(
      before.map((line) => line.replace(/: (\{ missing: [a-z-]+ \}|[\d.]+)( # was|$)/, ': ?$2')),
    );
    expect(read(snapshot)).toContain('    pupils.all: 50 # was 800 op 2026-01-31\n');
  });

  it('writes nothing with --dry-run', () => {
    prepare();
    fill(Object.fromEntries(rows));
    const before = contents();
    const made = run('import', file(), '--dry-run');
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain('Zou wijzigen in');
    expect(contents()).toEqual(before);
  });

  it('writes nothing unless all is right, and tells everything with its cell', () => {
    prepare();
    fill({ ...Object.fromEntries(rows), E2: '4.321' });
    const before = contents();
    const made = run('import', file());
    expect([made.status, codes(made.stderr)]).toEqual([1, ['cell-number-as-text']]);
    expect(made.stderr).toContain('  Cijfers!E2: "4.321" is tekst die op een getal lijkt.\n');
    expect(contents()).toEqual(before);
  });

  it('refuses figures that break a rule before anything is written, each at its cell', () => {
    prepare();
    fill({ ...Object.fromEntries(rows), E2: 11 });
    const before = contents();
    const made = run('import', file());
    expect([made.status, made.stdout]).toEqual([1, '']);
    expect(codes(made.stderr)).toEqual(['sum-differs', 'sum-differs']);
    expect(made.stderr).toContain(`${path.basename(template)}:4:5  sum-differs`);
    expect(made.stderr).toContain('--even-if-rules-fail');
    expect(contents()).toEqual(before);
  });

  it('tells a number below zero, one with decimals and a cell that cannot be read at once', () => {
    prepare();
    const rules =
      'rules:\n  whole: { whole: { of: [pupils.all] } }\n  positive: { range: { of: [pupils.all], min: 0 } }';
    write('data/school-meals/dataset.yaml', read('data/school-meals/dataset.yaml').replace('rules:', rules));
    fill({ ...Object.fromEntries(rows), E2: -4, E3: 2.5, F2: '4.321' });
    const made = run('import', file());
    expect([...new Set(codes(made.stderr))].sort()).toEqual([
      'cell-number-as-text',
      'not-whole',
      'out-of-range',
      'sum-differs',
    ]);
  });

  it('takes figures that break a rule if the source says so, and says that a deviation must be declared', () => {
    prepare();
    write('content/school-meals/2027-01-31/answer.yaml', read('content/school-meals/2026-01-31/answer.yaml'));
    fill({ ...Object.fromEntries(rows), E2: 11 });
    const made = run('import', file(), '--even-if-rules-fail');
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain('sum-differs');
    expect(made.stdout).toContain(`Geef in ${snapshot} een afwijking met een noot aan`);
    expect(read(snapshot)).toContain('pupils.all: 11 #');
    expect(codes(run('check').stderr)).toContain('sum-differs');
  });

  it('ends well although much is still to be filled in elsewhere, and says how much', () => {
    prepare();
    fill(Object.fromEntries(rows));
    const made = run('import', file());
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toMatch(/Elders in de site is er nog iets in te vullen of te verbeteren \(\d+\)/);
  });

  it('makes a snapshot that is not there, from a CSV file whose name says for which answer', () => {
    copySecondSite();
    const combinations = ['A', 'B', 'ALL'].flatMap((network) =>
      ['Y06-11', 'Y12-17', 'TOTAL'].map((age) => [network, age]),
    );
    const lines = combinations.map(([network, age], index) => `${network},${age},${pupils[index]},1`);
    write('school-meals-2027-01-31.csv', ['network,Leeftijd,Élèves,pupils.served', ...lines].join('\n'));
    const made = run('import', path.join(site, 'school-meals-2027-01-31.csv'));
    expect(made.stdout).toContain('(18):');
    expect(read(snapshot)).toContain(
      '  - network: A # Net A\n    age: Y06-11 # 6 tot 11 jaar\n    pupils.all: 10 # was 2000 op 2026-01-31\n',
    );
  });

  it('refuses a template that was made for another answer', () => {
    prepare();
    fill(Object.fromEntries(rows));
    const made = run('import', file(), '--date', '2026-01-31');
    expect([made.status, codes(made.stderr)]).toEqual([1, ['spreadsheet-made-for-other']]);
  });

  it('tells how it is used if something is missing or wrong', async () => {
    copySecondSite();
    const wrong = [
      [],
      ['a.csv', 'b.csv'],
      ['a.csv', '--decimal', 'dot'],
      ['a.csv', '--date', 'today'],
      ['a.csv', '--dossier', 'A b'],
    ];
    expect(await Promise.all(wrong.map((args) => end('import', ...args)))).toEqual(wrong.map(() => [2, true]));
  });

  it('asks for the answer where nothing says it, and tells a file that is not there', () => {
    copySecondSite();
    write('figures.csv', 'a;b\n1;2');
    expect(run('import', path.join(site, 'figures.csv')).status).toBe(2);
    expect(codes(run('import', 'nothing.csv').stderr)).toEqual(['file-missing']);
  });
});
