import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { finishWrites, writeSafely } from './write-safely.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-write-'));
let folder = '';
let count = 0;
beforeEach(() => {
  folder = path.join(work, String(count++));
  mkdirSync(folder);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const two = [
  { path: 'data/a/b.yaml', content: 'one' },
  { path: 'content/a/b/c.yaml', content: new TextEncoder().encode('two') },
];

describe('files that are written', () => {
  it('all appear, with their folders, and nothing else stays', () => {
    expect(writeSafely(folder, two, 'create')).toEqual([]);
    expect([read('data/a/b.yaml'), read('content/a/b/c.yaml')]).toEqual(['one', 'two']);
    expect(readdirSync(folder).sort()).toEqual(['content', 'data']);
  });

  it('are none if one exists already, and that one is told', () => {
    mkdirSync(path.join(folder, 'data/a'), { recursive: true });
    writeFileSync(path.join(folder, 'data/a/b.yaml'), 'mine');
    expect(writeSafely(folder, two, 'create')).toEqual(['data/a/b.yaml']);
    expect(read('data/a/b.yaml')).toBe('mine');
    expect(existsSync(path.join(folder, 'content'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['data']);
  });

  it('take the place of others where that is asked', () => {
    writeSafely(folder, two, 'create');
    writeSafely(folder, [{ path: 'data/a/b.yaml', content: 'other' }], 'replace');
    expect(read('data/a/b.yaml')).toBe('other');
  });
});

describe('what a killed process left', () => {
  const stage = (name: string) => path.join(folder, `.peildatum-write-999999999-${name}`);

  it('is removed if nothing was decided', () => {
    mkdirSync(stage('a'));
    writeFileSync(path.join(stage('a'), '0'), 'half');
    finishWrites(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is completed if the plan stands', () => {
    mkdirSync(stage('b'));
    writeFileSync(path.join(stage('b'), '1'), 'late');
    writeFileSync(
      path.join(stage('b'), 'plan.json'),
      JSON.stringify({ mode: 'replace', paths: ['done.yaml', 'late.yaml'] }),
    );
    writeFileSync(path.join(folder, 'done.yaml'), 'done');
    finishWrites(folder);
    expect([read('done.yaml'), read('late.yaml')]).toEqual(['done', 'late']);
    expect(readdirSync(folder).sort()).toEqual(['done.yaml', 'late.yaml']);
  });

  it('never takes the place of a file that was made since', () => {
    mkdirSync(stage('c'));
    writeFileSync(path.join(stage('c'), '0'), 'late');
    writeFileSync(path.join(stage('c'), 'plan.json'), JSON.stringify({ mode: 'create', paths: ['mine.yaml'] }));
    writeFileSync(path.join(folder, 'mine.yaml'), 'mine');
    finishWrites(folder);
    expect(read('mine.yaml')).toBe('mine');
  });

  it('is left alone while its process runs', () => {
    const own = path.join(folder, `.peildatum-write-${process.ppid}-a`);
    mkdirSync(own);
    finishWrites(folder);
    expect(existsSync(own)).toBe(true);
  });
});

/** A process that writes generation after generation of three files of 200 kB, so that a kill falls anywhere. */
const writer = `
  import { writeSafely } from ${JSON.stringify(new URL('./write-safely.ts', import.meta.url).href)};
  process.stdout.write('ready');
  for (let n = 1; ; n++) {
    const content = String(n % 10).repeat(200000);
    writeSafely(process.argv[1], ['a/1', 'b/2', 'c/3'].map((path) => ({ path, content })), 'replace');
  }
`;

describe('a process that is killed at any moment', () => {
  it('leaves every file whole, and the next command makes all of them of one generation', {
    timeout: 60_000,
  }, async () => {
    let sawHalfway = 0;
    for (let round = 0; round < 25; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', writer, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, 3 + ((round * 7) % 40) + Math.random() * 5));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const files = ['a/1', 'b/2', 'c/3'].filter((file) => existsSync(path.join(folder, file)));
      for (const file of files) expect(read(file)).toMatch(/^(\d)\1{199999}$/);
      if (readdirSync(folder).some((name) => name.startsWith('.'))) sawHalfway++;
      finishWrites(folder);
      const generations = new Set(
        ['a/1', 'b/2', 'c/3'].map((file) => (existsSync(path.join(folder, file)) ? read(file)[0] : 'none')),
      );
      expect(generations.size).toBe(1);
      expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
    }
    expect(sawHalfway).toBeGreaterThan(0);
  });
});
