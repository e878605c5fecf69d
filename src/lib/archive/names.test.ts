import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findClashes, nameFault } from './names.ts';

describe('a name in a record', () => {
  it.each([
    ['/etc/passwd', 'absolute'],
    ['C:/windows', 'absolute'],
    ['data/../../x', 'parent'],
    ['..', 'parent'],
    ['data/100%25.txt', 'percent'],
    ['data/a\nb', 'characters'],
    ['data/a\0b', 'characters'],
    ['data/é.txt', 'characters'],
    ['data\\x', 'characters'],
    ['data/a\u001b[31m', 'characters'],
    ['data//x', 'characters'],
    ['data/./x', 'characters'],
    ['data/x.', 'characters'],
    ['data/ x', 'characters'],
    ['', 'characters'],
    ['data/nul', 'reserved'],
    ['data/COM1.txt', 'reserved'],
    ['a/'.repeat(130), 'characters'],
    [`${'a/'.repeat(130)}b`, 'long'],
  ])('is refused where it means different things on different systems: %j', (path, reason) => {
    expect(nameFault(path)).toBe(reason);
  });

  it.each([
    'data/site/index.html',
    'data/src/[date]/x.astro',
    'bagit.txt',
    'data/.gitkeep',
    'data/a b.txt',
    'data/_astro/x.D-e_f.css',
  ])('is accepted where every system reads it the same: %s', (path) => expect(nameFault(path)).toBeUndefined());

  it('that is accepted stays inside its folder', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        fc.pre(nameFault(name) === undefined);
        const inside = new URL(name.replace(/[#?]/g, '_'), 'file:///bag/').pathname;
        expect(inside.startsWith('/bag/')).toBe(true);
      }),
    );
  });
});

describe('names that stand beside each other', () => {
  it.each([
    [['a', 'a'], 'twice'],
    [['a/x', 'A/x'], 'case'],
    [['a/x', 'A/y'], 'case'],
    [['readme', 'README'], 'case'],
    [['a', 'a/b'], 'twice'],
  ])('clash: %j', (paths, reason) => {
    expect(findClashes(paths).map((clash) => clash.reason)).toContain(reason);
  });

  it('do not clash when each is its own', () => {
    expect(findClashes(['a/x', 'a/y', 'b/x', 'ab'])).toEqual([]);
  });
});
