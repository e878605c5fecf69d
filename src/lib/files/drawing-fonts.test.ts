import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { fontFiles } from './program.ts';

const cache = mkdtempSync(path.join(tmpdir(), 'peildatum-fonts-'));
vi.stubEnv('PEILDATUM_CACHE', cache);
afterEach(() => vi.resetModules());
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const filesFor = async (svg: string) => (await import('./drawing-fonts.ts')).fontFilesFor(svg);

it('draws the letters of Western Europe in small files, and others in the whole font', async () => {
  const small = await filesFor('<text>Één café, “3 €” – \u00a0ß\n</text>');
  expect(small).toHaveLength(2);
  for (const file of small) expect(readFileSync(file).length).toBeLessThan(50_000);
  const whole = [fontFiles.regular, fontFiles.bold];
  for (const text of ['CO₂', 'łódź', 'Ελλάδα', '😀']) expect(await filesFor(`<text>${text}</text>`)).toEqual(whole);
});

it('takes a file that was damaged for none', async () => {
  const [file = ''] = await filesFor('a');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, 100));
  vi.resetModules();
  expect(await filesFor('a')).toContain(file);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});
