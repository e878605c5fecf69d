import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreAsItIs } from './core-as-it-is.ts';
import { programFolder } from './program.ts';

interface Hooks {
  resolveId(source: string, importer?: string): unknown;
  load(id: string): Promise<string | undefined>;
}
const [built, served] = coreAsItIs() as unknown as readonly [Hooks, Hooks];
const page = path.join(programFolder(), 'src/pages/index.astro');
const file = path.join(programFolder(), 'src/lib/format/list.ts');

describe.each([
  ['a build', built],
  ['the development server', served],
])('in %s', (_, { resolveId: resolve }) => {
  it('leaves the core to Node, wherever it is asked for, and bundles the rest', () => {
    const taken = resolve('../lib/format/list.ts', page);
    expect(taken).toBeDefined();
    expect(resolve('../lib/format/list.ts', `${page}?astro&type=script`)).toEqual(taken);
    expect(resolve('../components/site/Head.astro', page)).toBeUndefined();
    expect(resolve('vega', page)).toBeUndefined();
    expect(resolve(page)).toBeUndefined();
  });
});

it('has a build import the file itself', () => {
  expect(built.resolveId('../lib/format/list.ts', page)).toEqual({ id: file, external: 'absolute' });
});

it('hands the development server the module that Node has', async () => {
  const code = await served.load(String(served.resolveId('../lib/format/list.ts', page)));
  const given = (await import(`data:text/javascript,${encodeURIComponent(code ?? '')}`)) as Record<string, unknown>;
  expect(given.formatList).toBe((await import('../format/list.ts')).formatList);
  expect(await served.load(file)).toBeUndefined();
});
