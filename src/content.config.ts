import { defineCollection } from 'astro:content';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { siteFolder } from './lib/files/environment.ts';

/** The narratives of the site; each is compiled once, whatever the number of dates. The check has validated them. */
const narratives = defineCollection({
  loader: glob({
    base: pathToFileURL(`${siteFolder()}/content/`),
    pattern: '**/narrative.*.mdx',
    generateId: ({ entry }) => `content/${entry}`,
  }),
  schema: z.object({}).loose(),
});

export const collections = { narratives };
