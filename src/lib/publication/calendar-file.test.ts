import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeCalendarFile } from './calendar-file.ts';
import { listSite } from './listed-site.ts';
import { selectAnswers } from './select-answers.ts';
import { readSiteOf, testTexts } from './test-site.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function linesOf(texts: ReadonlyMap<string, string>, start: string): string[] {
  const site = selectAnswers(readSiteOf(texts, digest), { buildDate: '2027-06-01', drafts: true });
  const lines = makeCalendarFile(listSite(site), 'en').split(/\r?\n/);
  return lines.filter((line) => line.startsWith(start));
}

test('an event keeps its identifier when its reporting date changes, and stands on the new day', () => {
  const texts = testTexts({ 2025: 'draft' });
  const before = linesOf(texts, 'UID:');
  expect(before).toEqual(['UID:2025-01-31.meals@example.org']);
  const moved = new Map(
    [...texts].map(([path, text]) => [
      path.replace('2025-01-31', '2025-02-01'),
      text.replace('reportingDate: 2025-01-31', 'reportingDate: 2025-02-01'),
    ]),
  );
  const file = 'content/meals/2025-02-01/answer.yaml';
  moved.set(file, `${moved.get(file)}formerly: [2025-01-31]\n`);
  expect(linesOf(moved, 'UID:')).toEqual(before);
  expect(linesOf(moved, 'DTSTART')).toEqual(['DTSTART;VALUE=DATE:20250201']);
});
