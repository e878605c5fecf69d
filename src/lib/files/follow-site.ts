import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { siteFolder } from './environment.ts';
import { listedSite } from './shown-site.ts';

/** Returns an integration that lets the development server show a page again when a file of the site changes. */
export function followSite(): AstroIntegration {
  return {
    name: 'peildatum:follow-site',
    hooks: {
      'astro:server:start'() {
        // Read while the browser opens; what is wrong with the site is told on the page that is asked for.
        setImmediate(() => {
          try {
            listedSite();
          } catch {}
        });
      },
      'astro:server:setup'({ server }) {
        const folders = ['content', 'data'].map((name) => path.join(siteFolder(), name) + path.sep);
        server.watcher.add(folders);
        server.watcher.on('all', (_event, file) => {
          if (folders.some((folder) => file.startsWith(folder))) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
