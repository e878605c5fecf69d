import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { digestText } from '../files/digest.ts';
import { readRecordedSite } from '../publication/recorded-site.ts';
import { makeCorpusDossier, sharedTexts } from './corpus.ts';
import { makeFloorPage, readFloorDossier } from './floor.ts';

const folder = path.resolve(import.meta.dirname, '../../../examples');
const demo = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:yaml|mdx|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]),
);
const bare = (text: string) => text.replaceAll('&nbsp;', ' ').replace(/[\u00a0\u202f]/g, ' ');

it.each(['nl', 'en'])('the plain floor prints the figures of a page as the program does (%s)', async (language) => {
  const texts = new Map([...sharedTexts(demo), ...makeCorpusDossier(demo, 5, 3, digestText)]);
  const { value } = readRecordedSite(texts, digestText);
  const lock = value?.records.get('allowance-0005/2014-12-31')?.lock;
  const html = bare(await makeFloorPage(readFloorDossier(texts, 'allowance-0005'), 1, language));
  expect(html.match(/<svg/g)).toHaveLength(2);
  expect(html).not.toMatch(/<(?:Value|Change|When|Note)|NaN|undefined/);
  // Differences stand in the summary on top of a page too, which is the program's own.
  const own = Object.entries(lock?.texts[language]?.figures ?? {}).filter(
    ([id]) => !id.includes('@') && !/^amount:[FM],Y/.test(id),
  );
  const printed = own.flatMap(([, text]) => text.split(' / '));
  expect(printed.length).toBeGreaterThan(20);
  for (const figure of printed) expect(html).toContain(bare(figure));
});
