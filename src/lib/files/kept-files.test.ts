import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleChart, exampleRow, exampleSpecs } from '../charts/depicted.examples.ts';
import { type Painted, paintChart } from '../charts/paint-chart.ts';
import { fitOnce, paintOnce } from './draw-charts.ts';
import { keepFiles } from './kept-files.ts';
import { keepGroups } from './kept-groups.ts';
import { digestOfDrawing } from './program.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('kept files', () => {
  it('are found again by their key, for the same version only', () => {
    const kept = keepFiles(folder, 'one');
    kept.keep('a', bytes('made of a'));
    expect(new TextDecoder().decode(kept.find('a'))).toBe('made of a');
    expect(kept.find('b')).toBeUndefined();
    expect(keepFiles(folder, 'two').find('a')).toBeUndefined();
  });

  it.each([
    ['cut short', (content: Buffer) => content.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one place', (content: Buffer) => Buffer.concat([content.subarray(0, -1), Buffer.from('x')])],
    ['of another make', () => Buffer.from('{"svg":""}')],
  ])('are not taken if they are %s', (_, damage) => {
    const kept = keepFiles(folder, 'one');
    kept.keep('a', bytes('made of a'));
    const [file = ''] = files();
    writeFileSync(file, damage(readFileSync(file)));
    expect(kept.find('a')).toBeUndefined();
    kept.keep('a', bytes('made of a'));
    expect(new TextDecoder().decode(kept.find('a'))).toBe('made of a');
  });

  it('leave nothing half done, and may be refused by the disk', () => {
    keepFiles(folder, 'one').keep('a', bytes('made of a'));
    expect(files().filter((file) => file.endsWith('.part'))).toEqual([]);
    const file = path.join(folder, 'no-folder');
    writeFileSync(file, '');
    const kept = keepFiles(file, 'one');
    kept.keep('a', bytes('made of a'));
    expect(kept.find('a')).toBeUndefined();
  });
});

describe('a painter that keeps its pictures', () => {
  const chart = exampleChart(exampleSpecs.bars ?? {}, [exampleRow('north', 'oaks', 3)]);

  const file = 'content/trees/charts/example.yaml';

  it('paints once, and gives the same picture from then on', () => {
    let count = 0;
    const paint = paintOnce(keepGroups(folder, 'one'), (depicted) => {
      count++;
      return paintChart(depicted);
    });
    const [first, second] = [paint(chart, file), paint(chart, file)];
    expect(count).toBe(1);
    expect(second).toEqual(first);
    expect(first).toEqual(paintChart(chart));
  });

  it('paints again when anything differs that the picture depends on', () => {
    let count = 0;
    const paint = paintOnce(keepGroups(folder, 'one'), () => {
      count++;
      return { svg: String(count), remarks: [] };
    });
    const row = exampleRow('north', 'oaks', 3);
    const others = [
      chart,
      { ...chart, id: 'other' },
      { ...chart, language: 'nl' },
      { ...chart, locale: 'en-IE' },
      { ...chart, title: [{ text: 'Other' }] },
      { ...chart, description: [{ text: 'Other' }] },
      { ...chart, spec: { ...chart.spec, width: 5 } },
      { ...chart, datasets: { ...chart.datasets, snapshot: [{ ...row, value: 4 }] } },
      { ...chart, datasets: { ...chart.datasets, outlines: [] } },
      { ...chart, rows: [{ ...row, text: 'other' }] },
    ];
    expect(new Set(others.map((other) => paint(other, file).svg)).size).toBe(others.length);
  });

  it('paints again what was damaged', () => {
    const keep = () => keepGroups<Painted>(folder, 'one');
    const kept = keep();
    const first = paintOnce(kept)(chart, file);
    kept.save();
    expect(files()).toHaveLength(1);
    for (const name of files()) writeFileSync(name, 'damaged');
    expect(paintOnce(keep())(chart, file)).toEqual(first);
  });
});

describe('a judge of specifications that remembers what fitted', () => {
  const fault = { path: ['width'], expected: ['number'], found: 'wide' } as const;
  const asked: unknown[] = [];
  const judge = () =>
    fitOnce((spec) => {
      asked.push(spec);
      return typeof spec.width === 'string' || Number.isNaN(spec.width) ? [{ ...fault, known: [] }] : [];
    });

  it('asks once for what fits, and each time for what does not', () => {
    asked.length = 0;
    const [fits, wrong] = [{ mark: 'bar', width: 5 }, { width: 'wide' }];
    const find = judge();
    for (const spec of [fits, wrong, fits, wrong]) expect(find(spec)).toHaveLength(spec === wrong ? 1 : 0);
    expect(asked).toEqual([fits, wrong, wrong]);
  });

  it('takes nothing for another: not what JSON writes in the same way', () => {
    const find = judge();
    expect(find({ width: null })).toEqual([]);
    expect(find({ width: Number.NaN })).toHaveLength(1);
  });
});

it('knows its program by a digest that does not change from one call to the next', () => {
  expect(digestOfDrawing()).toMatch(/^[0-9a-f]{64}$/);
  expect(digestOfDrawing()).toBe(digestOfDrawing());
});
