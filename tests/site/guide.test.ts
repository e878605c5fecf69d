import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fillTemplate } from '../../src/lib/spreadsheet/spreadsheet.examples.ts';
import { ownProgram, root } from './program.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-guide-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The folder that the guides tell people to use for their site; here it lies in a temporary one. */
const siteInGuide = '../my-site';

/** A fenced block: its language, what follows that, and its text. */
interface Block {
  readonly language: string;
  readonly about: string;
  readonly text: string;
}

function readBlocks(file: string): Block[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  return [...source.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gm)].map(([, language = '', about = '', text = '']) => ({
    language,
    about,
    text,
  }));
}

/** Follows a guide in a site of its own; what a reader types, pastes or fills in is done for them. */
class Reader {
  readonly site: string;
  readonly #exports: string[] = [];

  constructor(name: string) {
    this.site = path.join(work, name);
  }

  write(file: string, text: string | Uint8Array): void {
    const target = path.join(this.site, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  read(file: string): string {
    return readFileSync(path.join(this.site, file), 'utf8');
  }

  run(commands: string) {
    this.#exports.push(...commands.split('\n').filter((line) => line.startsWith('export ')));
    const script = ['set -e', ...this.#exports, commands].join('\n').replaceAll(siteInGuide, this.site);
    const env = {
      ...process.env,
      NO_COLOR: '1',
      SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000),
      npm_config_update_notifier: 'false',
    };
    const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: ownProgram(), env, encoding: 'utf8' });
    return { status, told: `${stdout}${stderr}` };
  }

  /** Replaces lines that begin with - by those that begin with +. */
  change(file: string, text: string): void {
    const lines = (sign: string) =>
      text
        .split('\n')
        .filter((line) => line.startsWith(sign))
        .map((line) => line.slice(1))
        .join('\n');
    const before = this.read(file);
    expect(before).toContain(lines('-'));
    this.write(
      file,
      before.replace(lines('-'), () => lines('+')),
    );
  }

  fill(file: string, text: string): void {
    const cells = text
      .trim()
      .split('\n')
      .map((line) => line.split(/\s*=\s*/))
      .map(([cell = '', value = '']) => [cell, /^\d+$/.test(value) ? Number(value) : value] as const);
    this.write(file, fillTemplate(readFileSync(path.join(this.site, file)), Object.fromEntries(cells)));
  }
}

/** What a guide shows, in pieces: a line with … stands for something that is left out. */
function piecesOf(shown: string): string[] {
  return shown
    .split(/^…\n/m)
    .map((piece) => piece.trimEnd())
    .filter(Boolean);
}

describe.each(['docs/en/guide.md', 'docs/nl/handleiding.md'])('%s', (file) => {
  const reader = new Reader(path.basename(file, '.md'));
  const blocks = readBlocks(file);
  const steps = blocks.map((block, index) => ({ ...block, shown: shownAfter(blocks[index + 1]) }));

  it('has steps', () => {
    expect(steps.filter(({ language, about }) => language === 'sh' && about !== 'by-hand').length).toBeGreaterThan(15);
  });

  for (const { language, about, text, shown } of steps) {
    if (language === 'sh' && about !== 'by-hand') {
      it(`runs as written: ${text.trim()}`, { timeout: 180_000 }, () => {
        const { status, told } = reader.run(text);
        const words = told.replaceAll(reader.site, siteInGuide);
        for (const piece of piecesOf(shown)) expect(words).toContain(piece);
        if (about === 'fails') expect(status, told).toBe(1);
        else expect(status, told).toBe(0);
      });
    } else if (language === 'text' && about.startsWith('fill ')) {
      it(`can be filled in: ${about.slice(5)}`, () => reader.fill(about.slice(5), text));
    } else if (language === 'diff') {
      it(`can be changed as it says: ${about}`, () => reader.change(about, text));
    } else if (about.includes('/')) {
      it(`can be pasted: ${about}`, () => reader.write(about, text));
    }
  }
});

function shownAfter(next: Block | undefined): string {
  return next?.language === 'text' && next.about === '' ? next.text : '';
}
