import type { z } from 'zod';
import { answerSchema, dossierSchema } from '../answer/dossier-file.ts';
import { siteSchema } from '../answer/site-file.ts';
import { tableSchema } from '../answer/table-file.ts';
import { chartSchema } from '../charts/chart-file.ts';
import { calendarSchema } from '../dataset/calendar.ts';
import { codelistSchema } from '../dataset/codelist.ts';
import { datasetSchema } from '../dataset/dataset-schema.ts';
import { anySnapshotSchema } from '../dataset/snapshot-schema.ts';
import { frontMatterSchema } from '../narrative/front-matter.ts';
import { correctionsSchema } from '../publication/corrections-file.ts';
import { registerSchema } from '../publication/register.ts';

/** A kind of file that an author writes, or that a command writes for the author. */
export interface AuthorFile {
  readonly id: string;
  /** Where such files stand, as people write it. */
  readonly path: string;
  /** The same as a pattern for editors; absent for what is no YAML file of its own. */
  readonly glob?: string;
  readonly schema: z.ZodType;
}

const day = '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]';

/** Every kind of file, in the order in which an author meets them. Their schemas are those of any site, in any language. */
export const authorFiles: readonly AuthorFile[] = [
  { id: 'site', path: 'content/site.yaml', glob: '**/content/site.yaml', schema: siteSchema([]) },
  {
    id: 'dossier',
    path: 'content/<dossier>/dossier.yaml',
    glob: '**/content/*/dossier.yaml',
    schema: dossierSchema([]),
  },
  {
    id: 'answer',
    path: 'content/<dossier>/<date>/answer.yaml',
    glob: '**/content/*/*/answer.yaml',
    schema: answerSchema([]),
  },
  { id: 'dataset', path: 'data/<dossier>/dataset.yaml', glob: '**/dataset.yaml', schema: datasetSchema([]) },
  { id: 'snapshot', path: 'data/<dossier>/<date>.yaml', glob: `**/data/*/${day}.yaml`, schema: anySnapshotSchema() },
  { id: 'codelist', path: 'data/codelists/<name>.yaml', glob: '**/codelists/*.yaml', schema: codelistSchema([]) },
  {
    id: 'table',
    path: 'content/<dossier>/tables/<name>.yaml',
    glob: '**/content/**/tables/*.yaml',
    schema: tableSchema([]),
  },
  {
    id: 'chart',
    path: 'content/<dossier>/charts/<name>.yaml',
    glob: '**/content/**/charts/*.yaml',
    schema: chartSchema([]),
  },
  { id: 'front-matter', path: 'content/<dossier>/narrative.<language>.mdx', schema: frontMatterSchema },
  { id: 'calendar', path: 'data/calendars/<name>.yaml', glob: '**/data/calendars/*.yaml', schema: calendarSchema() },
  {
    id: 'corrections',
    path: 'content/<dossier>/<date>/corrections.yaml',
    glob: '**/content/*/*/corrections.yaml',
    schema: correctionsSchema([]),
  },
  {
    id: 'published',
    path: 'content/<dossier>/published.yaml',
    glob: '**/content/*/published.yaml',
    schema: registerSchema(),
  },
];
