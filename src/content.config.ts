import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { siteFolder } from './lib/files/environment.ts';
import { renderedDossiers } from './lib/files/shown-site.ts';

const dossiers = renderedDossiers();

/** The narratives of the dossiers whose pages are made; each is compiled once, whatever the number of dates. The check has validated them. */
const narratives = defineCollection({
  loader:
    dossiers?.length === 0
      ? () => []
      : glob({
          base: pathToFileURL(`${siteFolder()}/content/`),
          pattern: dossiers?.map((id) => `${id}/**/narrative.*.mdx`) ?? '**/narrative.*.mdx',
          generateId: ({ entry }) => `content/${entry}`,
        }),
  schema: z.object({}).loose(),
});

export const collections = { narratives };
