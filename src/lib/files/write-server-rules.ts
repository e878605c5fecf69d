import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ListedSite } from '../publication/listed-site.ts';
import { listMovedFolders } from '../website/redirects.ts';
import { makeServerRules } from '../website/server-rules.ts';

/** Writes the rules of servers for addresses that moved into a built site. */
export function writeServerRules(site: ListedSite, folder: string): void {
  for (const [name, text] of makeServerRules(listMovedFolders(site), new URL(site.baseUrl).pathname)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
