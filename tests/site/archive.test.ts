import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { linkPackages } from '../../src/lib/files/archive-build.ts';
import { compareSites, verifyRebuild } from '../../src/lib/files/verify-rebuild.ts';
import { readRecordFiles, verifyRecord } from '../../src/lib/files/verify-record.ts';
import { makeAuthority } from '../../src/lib/files/verify-signature.examples.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'peildatum-archive-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const copyFixture = (to: string) => cpSync(path.join(root, 'tests/fixtures/second-site'), to, { recursive: true });
const has = (tool: string, ...args: string[]) => spawnSync(tool, args).error === undefined;
const minutes = 60_000;

/** Runs a command of the shell; returns its exit code and all that it told. */
function shell(script: string, cwd: string, env: Record<string, string> = {}) {
  const ended = spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd,
    env: { ...process.env, PATH: `${path.dirname(process.execPath)}:${process.env.PATH}`, ...env },
    encoding: 'utf8',
  });
  return { status: ended.status, told: `${ended.stdout}${ended.stderr}` };
}

/** Where each record of these tests lies. */
const records = path.join(work, 'one', 'records');
let name: string;

describe('two runs in different folders, time zones, locales and with different rights', () => {
  const second = path.join(work, 'somewhere else', 'deeper');
  const archive = (umask: string) => `umask ${umask}; node scripts/archive.ts --lang en --date 2026-11-24`;
  beforeAll(() => {
    copyFixture(path.join(work, 'one'));
    copyFixture(second);
    const first = shell(archive('022'), root, { PEILDATUM_SITE: path.join(work, 'one'), TZ: 'UTC', LC_ALL: 'C' });
    expect(first).toMatchObject({ status: 0, told: expect.stringContaining('was written, verified') });
    const other = {
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'nl_BE.UTF-8',
      LANG: 'fr_FR',
      HOME: '/nonexistent',
      TMPDIR: work,
    };
    expect(shell(archive('077'), root, { PEILDATUM_SITE: second, ...other })).toMatchObject({ status: 0 });
    name =
      readdirSync(records)
        .find((file) => file.endsWith('.tar'))
        ?.replace(/\.tar$/, '') ?? '';
  }, 10 * minutes);

  it('give identical bytes', () => {
    for (const file of [`${name}.tar`, 'records.jsonl']) {
      const [a, b] = [path.join(records, file), path.join(second, 'records', file)].map((place) => readFileSync(place));
      expect([file, a && b && Buffer.compare(a, b)]).toEqual([file, 0]);
    }
  });

  it('leave nothing in the temporary folder', () => {
    expect(readdirSync(work).filter((file) => file.startsWith('peildatum-'))).toEqual([]);
  });
});

describe('the record', () => {
  const open = () => {
    const tar = path.join(records, `${name}.tar`);
    const { value } = verifyRecord(tar);
    if (!value) throw new Error('not verified');
    return { tar, value };
  };

  it('is rebuilt from the sources in it, and every byte is the same', { timeout: 5 * minutes }, async () => {
    const { tar, value } = open();
    expect(await verifyRebuild(tar, value, linkPackages(root))).toEqual([]);
  });

  it('names every file that a rebuild would give otherwise', () => {
    const { tar, value } = open();
    const kept = readRecordFiles(tar, value, 'data/site/');
    const [first, ...others] = kept;
    const changed = others.map((file, index) => (index === 0 ? { ...file, bytes: new Uint8Array([1]) } : file));
    const found = compareSites('r.tar', kept, [...changed, { path: 'zz.html', bytes: new Uint8Array() }]);
    expect(found.map(({ values }) => [values.path, values.reason])).toEqual([
      [`data/site/${first?.path}`, 'record-lost'],
      [`data/site/${others[0]?.path}`, 'record-bytes'],
      ['data/site/zz.html', 'record-extra'],
    ]);
  });

  it('tells what failed when its sources do not build', { timeout: 5 * minutes }, async () => {
    const { tar, value } = open();
    const problems = await verifyRebuild(tar, value, () => 'no network');
    expect(problems.map(({ code, values }) => [code, values.output])).toEqual([
      ['record-rebuild-failed', 'no network'],
    ]);
  });

  it('replays in a browser from its WACZ alone', { timeout: 5 * minutes }, async () => {
    const { tar, value } = open();
    const bytes = readRecordFiles(tar, value, 'data/site.wacz')[0]?.bytes ?? new Uint8Array();
    const { asked, missing, text, font } = await replay(unzipSync(bytes));
    expect(missing).toEqual([]);
    expect(asked).toBeGreaterThan(3);
    expect(text).toContain('1 334 élèves ont reçu un repas chaud');
    expect(font).toContain('Source Sans');
  });
});

/** Opens a page of a WACZ in a browser of which every request is answered from the WARC, found by its index. */
async function replay(files: Record<string, Uint8Array>) {
  const read = (file: string) => Buffer.from(files[file] ?? []).toString('utf8');
  const index = new Map(
    read('indexes/index.cdx')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line.slice(line.indexOf('{'))))
      .map((fields) => [fields.url, fields]),
  );
  const pages = read('pages/pages.jsonl')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));
  const warc = files['archive/site.warc'] ?? new Uint8Array();
  const browser = await launch();
  const missing: string[] = [];
  let asked = 0;
  try {
    const page = await browser.newPage();
    await page.route('**/*', async (route) => {
      asked += 1;
      const found = index.get(route.request().url());
      if (!found) {
        missing.push(route.request().url());
        return route.abort();
      }
      const record = await WARCParser.parse([
        warc.subarray(Number(found.offset), Number(found.offset) + Number(found.length)),
      ]);
      const body = Buffer.from((await record?.readFully(true)) ?? []);
      return route.fulfill({ status: 200, contentType: record?.httpHeaders?.headers.get('Content-Type') ?? '', body });
    });
    await page.goto(pages.find(({ url }) => /\/fr\/.*\/2026-01-31\/$/.test(url)).url, { waitUntil: 'networkidle' });
    const text = ((await page.textContent('body')) ?? '').replace(/\s+/gu, ' ');
    const font = await page.evaluate(
      '[...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family).join()',
    );
    return { asked, missing, text, font };
  } finally {
    await browser.close();
  }
}

/** The browser comes with npm, with its own libraries; it unpacks itself into a temporary folder. */
async function launch() {
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox'] });
}

describe('a good record, and a bad one, for the tools that every Linux has', () => {
  const folder = () => path.join(work, 'unpacked', name);
  beforeAll(() => {
    mkdirSync(path.join(work, 'unpacked'));
    expect(shell(`tar -xf '${records}/${name}.tar'`, path.join(work, 'unpacked')).status).toBe(0);
  });
  const check = (list: string) => shell(`sha512sum --check --strict --quiet ${list}`, folder());

  it('is accepted by sha512sum alone', () => {
    expect(check('tagmanifest-sha512.txt')).toEqual({ status: 0, told: '' });
    expect(check('manifest-sha512.txt')).toEqual({ status: 0, told: '' });
  });

  it('is refused by sha512sum alone when one byte changed', () => {
    const file = path.join(folder(), 'data/record.json');
    const former = readFileSync(file);
    writeFileSync(file, former.toString('utf8').replace('"number": 1', '"number": 2'));
    expect(check('manifest-sha512.txt')).toMatchObject({
      status: 1,
      told: expect.stringContaining('data/record.json'),
    });
    writeFileSync(file, former);
  });

  it.skipIf(!has('ssh-keygen', '-?'))(
    'is accepted by ssh-keygen alone, and refused when the list changed (needs ssh-keygen)',
    () => {
      const key = path.join(work, 'key');
      const file = path.join(folder(), 'tagmanifest-sha512.txt');
      const script = `ssh-keygen -q -t ed25519 -N '' -f '${key}'
      printf 'archive %s\\n' "$(cat '${key}.pub')" > '${key}.signers'
      ssh-keygen -q -Y sign -f '${key}' -n peildatum-record - < '${file}' > '${key}.sig'`;
      expect(shell(script, work).status).toBe(0);
      const verify = () =>
        shell(
          `ssh-keygen -Y verify -f '${key}.signers' -I archive -n peildatum-record -s '${key}.sig' < '${file}'`,
          work,
        );
      expect(verify().status).toBe(0);
      const former = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        former.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
      );
      expect(verify().status).not.toBe(0);
      writeFileSync(file, former);
    },
  );

  it('is rebuilt by the commands of its README, which use none of our code for it', { timeout: 5 * minutes }, () => {
    const [commands = [], others = []] = ['en', 'nl'].map((language) =>
      readFileSync(path.join(folder(), `data/README.${language}.txt`), 'utf8')
        .split('\n')
        .filter((line) => /^ {4}(tar|cd|sha|find|cut|cmp|cp|npm|TZ|diff)/.test(line))
        .map((line) => line.trim()),
    );
    expect(commands).toHaveLength(14);
    expect(others).toEqual(commands);
    const place = path.join(work, 'readme');
    mkdirSync(place);
    cpSync(path.join(records, `${name}.tar`), path.join(place, `${name}.tar`));
    // The packages of this program instead of a network; every other command is run as it stands.
    const link = `mkdir node_modules; ln -s '${root}/node_modules/'* '${root}/node_modules/.bin' node_modules`;
    const script = commands.map((line) => (line === 'npm ci --omit=dev' ? link : line)).join('\n');
    const ended = shell(script, place);
    expect([ended.status, ended.status === 0 ? '' : ended.told]).toEqual([0, '']);
  });
});

const page = readFileSync(path.join(root, 'docs/archive.md'), 'utf8');
const blocks = [...page.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);

describe('the commands of docs/archive.md', () => {
  const place = path.join(work, 'docs');
  const tools = { 'ssh-keygen': has('ssh-keygen', '-?'), openssl: has('openssl', 'version') };
  const env: Record<string, string> = {};
  beforeAll(() => {
    copyFixture(path.join(work, 'docs-site'));
    // A folder of its own that is the program, so that what the commands write does not land in the work tree.
    mkdirSync(place);
    for (const part of readdirSync(root)) {
      if (!/^(\.git|\.astro|dist|records|node_modules\.)/.test(part))
        symlinkSync(path.join(root, part), path.join(place, part));
    }
    const site = path.join(work, 'docs-site');
    const authority = tools.openssl ? makeAuthority(work) : { command: '', certificates: '' };
    Object.assign(env, {
      PEILDATUM_SITE: site,
      SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000),
      records: path.join(site, 'records'),
      name,
      signed: name.replace('-0001-', '-0002-'),
      timestamp_command: authority.command,
      authority: authority.certificates,
    });
  });

  it('all stand in blocks that are run below', () => {
    expect(page.match(/^```/gm)).toHaveLength(2 * blocks.length);
    expect(blocks).toHaveLength(10);
  });

  describe.each(blocks.map((block) => ({ first: block.split('\n')[0], block })))('$first', ({ block }) => {
    const absent = Object.entries(tools).find(
      ([tool, isThere]) => !isThere && (block.includes(tool) || block.includes('sign')),
    );
    it.skipIf(absent)(`work as they stand${absent ? ` (needs ${absent[0]})` : ''}`, { timeout: 20 * minutes }, () => {
      const ended = shell(block, place, env);
      expect([ended.status, ended.status === 0 ? '' : ended.told]).toEqual([0, '']);
    });
  });

  it.skipIf(!tools['ssh-keygen'])('refuse what was altered: the signature of another record', () => {
    cpSync(path.join(String(env.records), `${env.signed}.sig`), path.join(String(env.records), `${name}.sig`));
    const ended = shell(
      `npm run --silent verify -- "$records/$name.tar" --signers allowed_signers --lang en`,
      place,
      env,
    );
    expect(ended).toMatchObject({ status: 1, told: expect.stringContaining('record-signature-wrong') });
  });
});

describe('the commands', () => {
  it.each([
    ['archive', '--date 2026-02-30'],
    ['archive', '--unknown'],
    ['verify', ''],
    ['verify', 'a.tar b.tar'],
    ['verify', '--all --rebuild'],
  ])('end with 2 and tell how they are used: %s %s', (command, args) => {
    const ended = shell(`node scripts/${command}.ts --lang en ${args}`, root);
    expect(ended).toMatchObject({ status: 2, told: expect.stringContaining(`npm run ${command}`) });
  });

  it('say that a bag of another program is no record, and accept it as a bag when asked', () => {
    const bag = path.join(work, 'bag');
    mkdirSync(path.join(bag, 'mine/data'), { recursive: true });
    const script = `cd mine; printf 'hello' > data/a.txt
      printf 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' > bagit.txt
      sha512sum data/a.txt > manifest-sha512.txt; cd ..; tar -cf mine.tar mine`;
    expect(shell(script, bag).status).toBe(0);
    const verify = (more: string) => shell(`node scripts/verify.ts '${bag}/mine.tar' --lang en ${more}`, root);
    expect(verify('')).toMatchObject({ status: 1, told: expect.stringContaining('no record of this program') });
    expect(verify('--bag')).toMatchObject({ status: 0, told: expect.stringContaining('Fine as a bag') });
  });

  it('write nothing when a record is hostile', () => {
    const folder = path.join(work, 'hostile');
    mkdirSync(folder);
    const script = 'echo x > "$1"; tar -cPf evil.tar --transform "s,.*,../../../evil," "$1"; rm "$1"';
    expect(shell(`set -- x; ${script}`, folder).status).toBe(0);
    const before = readdirSync(folder);
    const ended = shell(`node '${root}/scripts/verify.ts' evil.tar --rebuild --lang en`, folder);
    expect(ended).toMatchObject({ status: 1, told: expect.stringContaining('leads out of the folder') });
    expect([readdirSync(folder), existsSync(path.join(folder, '../../../evil'))]).toEqual([before, false]);
  });
});
