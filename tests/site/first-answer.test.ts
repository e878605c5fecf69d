import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownProgram, root } from './program.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-site-'));
const out = path.join(work, 'dist');

/** Runs `npm run build` for a site folder, as a user does. */
function build(site: string, to: string) {
  const env = { ...process.env, PEILDATUM_SITE: site, PEILDATUM_OUT: to, ASTRO_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, ['scripts/build.ts', '--lang', 'en'], {
    cwd: ownProgram(),
    env,
    encoding: 'utf8',
  });
}

function read(...names: string[]): string {
  return readFileSync(path.join(out, ...names), 'utf8');
}

/** Ids of the figures of a piece of HTML, in the order in which they stand. */
function figureIds(html: string): string[] {
  return [...html.matchAll(/<data value="[^"]+" data-figure="([^"]+)">[^<]+<\/data>/g)].map(([, id = '']) => id);
}

const pages = {
  nl: ['nl', 'antwoorden', 'vdab-agreements', '2022-10-17', 'index.html'],
  en: ['en', 'answers', 'vdab-agreements', '2022-10-17', 'index.html'],
} as const;

let built: ReturnType<typeof build>;
beforeAll(() => {
  built = build(root, out);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the first answer', () => {
  it('is built without a problem', () => {
    expect(built.stderr).toBe('');
    expect(built.status).toBe(0);
  });

  it.each(Object.entries(pages))('holds 48 table cells that are all bound to figures (%s)', (_language, names) => {
    const [, table = ''] = /<table id="table-agreements">([\s\S]*?)<\/table>/.exec(read(...names)) ?? [];
    const cells = [...table.matchAll(/<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell);
    expect(cells).toHaveLength(48);
    expect(cells.filter((cell) => figureIds(cell).length === 0)).toEqual([]);
  });

  it('has the same figures in the same order in both languages', () => {
    expect(figureIds(read(...pages.en))).toEqual(figureIds(read(...pages.nl)));
    expect(figureIds(read(...pages.nl)).length).toBeGreaterThanOrEqual(72);
  });

  it.each(Object.entries(pages))('accounts for exactly the figures that the page prints (%s)', (_language, names) => {
    const { figures } = JSON.parse(read(...names.slice(0, -1), 'figures.json'));
    const printed = new Set(figureIds(read(...names)));
    const inCharts = ['chart-title', 'alt-text'];
    const accounted = figures.filter((figure: { uses: { kind: string }[] }) =>
      figure.uses.some(({ kind }) => !inCharts.includes(kind)),
    );
    expect(accounted.map(({ id }: { id: string }) => id).sort()).toEqual([...printed].sort());
    for (const { id } of figures) expect(read(...names)).toContain(`id="figure-${id}"`);
  });

  it('says in each language what was printed and what is computed', () => {
    expect(read(...pages.nl)).toContain('Gedrukt: 91. Berekend: 92.');
    expect(read(...pages.en)).toContain('Printed: 300. Computed: 301.');
    expect(read(...pages.en)).toContain('Printed: 70. Computed: 69.');
  });

  it('lists the provinces in negotiation as prose', () => {
    expect(read(...pages.nl)).toContain('in West-Vlaanderen, Antwerpen en Limburg.');
    expect(read(...pages.en)).toContain('in West Flanders, Antwerp and Limburg.');
  });

  it.each(Object.entries(pages))('needs no script and no inline style (%s)', (_language, names) => {
    const html = read(...names).replace(/<script type="application\/ld\+json">[\s\S]*?<\/script>/g, '');
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  it('offers a choice of languages at its root', () => {
    expect(read('index.html')).toContain('href="/nl/"');
    expect(existsSync(path.join(out, 'en', 'answers', 'vdab-agreements', 'index.html'))).toBe(true);
  });
});

describe('a flaw that is no longer declared', () => {
  it('stops the build with file, line and column, and leaves no site', () => {
    const site = path.join(work, 'undeclared');
    for (const name of ['content', 'data', 'public']) {
      if (existsSync(path.join(root, name))) cpSync(path.join(root, name), path.join(site, name), { recursive: true });
    }
    const file = path.join(site, 'data/vdab-agreements/2022-10-17.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, text.indexOf('  - rule: provinces-add-up')));
    const result = build(site, path.join(work, 'none'));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('data/vdab-agreements/2022-10-17.yaml:67:27  sum-differs');
    expect(existsSync(path.join(work, 'none'))).toBe(false);
  });
});

describe('a command that is called wrongly', () => {
  it.each([
    ['check', ['--lagn', 'en'], '--lang nl|en'],
    ['check', ['--shard', '1/2'], '--lang nl|en'],
    ['build', ['--shard', '3/2'], '--shard 2/8'],
    ['build', ['--shard', '1/2', '--merge', 'x'], '--shard 2/8'],
    ['build', ['--lang', 'en', '--merge', 'nowhere'], 'There is no part of a site here: nowhere.'],
  ])('says how to use it and ends with 2: %s %j', (command, options, told) => {
    const result = spawnSync(process.execPath, [`scripts/${command}.ts`, ...options], {
      cwd: ownProgram(),
      encoding: 'utf8',
    });
    expect(result.stderr).toContain(told);
    expect(result.status).toBe(2);
  });
});

describe('several mistakes at once', () => {
  it('are all told, with nothing left to fill in', () => {
    const site = path.join(work, 'mistakes');
    for (const name of ['content', 'data']) cpSync(path.join(root, name), path.join(site, name), { recursive: true });
    const file = path.join(site, 'content/vdab-agreements/narrative.en.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('signed.share" /> of all', 'signd.share" /> of all').replace('too early', '12 early'),
    );
    const { stderr, status } = build(site, path.join(work, 'none'));
    expect(status).toBe(1);
    for (const code of ['unknown-reference', 'figure-typed']) expect(stderr).toContain(code);
    expect(stderr).not.toMatch(/\{\w+\}/);
  });
});
