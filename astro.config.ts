import path from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { coreAsItIs } from './src/lib/files/core-as-it-is.ts';
import { digestText } from './src/lib/files/digest.ts';
import { outFolder, siteFolder } from './src/lib/files/environment.ts';
import { followSite } from './src/lib/files/follow-site.ts';
import { loadSiteFile } from './src/lib/files/load-site.ts';
import { cacheFolder } from './src/lib/files/program.ts';
import { siteLook } from './src/lib/files/site-look.ts';

const baseUrl = loadSiteFile()?.baseUrl ?? 'https://example.org';

export default defineConfig({
  site: new URL(baseUrl).origin,
  base: new URL(baseUrl).pathname,
  outDir: outFolder(),
  // What Astro remembers of a site holds paths, so each site has a memory of its own.
  cacheDir: cacheFolder('astro', digestText(siteFolder() + outFolder()).slice(0, 16)),
  publicDir: path.join(siteFolder(), 'public'),
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never', concurrency: 1 },
  devToolbar: { enabled: false },
  markdown: { processor: unified(), syntaxHighlight: false },
  integrations: [mdx(), followSite()],
  vite: {
    plugins: [coreAsItIs()],
    resolve: { alias: siteLook() },
    build: {
      // A policy that forbids what is inline: scripts, fonts and styles are files, however small.
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks each MDX file with a directive that the bundler does not know and need not keep.
        onLog(level, log, handle) {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
