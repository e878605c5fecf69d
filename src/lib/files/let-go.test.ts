import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** The most memory of a process that draws forty pictures of 12 MB each, in megabytes. */
function drawMany(between: string): number {
  const script = `
    const { drawPng } = await import('./src/lib/files/draw-png.ts');
    const { letGo } = await import('./src/lib/files/let-go.ts');
    for (let n = 0; n < 40; n += 1) {
      const circle = '<circle cx="9" cy="9" r="' + (n % 8) + '"/>';
      drawPng('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18">' + circle + '</svg>', 1800);
      await ${between};
    }
    console.log(process.resourceUsage().maxRSS / 1000);`;
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  return Number(run.stdout);
}

it('gives back what pictures took, which waiting for a promise alone does not', () => {
  const without = drawMany('undefined');
  expect(without).toBeGreaterThan(700);
  expect(drawMany('letGo()')).toBeLessThan(without * 0.6);
});
