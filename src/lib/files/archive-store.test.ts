import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeExample } from '../archive/record.examples.ts';
import { takeLock } from './archive-lock.ts';
import { checkLastRecord, findLeftovers, loadChain, recoverStore, storeRecord } from './archive-store.ts';
import { makeHasher } from './record-digests.ts';
import { verifyChain } from './verify-chain.ts';
import { verifyRecord } from './verify-record.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-store-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
let count = 0;
let folder: string;
beforeEach(() => {
  folder = path.join(work, String(++count));
});

/** Adds a made-up record to the chain in a folder, as a run does. */
async function add(to: string): Promise<ReturnType<typeof storeRecord>> {
  const { links } = loadChain(to);
  const made = await makeExample(makeHasher, { number: links.length + 1, previous: links.at(-1)?.sha512 ?? null });
  return storeRecord(to, made);
}

const codesOf = (to: string, head?: string) =>
  verifyChain(to, head).problems.map(({ code, place }) => `${code} ${path.basename(place.file)}`);
const names = (to: string) =>
  readdirSync(to)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
const tar = (number: number) => `voorbeeld-example-vragen-000${number}-2026-11-24.tar`;

describe('a chain in a folder', () => {
  let three: string;
  beforeAll(async () => {
    three = path.join(work, 'three');
    for (let number = 1; number <= 3; number++) await add(three);
  });
  const copy = () => cpSync(three, folder, { recursive: true });
  const lines = () => readFileSync(path.join(folder, 'records.jsonl'), 'utf8').trimEnd().split('\n');
  const write = (rows: readonly string[]) =>
    writeFileSync(path.join(folder, 'records.jsonl'), rows.map((row) => `${row}\n`).join(''));

  it('is verified when all is as it was written', () => {
    expect(verifyChain(three)).toMatchObject({
      problems: [],
      leftovers: [],
      links: [{ number: 1 }, { number: 2 }, { number: 3 }],
    });
    expect(names(three)).toEqual(['records.jsonl', tar(1), tar(2), tar(3)]);
  });

  it.each([
    [
      'a record was altered',
      () => writeFileSync(path.join(folder, tar(2)), 'x', { flag: 'r+' }),
      `record-refused ${tar(2)}`,
    ],
    ['a record is missing', () => rmSync(path.join(folder, tar(2))), `record-file-missing ${tar(2)}`],
    [
      'a record was added',
      () => cpSync(path.join(folder, tar(3)), path.join(folder, tar(4))),
      `record-file-added ${tar(4)}`,
    ],
    [
      'a record was renamed',
      () => renameSync(path.join(folder, tar(3)), path.join(folder, 'x.tar')),
      'record-file-added x.tar',
    ],
    [
      'records changed places',
      () => {
        renameSync(path.join(folder, tar(1)), path.join(folder, 'x'));
        renameSync(path.join(folder, tar(2)), path.join(folder, tar(1)));
        renameSync(path.join(folder, 'x'), path.join(folder, tar(2)));
      },
      `record-refused ${tar(1)}`,
    ],
    [
      'a record was cut short',
      () => writeFileSync(path.join(folder, tar(3)), readFileSync(path.join(folder, tar(3))).subarray(0, -512)),
      `record-refused ${tar(3)}`,
    ],
    [
      'a record was replaced by another good one',
      async () => {
        const other = await makeExample(makeHasher, { number: 3, previous: 'a'.repeat(128) });
        storeRecord(path.join(folder, 'other'), other);
        renameSync(path.join(folder, 'other', tar(3)), path.join(folder, tar(3)));
      },
      `record-file-altered ${tar(3)}`,
    ],
    [
      'a line was altered',
      () => write(lines().map((row) => row.replace('"number":2', '"number":7'))),
      'record-refused records.jsonl',
    ],
    ['a line is missing', () => write(lines().toSpliced(1, 1)), 'record-refused records.jsonl'],
    ['lines changed places', () => write(lines().toReversed()), 'record-refused records.jsonl'],
    ['the last line is missing', () => write(lines().slice(0, 2)), `record-file-added ${tar(3)}`],
    ['the list is missing', () => rmSync(path.join(folder, 'records.jsonl')), 'record-chain-missing records.jsonl'],
    [
      'a strange file lies in the folder',
      () => writeFileSync(path.join(folder, 'note.txt'), ''),
      'record-file-added note.txt',
    ],
    ['a folder was added', () => mkdirSync(path.join(folder, 'more')), 'record-file-added more'],
  ])('is refused when %s, and the record is named', async (_what, damage, named) => {
    copy();
    await damage();
    expect(codesOf(folder)).toContain(named);
  });

  it('that was cut short with its last record is refused by whoever kept that digest', () => {
    copy();
    const head = loadChain(folder).links.at(-1)?.sha512;
    expect(codesOf(folder, head)).toEqual([]);
    write(lines().slice(0, 2));
    rmSync(path.join(folder, tar(3)));
    expect(codesOf(folder)).toEqual([]);
    expect(codesOf(folder, head)).toEqual(['record-chain-differs records.jsonl']);
  });

  it('gets no new record when its last one is not as it was', () => {
    copy();
    writeFileSync(path.join(folder, tar(3)), 'x');
    expect(checkLastRecord(folder).map(({ code }) => code)).toEqual(['record-chain-differs']);
  });
});

describe('a record', () => {
  it('that does not pass when it is read back is not kept', async () => {
    const made = await makeExample(makeHasher);
    const files = made.files.filter((file) => file.path !== 'data/record.json');
    const { link, problems } = storeRecord(folder, { ...made, files });
    expect(link).toBeUndefined();
    expect(problems.map(({ code }) => code)).toContain('record-file-missing');
    expect(names(folder)).toEqual([]);
  });

  it('that is not there is told as such', () => {
    expect(verifyRecord(path.join(work, 'none.tar')).problems.map(({ code }) => code)).toEqual(['record-unreadable']);
  });

  it('under another name is refused', async () => {
    await add(folder);
    renameSync(path.join(folder, tar(1)), path.join(folder, 'other.tar'));
    expect(verifyRecord(path.join(folder, 'other.tar')).problems.map(({ code }) => code)).toEqual(['record-refused']);
  });

  it('is only read when it is verified', async () => {
    await add(folder);
    const before = [names(folder), statSync(path.join(folder, tar(1))).mtimeMs];
    verifyRecord(path.join(folder, tar(1)));
    expect([names(folder), statSync(path.join(folder, tar(1))).mtimeMs]).toEqual(before);
  });
});

const program = `
  const { makeExample } = await import(${JSON.stringify(path.resolve('src/lib/archive/record.examples.ts'))});
  const { makeHasher } = await import(${JSON.stringify(path.resolve('src/lib/files/record-digests.ts'))});
  const { takeLock } = await import(${JSON.stringify(path.resolve('src/lib/files/archive-lock.ts'))});
  const store = await import(${JSON.stringify(path.resolve('src/lib/files/archive-store.ts'))});
  const folder = process.argv[1];
  const release = takeLock(folder);
  if (!release) process.exit(9);
  store.recoverStore(folder);
  do {
    const { links } = store.loadChain(folder);
    const made = await makeExample(makeHasher, { number: links.length + 1, previous: links.at(-1)?.sha512 ?? null });
    const { problems } = store.storeRecord(folder, made);
    if (problems.length > 0) {
      console.error(JSON.stringify(problems));
      process.exit(1);
    }
    process.stdout.write('.');
  } while (process.argv[2] === 'on');
`;
const run = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program];

describe('a run that is killed', () => {
  it('at any moment leaves a chain that is whole, and the next run goes on from there', {
    timeout: 120_000,
  }, async () => {
    await add(folder);
    let moves = 0;
    for (let round = 0; round < 8; round++) {
      const before = loadChain(folder).links.length;
      const child = spawn(process.execPath, [...run, folder, 'on'], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await setTimeout(Math.random() * 150);
      child.kill('SIGKILL');
      await ended;
      const after = verifyChain(folder);
      expect(after.problems).toEqual([]);
      expect(after.links.length).toBeGreaterThanOrEqual(before);
      moves += after.links.length - before;
    }
    expect(moves).toBeGreaterThan(0);
    expect(takeLock(folder)?.()).toBeUndefined();
  });

  it('between the move of the tar and that of the list has added nothing, and the next run cleans up', async () => {
    await add(folder);
    const later = path.join(work, 'later');
    cpSync(folder, later, { recursive: true });
    await add(later);
    mkdirSync(path.join(folder, '.work'));
    cpSync(path.join(later, 'records.jsonl'), path.join(folder, '.work', 'records.jsonl'));
    cpSync(path.join(later, tar(2)), path.join(folder, tar(2)));
    expect(verifyChain(folder)).toMatchObject({ problems: [], leftovers: [tar(2)] });
    expect(findLeftovers(folder)).toEqual([tar(2)]);
    recoverStore(folder);
    expect(names(folder)).toEqual(['records.jsonl', tar(1)]);
    expect(verifyChain(folder)).toMatchObject({ problems: [], leftovers: [] });
  });
});

describe('a disk that is full', () => {
  it('leaves the chain as it was, and is told', async () => {
    await add(folder);
    const before = readFileSync(path.join(folder, 'records.jsonl'), 'utf8');
    // A limit on the size of a file (in blocks of 1024 bytes) makes writes fail as a full disk does.
    const command = `trap '' XFSZ; ulimit -f 8; exec "$0" "$@"`;
    const ended = spawnSync('bash', ['-c', command, process.execPath, ...run, folder], { encoding: 'utf8' });
    expect(ended.status).toBe(1);
    expect(JSON.parse(ended.stderr)).toMatchObject([{ code: 'record-write-failed', values: { path: tar(2) } }]);
    expect(readFileSync(path.join(folder, 'records.jsonl'), 'utf8')).toBe(before);
    expect(names(folder)).toEqual(['records.jsonl', tar(1)]);
    expect(readdirSync(folder)).not.toContain('.work');
    expect((await add(folder)).problems).toEqual([]);
  });
});

describe('two runs at once', () => {
  it('do not mix: the second is refused as long as the first goes on', () => {
    const release = takeLock(folder);
    expect(release).toBeTypeOf('function');
    expect(takeLock(folder)).toBeUndefined();
    const ended = spawnSync(process.execPath, [...run, folder], { encoding: 'utf8' });
    expect(ended.status).toBe(9);
    release?.();
    expect(spawnSync(process.execPath, [...run, folder], { encoding: 'utf8' }).status).toBe(0);
    expect(verifyChain(folder)).toMatchObject({ problems: [], links: [{ number: 1 }] });
  });
});
