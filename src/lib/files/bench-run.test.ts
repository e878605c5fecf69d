import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { measureRun } from './bench-run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'peildatum-run-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Measures a script that works for a while, holds memory, and does the same in a process of its own if that is asked. */
function measure(script: string) {
  writeFileSync(path.join(folder, 'script.mjs'), script);
  return measureRun(folder, ['script.mjs'], {});
}

const work = 'const held = Buffer.alloc(2e8, 1); for (const end = Date.now() + 1500; Date.now() < end; ); held.at(0);';
const workElsewhere = `import { spawn } from 'node:child_process';
spawn(process.execPath, ['-e', ${JSON.stringify(work)}], { stdio: 'inherit' });`;

it.each(Object.entries({ 'by the script itself': work, 'by a process that it starts': workElsewhere }))(
  'measures time, work and memory %s',
  async (_name, script) => {
    const { wallSeconds, cpuSeconds, peakMegabytes } = await measure(script);
    const idle = await measure('');
    expect(wallSeconds).toBeGreaterThan(1.5);
    expect(cpuSeconds - idle.cpuSeconds).toBeGreaterThan(0.3);
    if (process.platform === 'linux') expect(peakMegabytes).toBeGreaterThan(200);
  },
);

it('tells what a run that failed has told', async () => {
  await expect(measure("console.error('no such site'); process.exit(3)")).rejects.toThrow(/ended with 3: no such site/);
});
