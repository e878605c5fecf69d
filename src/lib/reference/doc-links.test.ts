import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].sort();

/** Links within the project, without those in code. */
function linksOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
}

/** The places in a page to which a link can point, named as GitHub names them. */
function anchorsOf(text: string): string[] {
  const headings = text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

it.each(pages)('%s links only to what exists', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8');
  const broken = linksOf(text).filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file ? path.join(root, path.dirname(page), file) : path.join(root, page);
    if (!existsSync(target)) return true;
    return (
      anchor !== undefined && statSync(target).isFile() && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor)
    );
  });
  expect(broken).toEqual([]);
});
