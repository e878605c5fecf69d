import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const examples = path.resolve(import.meta.dirname, '../../../examples');
const id = 'renovation-desks';
let work = '';

beforeEach(() => {
  work = mkdtempSync(path.join(tmpdir(), 'followed-'));
  for (const name of ['content', 'data']) cpSync(path.join(examples, name), path.join(work, name), { recursive: true });
  vi.stubEnv('PEILDATUM_SITE', work);
  vi.stubEnv('PEILDATUM_CACHE', path.join(work, 'cache'));
  vi.stubEnv('PEILDATUM_DRAFTS', 'true');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true, force: true });
});

/** The modules of a server that has just been started, and the ids of the dossiers that it reads. */
async function start() {
  vi.resetModules();
  const ids: string[] = [];
  vi.doMock('../publication/recorded-site.ts', async (original) => {
    const real = await original<typeof import('../publication/recorded-site.ts')>();
    const readRecordedDossier: typeof real.readRecordedDossier = (one, ...rest) => {
      ids.push(one);
      return real.readRecordedDossier(one, ...rest);
    };
    return { ...real, readRecordedDossier };
  });
  return { ids, ...(await import('./load-site.ts')), ...(await import('./followed-site.ts')) };
}

function edit(file: string, change: (text: string) => string): void {
  const at = path.join(work, file);
  writeFileSync(at, change(readFileSync(at, 'utf8')));
}

it('lists what a whole reading lists, and takes it at the next start from what was kept', async () => {
  const { loadSite, followList } = await start();
  const { selectAnswers } = await import('../publication/select-answers.ts');
  const { listSite } = await import('../publication/listed-site.ts');
  const { buildDate } = await import('./build-date.ts');
  const whole = loadSite().value;
  if (!whole) throw new Error('the examples are not right');
  const { dossiers, ...frame } = listSite(selectAnswers(whole, { buildDate: buildDate(), drafts: true }));
  const { dossiers: followed, ...around } = followList();
  expect([JSON.stringify(followed), Object.keys(around)]).toEqual([JSON.stringify(dossiers), Object.keys(frame)]);
  const next = await start();
  expect(JSON.stringify(next.followList().dossiers)).toBe(JSON.stringify(dossiers));
  expect(next.ids).toEqual([]);
});

it('reads the dossier that is shown and what changed, nothing else', async () => {
  await start().then(({ followList }) => followList());
  const { ids, followDossier, followList } = await start();
  expect(followDossier(id).dossiers.map((dossier) => dossier.id)).toEqual([id]);
  followDossier(id);
  expect(ids).toEqual([id]);
  edit(`content/${id}/dossier.yaml`, (text) => text.replace(/(en: )(.*)/, '$1Another title'));
  const [changed] = followList().dossiers.filter((dossier) => dossier.id === id);
  expect(Object.values(changed?.title ?? {})).toContain('Another title');
  followDossier(id);
  expect(ids).toEqual([id, id]);
});

it('tells a mistake on the pages of its dossier and on lists, and lets other dossiers be read', async () => {
  const { followDossier, followList } = await start();
  edit('content/exam-waiting-list/dossier.yaml', (text) => `${text}colour: red\n`);
  expect(followDossier(id).dossiers).toHaveLength(1);
  for (const ask of [followList, () => followDossier('exam-waiting-list')]) expect(ask).toThrow(/colour/);
  expect(() => followDossier('nothing')).toThrow('no dossier nothing');
  edit('content/exam-waiting-list/dossier.yaml', (text) => text.replace('colour: red\n', ''));
  expect(followList().dossiers).toHaveLength(3);
});
