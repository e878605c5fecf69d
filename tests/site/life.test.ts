import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/lib/spreadsheet/spreadsheet.examples.ts';
import { ownProgram } from './program.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-life-'));
const site = path.join(work, 'site');
const out = path.join(work, 'dist');
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs a command as a user does, on a day. */
function run(day: string, command: string, ...args: string[]) {
  const env = {
    ...process.env,
    PEILDATUM_SITE: site,
    PEILDATUM_OUT: out,
    SOURCE_DATE_EPOCH: String(Date.parse(`${day}T09:00:00Z`) / 1000),
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
  };
  const options = { cwd: ownProgram(), env, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, [`scripts/${command}.ts`, ...args, '--lang', 'en'], options);
}

/** The same, and it must succeed. */
function succeed(day: string, command: string, ...args: string[]): string {
  const { status, stdout, stderr } = run(day, command, ...args);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(path.join(site, file), text);
const edit = (file: string, ...changes: (readonly [from: string | RegExp, to: string])[]) =>
  write(
    file,
    changes.reduce((text, [from, to]) => {
      expect(text).toMatch(from);
      return text.replace(from, () => to);
    }, read(file)),
  );

const page = (...names: string[]) => path.join(out, 'en', 'answers', 'buses', ...names, 'index.html');
const textOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g, ' ')
    .replace(/\s+/gu, ' ');
/** What stands between `<article>` tags. */
const articleOf = (file: string) => /<article[\s\S]*<\/article>/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
/** Whether any file of the built site holds a text. */
const holds = (text: string) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(text))
    .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)));

function fillQuestion(date: string, number: number, asked: string) {
  write(
    `content/buses/${date}/answer.yaml`,
    `state: draft
question:
  kind: { nl: schriftelijke vraag, en: written question }
  parliament: { nl: Proefparlement, en: Test Parliament }
  number: ${number}
  date: ${asked}
  questioner: Vraagsteller Zevenster
  parliamentaryYear: 2024-2025
  minister: { name: Piet Proef, title: { nl: minister van Vervoer, en: Minister for Transport } }
`,
  );
}

function importFigures(day: string, date: string, values: Record<string, number>) {
  const template = `templates/buses-${date}.xlsx`;
  writeFileSync(path.join(site, template), fillTemplate(readFileSync(path.join(site, template)), values));
  return run(day, 'import', path.join(site, template));
}

const narrative = (language: 'nl' | 'en') =>
  language === 'nl'
    ? `Op <ReportingDate /> reden er <Value figure="total" /> bussen.<When figure="total" is="comparable"> Dat zijn er <Change figure="total" /> in vergelijking met <ReportingDate since="previous" />.</When>

<Chart id="overview" />

<Table id="overview" />
`
    : `On <ReportingDate /> there were <Value figure="total" /> buses.<When figure="total" is="comparable"> That is <Change figure="total" /> compared with <ReportingDate since="previous" />.</When>

<Chart id="overview" />

<Table id="overview" />
`;

/** Another number of decimals, another name, and a measure that the published snapshots lack. */
const newMeasures = `total: { title: { nl: Voertuigen, en: Vehicles }, unit: number, decimals: 1 }
  drivers: { title: { nl: Chauffeurs, en: Drivers }, unit: number }`;

/** The article of the first answer and every file beside it. */
function publishedFiles(): Record<string, string> {
  const folder = path.dirname(page('2025-01-31'));
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'index.html')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const files = names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'base64')]);
  return { article: articleOf(page('2025-01-31')), ...Object.fromEntries(files) };
}

describe('the life of a dossier', { timeout: 240_000 }, () => {
  it('begins with a new site and a new dossier', () => {
    const names = ['--name', 'Proefland', '--publisher', 'Proefredactie', '--url', 'https://proef.example/'];
    succeed('2025-02-03', 'new', 'site', '--languages', 'nl,en', ...names);
    const titles = ['--title', 'nl=Bussen', '--title', 'en=Buses', '--codelist', 'districts'];
    run('2025-02-03', 'new', 'dossier', 'buses', '--date', '2025-01-31', ...titles);
    edit('content/buses/dossier.yaml', [
      /description:\n {2}nl:\n {2}en:/,
      'description: { nl: Het aantal bussen., en: The number of buses. }',
    ]);
    for (const language of ['nl', 'en'] as const) write(`content/buses/narrative.${language}.mdx`, narrative(language));
    fillQuestion('2025-01-31', 7, '2025-01-20');
    expect(run('2025-02-03', 'check').stderr).toContain('total:TOTAL has no value');
  });

  it('gets its figures from the template in a spreadsheet', () => {
    const { stdout, status } = importFigures('2025-02-03', '2025-01-31', { C2: 1200, C3: 434, C4: 1634 });
    expect(stdout).toContain('Buses, A: not available → 1,200');
    expect(status).toBe(0);
    succeed('2025-02-03', 'check');
  });

  it('is a draft that only a build with drafts shows, with a watermark in page, Word and PDF', () => {
    succeed('2025-02-03', 'build');
    expect(existsSync(page('2025-01-31'))).toBe(false);
    for (const secret of ['Zevenster', '1634', '1,634', '1.634', 'number of buses']) expect(holds(secret)).toEqual([]);
    succeed('2025-02-03', 'build', '--drafts');
    expect(textOf(page('2025-01-31'))).toContain('On 31 January 2025 there were 1,634 buses.');
    expect(readFileSync(page('2025-01-31'), 'utf8')).toContain('data-watermark="DRAFT"');
    expect(readFileSync(path.join(path.dirname(page('2025-01-31')), 'answer.txt'), 'utf8')).toContain('DRAFT');
  });

  it('is published when it is ready, and not before', () => {
    expect(run('2025-02-10', 'publish', 'buses', '2025-01-31').stderr).toContain('state-not-ready');
    edit('content/buses/2025-01-31/answer.yaml', ['state: draft', 'state: ready']);
    succeed('2025-02-10', 'publish', 'buses', '2025-01-31');
    expect(read('content/buses/2025-01-31/answer.yaml')).toContain('published: 2025-02-10');
    succeed('2025-02-10', 'build');
    expect(textOf(page('2025-01-31'))).toContain('On 31 January 2025 there were 1,634 buses.');
    expect(readFileSync(page('2025-01-31'), 'utf8')).not.toContain('data-watermark');
    expect(readFileSync(path.join(out, 'en', 'feed.xml'), 'utf8')).toContain('2025-02-10T00:00:00.000Z');
  });

  it('comes back at the next date, beside what was published', () => {
    const before = articleOf(page('2025-01-31'));
    expect(run('2026-02-02', 'new', 'date', 'buses', '2026-01-31').stdout).toContain('templates/buses-2026-01-31.xlsx');
    fillQuestion('2026-01-31', 9, '2026-01-20');
    importFigures('2026-02-02', '2026-01-31', { C2: 1300, C3: 434, C4: 1734 });
    edit('content/buses/2026-01-31/answer.yaml', ['state: draft', 'state: ready']);
    succeed('2026-02-10', 'publish', 'buses', '2026-01-31');
    succeed('2026-02-10', 'build');
    expect(textOf(page('2026-01-31'))).toContain('That is +100 compared with 31 January 2025.');
    expect(articleOf(page('2025-01-31'))).toBe(before);
  });

  it('tells what changed since the previous answer', () => {
    const changes = textOf(page('2026-01-31', 'changes'));
    expect(changes).toContain('1,634 1,734 +100');
    expect(changes).not.toContain('434');
    expect(existsSync(page('2025-01-31', 'changes'))).toBe(false);
  });

  it('keeps what was published when the templates change', () => {
    const before = [articleOf(page('2025-01-31')), articleOf(page('2026-01-31'))];
    edit('content/buses/narrative.en.mdx', ['there were', 'the service ran']);
    edit('content/buses/narrative.nl.mdx', ['reden er', 'waren er in dienst:']);
    edit('content/buses/tables/overview.yaml', ['en: "Buses ({reportingDate})"', 'en: "All buses ({reportingDate})"']);
    succeed('2026-03-02', 'build');
    expect([articleOf(page('2025-01-31')), articleOf(page('2026-01-31'))]).toEqual(before);
  });

  it('refuses a published figure that changed, figure by figure, until a correction declares it', () => {
    edit('data/buses/2026-01-31.yaml', ['total: 1300', 'total: 1310'], ['total: 1734', 'total: 1744']);
    const { stderr, status } = run('2026-03-02', 'build');
    expect(status).toBe(1);
    expect(stderr).toContain('total:TOTAL was published as 1.734, and is 1.744 now');
    const reasons = ['--kind', 'source', '--reason-nl', 'Tien bussen vergeten.', '--reason-en', 'Ten buses forgotten.'];
    succeed('2026-03-02', 'correct', 'buses', '2026-01-31', ...reasons);
    succeed('2026-03-02', 'build');
    const corrected = textOf(page('2026-01-31'));
    expect(corrected).toContain('This answer was corrected on 2 March 2026.');
    expect(corrected).toContain('Ten buses forgotten.');
    expect(corrected).toContain('there were 1,744');
    expect(corrected).toContain('Before, this said 1,734.');
    expect(textOf(page('2026-01-31', 'version-1'))).toContain('there were 1,734 buses.');
    expect(textOf(path.join(out, 'en', 'corrections', 'index.html'))).toContain('Ten buses forgotten.');
    expect(readFileSync(path.join(out, 'en', 'feed.xml'), 'utf8')).toContain('2026-03-02T00:00:00.000Z');
  });

  it('keeps the address of an answer that is withdrawn, with the reason and without its figures', () => {
    const reasons = ['--reason-nl', 'De telling was onbruikbaar.', '--reason-en', 'The count was unusable.'];
    succeed('2026-04-01', 'correct', 'buses', '2026-01-31', '--withdraw', ...reasons);
    succeed('2026-04-01', 'build');
    const withdrawn = textOf(page('2026-01-31'));
    expect(withdrawn).toContain('This answer was withdrawn on 1 April 2026.');
    expect(withdrawn).toContain('The count was unusable.');
    for (const gone of ['1744', '1,744', '1734', '1,734']) expect(holds(gone)).toEqual([]);
    expect(textOf(page('2025-01-31'))).toContain('1,634');
  });

  it('leaves what was published as it was when its definitions change, and gives the next answer the new ones', () => {
    const before = publishedFiles();
    edit(
      'data/buses/dataset.yaml',
      ['total: { title: { nl: Bussen, en: Buses }, unit: number }', newMeasures],
      ['en: Proefredactie', 'en: Timetable office'],
    );
    edit('data/codelists/districts.yaml', ['name: { nl: A, en: A }', 'name: { nl: Noord, en: North }']);
    edit('content/buses/dossier.yaml', ['en: Buses', 'en: Vehicles']);
    run('2027-02-01', 'new', 'date', 'buses', '2027-01-31');
    fillQuestion('2027-01-31', 11, '2027-01-20');
    importFigures('2027-02-01', '2027-01-31', { C2: 1500, C3: 400, C4: 1900, D2: 3, D3: 4, D4: 7 });
    edit('content/buses/2027-01-31/answer.yaml', ['state: draft', 'state: ready']);
    succeed('2027-02-10', 'publish', 'buses', '2027-01-31');
    succeed('2027-02-10', 'build');
    expect(publishedFiles()).toEqual(before);
    const next = textOf(page('2027-01-31'));
    expect(next).toContain('the service ran 1,900.0 buses. That is +266.0 compared with 31 January 2025.');
    expect(next).toContain('North 1,500.0');
    expect(next).toContain('Timetable office');
    expect(textOf(page('2027-01-31', 'changes'))).toContain('1,634 1,900.0 +266.0');
    expect(textOf(page('2025-01-31'))).not.toContain('North');
  });

  it('forgets the figures of an answer that is withdrawn also where others compared with them', () => {
    const reasons = ['--reason-nl', 'Onbruikbaar.', '--reason-en', 'Unusable.'];
    const { stderr, status } = run('2027-03-01', 'correct', 'buses', '2025-01-31', '--withdraw', ...reasons);
    expect(status).toBe(0);
    expect(stderr).toContain('compares-with-hidden');
    edit('content/buses/2027-01-31/narrative.en.mdx', ['the service ran', 'the transport company ran']);
    edit('content/buses/2027-01-31/narrative.nl.mdx', ['waren er in dienst:', 'waren er in actieve dienst:']);
    succeed('2027-03-01', 'correct', 'buses', '2027-01-31', '--kind', 'revision', ...reasons);
    succeed('2027-03-01', 'build');
    for (const gone of ['1,634', '1.634', '266.0', '266,0']) expect(holds(gone)).toEqual([]);
    const withheld = 'Not shown: this compared with the answer at 31 January 2025, which was withdrawn.';
    expect(textOf(page('2027-01-31', 'version-1'))).toContain(withheld);
    expect(textOf(path.join(out, 'en', 'corrections', 'index.html'))).toContain(withheld);
  });

  it('marks a sentence that is corrected, with what it said before', () => {
    edit('content/buses/2027-01-31/narrative.en.mdx', ['company ran', 'company had']);
    edit('content/buses/2027-01-31/narrative.nl.mdx', ['actieve dienst:', 'werkelijke dienst:']);
    const reasons = ['--kind', 'processing', '--reason-nl', 'Woordkeuze.', '--reason-en', 'Choice of words.'];
    succeed('2027-04-01', 'correct', 'buses', '2027-01-31', ...reasons);
    succeed('2027-04-01', 'build');
    const article = articleOf(page('2027-01-31'));
    expect(article).toContain('<ins class="corrected">On 31 January 2027 the transport company had </ins>');
    const told = 'Before, this said: “On 31 January 2027 the transport company ran 1,900.0 buses.”';
    expect(article).toContain(told);
    expect(
      readFileSync(path.join(path.dirname(page('2027-01-31')), 'answer.txt'), 'utf8').replace(/\s+/g, ' '),
    ).toContain(told);
  });
});
