import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Problem } from '../problem.ts';
import { type MakeShare, makeClaimed, tellFailed } from './build-claims.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claims-'));
  vi.stubEnv('PEILDATUM_SITE', path.join(folder, 'site'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const work = () => ({ folder, isQuick: true, shares: ['a', 'b', 'c', 'd'].map((id) => [[id, 'key'] as const]) });
const wrong: Problem = {
  code: 'file-missing',
  severity: 'error',
  place: { file: 'content/a/dossier.yaml', line: 1, column: 1 },
  values: {},
};

/** Notes which shares were made, in the order in which they were begun. */
function noteMade(made: string[], problems: readonly Problem[] = []): MakeShare {
  return async (out, share) => {
    made.push(`${path.relative(folder, out)} ${share.map(([id]) => id)}`);
    return problems;
  };
}

describe('shares of a build', () => {
  it('are each made by one of those that work on them', async () => {
    const [here, there]: [string[], string[]] = [[], []];
    await Promise.all([makeClaimed(work(), noteMade(here)), makeClaimed(work(), noteMade(there))]);
    expect([...here, ...there].toSorted()).toEqual(['0 a', '1 b', '2 c', '3 d']);
    expect(Math.min(here.length, there.length)).toBeGreaterThan(0);
  });

  it('are only read once one of them has errors', async () => {
    const made: string[] = [];
    const problems = await makeClaimed(work(), noteMade(made, [wrong]));
    expect(made).toEqual(['0 a']);
    expect(problems.map(({ place }) => place.file)).toContain('content/site.yaml');
  });

  it('are only read once another process has failed', async () => {
    const made: string[] = [];
    tellFailed(folder);
    await makeClaimed(work(), noteMade(made));
    expect(made).toEqual([]);
  });
});
