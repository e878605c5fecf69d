import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** Milliseconds after which the allocator of the library says that it gives memory back. */
function delayOf(module: string, env: Record<string, string> = {}): string | undefined {
  const { MIMALLOC_PURGE_DELAY: _, ...own } = process.env;
  const script = `await import('${module}')`;
  const options = { encoding: 'utf8', env: { ...own, MIMALLOC_VERBOSE: '1', ...env } } as const;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], options);
  return /'purge_delay': (\d+)/.exec(stderr)?.[1];
}

it('reaches the library that draws, unless somebody chose otherwise', () => {
  expect(delayOf('@resvg/resvg-js')).toBe('10');
  expect(delayOf('./src/lib/files/draw-png.ts')).toBe('200');
  expect(delayOf('./src/lib/files/draw-png.ts', { MIMALLOC_PURGE_DELAY: '50' })).toBe('50');
});
