import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusId, makeCorpusDossier, readDimensions, sharedTexts } from '../../src/lib/bench/corpus.ts';
import { publishDates } from '../../src/lib/bench/corpus-locks.ts';
import { addApplication } from '../../src/lib/bench/corpus-snapshot.ts';
import { makeRandom } from '../../src/lib/bench/random.ts';
import { changeNewest, writeTexts } from '../../src/lib/files/bench-corpus.ts';
import type { Share } from '../../src/lib/files/build-claims.ts';
import { makeKeys } from '../../src/lib/files/build-inputs.ts';
import { makeShares } from '../../src/lib/files/build-shares.ts';
import { digestText } from '../../src/lib/files/digest.ts';
import { readFolder, readText } from '../../src/lib/files/read-folder.ts';
import { readModels } from '../../src/lib/files/read-models.ts';
import { ownProgram } from './program.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-again-'));
const site = path.join(work, 'site');
const [out, whole] = [path.join(work, 'out'), path.join(work, 'whole')];
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Of the builds that follow. */
const settings: Record<string, string> = {
  PEILDATUM_SITE: site,
  PEILDATUM_DRAFTS: 'true',
  SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000),
  ASTRO_TELEMETRY_DISABLED: '1',
};

const models = readModels();
const at = (name: string) => path.join(site, name);
const dossier = (number: number) => corpusId(models, number);

beforeAll(() => {
  writeTexts(site, sharedTexts(models));
  for (const number of [0, 1, 2]) writeTexts(site, makeCorpusDossier(models, number, 2, digestText));
});

function build(to: string, ...options: string[]): Map<string, string> {
  const run = spawnSync(process.execPath, ['scripts/build.ts', ...options], {
    cwd: ownProgram(),
    env: { ...process.env, ...settings, PEILDATUM_OUT: to },
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  return readFolder(to, digestFile);
}

function digestFile(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function difference(some: ReadonlyMap<string, string>, all: ReadonlyMap<string, string>): string[] {
  return [...new Set([...some.keys(), ...all.keys()])].filter((name) => some.get(name) !== all.get(name));
}

/** Paths that differ between what was built on top of the former site and a build of everything. */
function compare(...options: string[]): string[] {
  return difference(build(out, ...options), build(whole, '--whole', ...options));
}

function edit(name: string, from: string | RegExp, to: string): void {
  const text = readText(at(name));
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(at(name), changed);
}

const edits: Record<string, () => void> = {
  'a figure of the newest date and a word of another dossier changed': () => {
    build(out);
    changeNewest(site, 1);
    edit(`content/${dossier(0)}/narrative.en.mdx`, 'of the file and pays', 'of the file and then pays');
  },
  'a date went, and the place of a dossier was taken by another': () => {
    rmSync(at(`content/${dossier(2)}/2014-12-31`), { recursive: true });
    rmSync(at(`data/${dossier(2)}/2014-12-31.yaml`));
    for (const top of ['content', 'data']) rmSync(at(`${top}/${dossier(0)}`), { recursive: true });
    writeTexts(site, makeCorpusDossier(models, 3, 1, digestText));
    // And an answer came under embargo.
    settings.PEILDATUM_DRAFTS = 'false';
    const answer = `content/${dossier(1)}/2013-12-31/answer.yaml`;
    const digest = digestText(readText(at(answer)));
    edit(answer, /^question:/m, 'publicFrom: 2026-11-25\nquestion:');
    edit(answer.replace('answer.yaml', 'lock.json'), digest, digestText(readText(at(answer))));
  },
  'the date of the build came past that embargo, and files of the former site were touched or lost': () => {
    settings.SOURCE_DATE_EPOCH = String(Date.UTC(2026, 10, 26) / 1000);
    rmSync(path.join(out, 'en', 'answers', dossier(2), 'data.csv'));
    appendFileSync(path.join(out, 'nl', 'antwoorden', dossier(2), 'index.html'), '<!-- touched -->');
  },
  'the former build was stopped between two moves': () => {
    const folder = `nl/antwoorden/${dossier(2)}`;
    cpSync(out, `${out}.new`, { recursive: true });
    for (const name of ['nl/antwoorden', 'en/answers'])
      rmSync(path.join(`${out}.new`, name, dossier(2)), { recursive: true });
    renameSync(path.join(out, folder), path.join(`${out}.new`, folder));
    const moves = [folder, `en/answers/${dossier(2)}`].map((moved) => ({ from: out, folder: moved }));
    writeFileSync(`${out}.moves.json`, JSON.stringify(moves));
  },
};

/** Made of the texts of a dossier by chance; what is published is published as it is now. */
const chances: Record<string, (texts: Map<string, string>, id: string, date: string) => void> = {
  'a figure': (texts, id, date) => {
    const file = `data/${id}/${date}.yaml`;
    texts.set(file, addApplication(texts.get(file) ?? '', readDimensions(texts, id)));
  },
  'the name of who asked': (texts, id, date) => {
    const file = `content/${id}/${date}/answer.yaml`;
    texts.set(file, (texts.get(file) ?? '').replace(/^( +questioner: .*)$/m, '$1-Peeters'));
  },
  'a word of the narrative of a date, or of the next one': (texts, id, date) => {
    const own = `content/${id}/${date}/narrative.nl.mdx`;
    const file = texts.has(own) ? own : `content/${id}/narrative.nl.mdx`;
    texts.set(file, `${texts.get(file)}\nDit is er later bij gezet.\n`);
  },
  'what the dossier is called': (texts, id) => {
    const file = `content/${id}/dossier.yaml`;
    texts.set(file, (texts.get(file) ?? '').replace(/^( {2}en: .*)$/m, '$1 again'));
  },
};

/** Changes this of a date of a dossier, and perhaps something else of another; what it changed. */
function changeByChance(random: () => number, id: string, wanted: string): string[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const texts = new Map(readFolder(site, readText));
  const dates = readdirSync(at(`content/${id}`)).filter((name) => /^\d/.test(name));
  const names = [wanted, ...(random() < 0.5 ? [pick(Object.keys(chances))] : [])];
  const changed = names.map((name) => {
    const [date, before] = [pick(dates), [...texts.values()]];
    chances[name]?.(texts, id, date);
    expect([...texts.values()]).not.toEqual(before);
    return `${name} at ${date}`;
  });
  const published = dates.filter((date) => texts.has(`content/${id}/${date}/lock.json`));
  const all = publishDates(texts, id, published, digestText);
  writeTexts(site, new Map([...all].filter(([name, text]) => readText(at(name)) !== text)));
  return changed;
}

describe('a build on top of a former site has the bytes of a whole build', () => {
  it.each(Object.entries(edits))('when %s', (_name, change) => {
    change();
    expect(compare()).toEqual([]);
  });

  it('when anything of any date changed', () => {
    const id = dossier(4);
    writeTexts(site, makeCorpusDossier(models, 4, 4, digestText));
    settings.PEILDATUM_DRAFTS = 'true';
    build(out, '--quick');
    const random = makeRandom(20261125);
    for (const name of Object.keys(chances)) {
      const changed = changeByChance(random, id, name);
      expect([changed, compare('--quick')]).toEqual([changed, []]);
    }
  });

  it('also when it is put together from parts that travelled, as much as possible taken from them', () => {
    const parts = ['1/2', '2/2'].map((shard, index) => {
      const part = path.join(work, `part-${index + 1}`);
      build(`${part}.made`, '--shard', shard);
      // A copy has other times, as what comes from another machine.
      cpSync(`${part}.made`, part, { recursive: true });
      return part;
    });
    const merged = build(path.join(work, 'merged'), ...parts.flatMap((part) => ['--merge', part]));
    expect(difference(merged, build(whole))).toEqual([]);
  });

  it('also what another process makes of it, and it tells all and leaves nothing if some fail', async () => {
    Object.assign(process.env, settings);
    const shares = [...makeKeys(site, '')].map((dossier): Share => [dossier]);
    const request = { root: ownProgram(), out: path.join(work, 'shared') };
    const { folders, remove } = await makeShares(request, shares, async () => []);
    expect(folders).toHaveLength(shares.length);
    const all = build(whole);
    const made = folders.flatMap((folder) => [...readFolder(folder, digestFile)]);
    const pages = made.filter(([name]) => !name.startsWith('peildatum-part/'));
    expect(pages.filter(([name, digest]) => all.get(name) !== digest)).toEqual([]);
    const ofDossiers = [...all.keys()].filter((name) => shares.some(([one]) => name.includes(`/${one?.[0]}/`)));
    expect(new Set(pages.map(([name]) => name))).toEqual(new Set(ofDossiers));
    remove();
    // All that is wrong is told at once, also in a share whose turn comes after another one failed.
    const files = shares.map((share) => `content/${share[0]?.[0]}/dossier.yaml`);
    for (const file of files) appendFileSync(at(file), 'colour: red\n');
    const failed = await makeShares(request, shares, async () => []);
    expect(failed.folders).toEqual([]);
    expect(failed.problems.map(({ code, place }) => [code, place.file])).toEqual(
      files.map((file) => ['unknown-field', file]),
    );
    expect(readdirSync(work).filter((name) => name.startsWith('shared'))).toEqual([]);
  });

  it('of so many dossiers that threads look at the former site while the build goes on, a touched file among them', () => {
    const many = path.join(work, 'many');
    writeTexts(many, sharedTexts(models));
    for (let number = 0; number < 24; number += 1) writeTexts(many, makeCorpusDossier(models, number, 1, digestText));
    settings.PEILDATUM_SITE = many;
    const on = path.join(work, 'many-out');
    const first = build(on, '--quick');
    const file = path.join(many, 'data', dossier(7), '2013-12-31.yaml');
    const before = readText(file);
    changeNewest(many, 7);
    const changed = difference(build(on, '--quick'), first);
    expect(changed.some((name) => name.includes(dossier(7)))).toBe(true);
    expect(changed.filter((name) => name.includes(dossier(9)))).toEqual([]);
    // With the change undone, all is as it was at first.
    writeFileSync(file, before);
    appendFileSync(path.join(on, 'nl', 'antwoorden', dossier(9), 'index.html'), '<!-- touched -->');
    expect(difference(build(on, '--quick'), first)).toEqual([]);
  });
});
