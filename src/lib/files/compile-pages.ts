import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { siteConfig } from './site-config.ts';

type Config = Parameters<typeof build>[0];
type Plugin = Extract<NonNullable<NonNullable<Config['vite']>['plugins']>[number], { readonly name: string }>;
type Integration = NonNullable<NonNullable<Config['integrations']>[number]> & { readonly name: string };

/**
 * The program of a process that compiles the pages of `src/pages`: in the folder where it runs, `pages/entry.mjs` renders
 * them (see `src/prerender.ts`), and `site/` holds the style sheets, scripts and fonts that they use. Its argument is the
 * folder of the program. It is a process of its own because compiling takes half a gigabyte that is not given back.
 */
const [root = ''] = process.argv.slice(2);
const folder = process.cwd();
const entry = path.join(root, 'src', 'prerender.ts');
let compiled = { in: '', entry: '' };

/** Has Astro compile our entry in place of its own, with every library in it, so that it runs from any folder. */
const ownEntry: Plugin = {
  name: 'peildatum:own-entry',
  configEnvironment: (name) =>
    name === 'prerender' ? { resolve: { noExternal: true }, build: { rolldownOptions: { input: entry } } } : undefined,
  applyToEnvironment: ({ name }) => name === 'prerender',
  writeBundle(output, bundle) {
    const [found] = Object.values(bundle).filter((chunk) => chunk.type === 'chunk' && chunk.facadeModuleId === entry);
    compiled = { in: output.dir ?? '', entry: found?.fileName ?? '' };
  },
};

/** Takes what was compiled at the moment when Astro would render the pages, and has none rendered. */
const takePages: Integration = {
  name: 'peildatum:take-pages',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'peildatum:take-pages',
        entrypointResolution: 'auto',
        adapterFeatures: { buildOutput: 'static' },
        supportedAstroFeatures: { staticOutput: 'stable', sharpImageService: 'stable' },
      }),
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'peildatum:take-pages',
        async getStaticPaths() {
          cpSync(compiled.in, path.join(folder, 'pages'), { recursive: true });
          writeFileSync(path.join(folder, 'pages', 'entry.mjs'), `export * from './${compiled.entry}';\n`);
          return [];
        },
        render: () => Promise.reject(new Error('no page is rendered where pages are compiled')),
      }),
  },
};

for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV']) delete process.env[name];
const config = siteConfig();
await build({
  ...config,
  // What a page says of its own address stands in the site, so the pages of all sites are compiled with the same one.
  site: 'https://pages.invalid',
  configFile: false,
  root,
  outDir: path.join(folder, 'site'),
  cacheDir: path.join(folder, 'cache'),
  publicDir: path.join(folder, 'none'),
  logLevel: 'warn',
  adapter: takePages,
  vite: { ...config.vite, plugins: [...(config.vite?.plugins ?? []), ownEntry] },
});
