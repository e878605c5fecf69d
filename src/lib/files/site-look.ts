import { existsSync } from 'node:fs';
import path from 'node:path';
import { siteFolder } from './environment.ts';
import { loadSiteFile } from './load-site.ts';
import { programFolder } from './program.ts';

/**
 * Returns the files that give the site its look, by the names under which the layout asks for them: `content/theme.css`
 * and `content/icon.svg`, or what stands in for them.
 */
export function siteLook(): Record<'site-theme.css' | 'site-icon.svg?url', string> {
  return {
    'site-theme.css': find('theme.css', 'no-theme.css'),
    'site-icon.svg?url': `${find('icon.svg', 'icon.svg')}?url`,
  };
}

function find(own: string, standIn: string): string {
  const file = path.join(siteFolder(), 'content', own);
  return existsSync(file) ? file : path.join(programFolder(), 'src', 'styles', standIn);
}

/** Returns the address of the site; one that stands in for it if its own file cannot be read. */
export function siteAddress(): URL {
  return new URL(loadSiteFile()?.baseUrl ?? 'https://example.org');
}
