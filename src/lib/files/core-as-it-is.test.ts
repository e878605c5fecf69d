import path from 'node:path';
import { expect, it } from 'vitest';
import { coreAsItIs } from './core-as-it-is.ts';
import { programFolder } from './program.ts';

const { resolveId: resolve } = coreAsItIs() as unknown as { resolveId(source: string, importer?: string): unknown };
const page = path.join(programFolder(), 'src/pages/index.astro');

it('leaves the core to Node, wherever it is asked for, and bundles the rest', () => {
  const file = path.join(programFolder(), 'src/lib/answer/site.ts');
  expect(resolve('../lib/answer/site.ts', page)).toEqual({ id: file, external: 'absolute' });
  expect(resolve('../lib/answer/site.ts', `${page}?astro&type=script`)).toEqual({ id: file, external: 'absolute' });
  expect(resolve('../components/site/Head.astro', page)).toBeUndefined();
  expect(resolve('vega', page)).toBeUndefined();
  expect(resolve(page)).toBeUndefined();
});
