import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ownProgram, root } from './program.ts';
import { measureSlowness } from './slowness.ts';

const work = mkdtempSync(path.join(tmpdir(), 'peildatum-check-time-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('the check of the real site takes less than two seconds of a processor', async () => {
  const durations = [1, 2, 3].map((attempt) => {
    const file = path.join(work, `duration-${attempt}`);
    const note = `process.on('exit', () => writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.cpuUsage())))`;
    const options = `--import=data:text/javascript,${encodeURIComponent(`import { writeFileSync } from 'node:fs'; ${note}`)}`;
    const { status, stderr } = spawnSync(process.execPath, ['scripts/check.ts'], {
      cwd: ownProgram(),
      env: {
        ...process.env,
        GITHUB_ACTIONS: '',
        PEILDATUM_SITE: root,
        PEILDATUM_OUT: path.join(work, 'dist'),
        NODE_OPTIONS: options,
      },
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { user, system } = JSON.parse(readFileSync(file, 'utf8'));
    return (user + system) / 1000;
  });
  // The quickest of three, as the first one compiles.
  const quickest = Math.min(...durations);
  const slowness = quickest < 2000 ? 1 : await measureSlowness();
  expect(quickest / slowness).toBeLessThan(2000);
});
