import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ownProgram, root } from './program.ts';

const work = path.join(inject('runFolder'), 'compiled-pages');
const site = path.join(work, 'site');
const out = path.join(work, 'out');
const cache = path.join(work, 'cache');
const compiled = () => readdirSync(path.join(cache, 'pages')).sort();
const read = (name: string) => readFileSync(path.join(out, name), 'utf8');

function build(program = ownProgram(), command = ['scripts/build.ts', '--quick'], kept = cache) {
  return spawnSync(process.execPath, command, {
    cwd: program,
    encoding: 'utf8',
    env: {
      ...process.env,
      PEILDATUM_SITE: site,
      PEILDATUM_OUT: out,
      PEILDATUM_CACHE: kept,
      PEILDATUM_DRAFTS: 'true',
    },
  });
}

beforeAll(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  cpSync(path.join(root, 'tests/fixtures/second-site'), site, { recursive: true });
  expect(build().status).toBe(0);
});

describe('compiled pages', () => {
  it('are taken again by a build with other content', () => {
    const before = compiled();
    expect(before).toHaveLength(1);
    const file = path.join(site, 'content/site.yaml');
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n# Another comment.\n`);
    expect(build().status).toBe(0);
    expect(compiled()).toEqual(before);
  });

  it('come with an installation, and with them nothing but what Node compiled', () => {
    const fresh = path.join(work, 'fresh');
    expect(build(ownProgram(), ['scripts/prepare.ts'], fresh).status).toBe(0);
    expect(readdirSync(fresh).sort()).toEqual(['code', 'pages']);
    expect(build(ownProgram(), undefined, fresh).status).toBe(0);
    expect(readdirSync(path.join(fresh, 'pages'))).toEqual(compiled());
  });

  it('are no condition of an installation', () => {
    const file = path.join(work, 'a-file');
    writeFileSync(file, '');
    expect(build(ownProgram(), ['scripts/prepare.ts'], file)).toMatchObject({ status: 0, stdout: '' });
  });

  it('are others for a site with another look', () => {
    const before = compiled();
    writeFileSync(path.join(site, 'content/theme.css'), ':root { --colour-accent: #123456; }\n');
    expect(build().status).toBe(0);
    expect(compiled()).toHaveLength(before.length + 1);
    const sheets = readdirSync(path.join(out, '_astro')).filter((name) => name.endsWith('.css'));
    expect(sheets.some((name) => read(`_astro/${name}`).includes('#123456'))).toBe(true);
  });

  it('give way to a file of the site itself', () => {
    mkdirSync(path.join(site, 'public'), { recursive: true });
    writeFileSync(path.join(site, 'public/robots.txt'), 'User-agent: *\nDisallow: /\n');
    // A link to a file outside the site would lead nowhere on a server.
    writeFileSync(path.join(work, 'logo.txt'), 'logo');
    symlinkSync(path.join(work, 'logo.txt'), path.join(site, 'public/logo.txt'));
    expect(build().status).toBe(0);
    expect(read('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(lstatSync(path.join(out, 'logo.txt')).isFile()).toBe(true);
  });

  it('give way with a warning where a file takes the place of a page, and not at all among the answers', () => {
    const given = path.join(site, 'public/nl/index.html');
    mkdirSync(path.dirname(given), { recursive: true });
    writeFileSync(given, '<!doctype html><title>x</title>\n');
    const warned = build();
    expect(warned.status).toBe(0);
    expect(warned.stderr).toContain('public/nl/index.html:1:1');
    // Also where a link leads there.
    const elsewhere = path.join(work, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'x.html'), 'gibberish\0\n');
    symlinkSync(elsewhere, path.join(site, 'public/nl/antwoorden'));
    const refused = build();
    expect(refused.status).not.toBe(0);
    expect(refused.stderr).toContain('public/nl/antwoorden/x.html:1:1');
    expect(refused.stderr).not.toContain('gibberish');
    const checked = build(ownProgram(), ['scripts/check.ts']);
    expect(checked.status).not.toBe(0);
    expect(checked.stderr).toContain('public/nl/antwoorden/x.html:1:1');
    rmSync(path.join(site, 'public/nl'), { recursive: true });
  });

  it('end the build where one of them fails, with its reason, and leave the former site', () => {
    const program = ownProgram();
    const page = path.join(program, 'src/pages/404.astro');
    const right = readFileSync(page, 'utf8');
    const before = read('404.html');
    try {
      writeFileSync(page, right.replace(/^---\n/, "---\nif (Astro.params) throw new Error('this page is broken');\n"));
      const { status, stderr } = build(program);
      expect(status).not.toBe(0);
      expect(stderr).toContain('this page is broken');
      expect(read('404.html')).toBe(before);
    } finally {
      writeFileSync(page, right);
    }
  });

  it('end the build where they cannot be compiled', () => {
    const program = ownProgram();
    const page = path.join(program, 'src/pages/404.astro');
    const right = readFileSync(page, 'utf8');
    try {
      writeFileSync(page, `---\nimport { nothing } from './not-there.ts';\n---\n{nothing}\n`);
      const { status, stderr } = build(program);
      expect(status).not.toBe(0);
      expect(stderr).toContain('not-there');
      expect(compiled().filter((name) => name.includes('.'))).toEqual([]);
    } finally {
      writeFileSync(page, right);
    }
  });
});
