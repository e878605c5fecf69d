import path from 'node:path';
import type { AstroUserConfig } from 'astro';
import { coreAsItIs } from './core-as-it-is.ts';
import { digestText } from './digest.ts';
import { outFolder, siteFolder } from './environment.ts';
import { followSite } from './follow-site.ts';
import { cacheFolder } from './program.ts';
import { siteAddress, siteLook } from './site-look.ts';

/** Returns how Astro makes the pages of the site in `siteFolder`. */
export function siteConfig(): AstroUserConfig {
  const { origin, pathname } = siteAddress();
  return {
    site: origin,
    base: pathname,
    outDir: outFolder(),
    // What Astro remembers of a site holds paths, so each site has a memory of its own.
    cacheDir: cacheFolder('astro', digestText(siteFolder() + outFolder()).slice(0, 16)),
    publicDir: path.join(siteFolder(), 'public'),
    trailingSlash: 'always',
    build: { inlineStylesheets: 'never', concurrency: 1 },
    devToolbar: { enabled: false },
    integrations: [followSite()],
    vite: {
      plugins: coreAsItIs(),
      resolve: { alias: siteLook() },
      server: { warmup: { ssrFiles: ['./src/{pages,layouts,components}/**/*.astro'] } },
      build: {
        // A policy that forbids what is inline: scripts, fonts and styles are files, however small.
        assetsInlineLimit: 0,
      },
    },
  };
}
