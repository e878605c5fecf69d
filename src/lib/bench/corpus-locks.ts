import type { Dossier } from '../answer/answer.ts';
import { readOneDossier, readShared } from '../answer/read-site.ts';
import type { Site } from '../answer/site.ts';
import type { SiteTexts } from '../answer/site-texts.ts';
import { withDates } from '../publication/chain.ts';
import { applyChanges, freezeInputs, setAnswerFields } from '../publication/freeze.ts';
import { answerFolder, lockPath } from '../publication/inputs.ts';
import { writeLock } from '../publication/lock-file.ts';
import { type Digest, makeLock } from '../publication/make-lock.ts';
import { daysAfter } from './corpus-answer.ts';

/**
 * Returns the texts of a site after dates of a dossier were published. The files are those that the command writes for
 * one date after the other; here they are made together, because a corpus has thousands. Throws on a mistake in the texts.
 */
export function publishDates(texts: SiteTexts, id: string, dates: readonly string[], digest: Digest): SiteTexts {
  const frozen = applyChanges(texts, freezeDates(texts, id, dates, digest));
  const { site, dossier } = readCorpusDossier(frozen, id, digest);
  const locks = dossier.answers
    .filter(({ date }) => dates.includes(date))
    .map((dated): [string, string] => {
      const comparesWith = dates.filter((date) => date < dated.date);
      const published = { site, dossier, dated: withDates(dated, comparesWith), comparesWith, version: 1 };
      return [lockPath(id, dated.date), writeLock(makeLock(published, frozen, digest).lock)];
    });
  return applyChanges(frozen, new Map(locks));
}

/** All dates have the same files of their own but for the folder, so it is enough to read one of them. */
function freezeDates(texts: SiteTexts, id: string, dates: readonly string[], digest: Digest): Map<string, string> {
  const [first] = dates;
  if (first === undefined) return new Map();
  const later = (path: string) => dates.some((date) => date !== first && path.includes(`/${id}/${date}`));
  const alone = new Map([...texts].filter(([path]) => !later(path)));
  const { dossier } = readCorpusDossier(alone, id, digest);
  const dated = dossier.answers.find(({ date }) => date === first);
  const own = dated ? [...freezeInputs({ dossier, dated }, alone)] : [];
  const keyFigures = dossier.keyFigures.map(({ figure }) => ({ figure }));
  const changes = dates.flatMap((date): [string, string][] => {
    const file = `${answerFolder(id, date)}/answer.yaml`;
    const fields = { state: 'published', published: daysAfter(date, 33), title: dossier.title, keyFigures };
    return [
      ...own.map(([path, text]): [string, string] => [path.replace(`/${first}/`, `/${date}/`), text]),
      [file, setAnswerFields(texts.get(file) ?? '', fields)],
    ];
  });
  return new Map(changes);
}

/** Returns a dossier as the program reads it, in a site of its own. Throws on a mistake in the texts. */
export function readCorpusDossier(texts: SiteTexts, id: string, digest: Digest): { site: Site; dossier: Dossier } {
  const { value: shared, problems } = readShared(texts);
  const read = shared && readOneDossier(id, texts, shared, digest);
  const found = [...problems, ...(read?.problems ?? [])];
  if (!shared || !read?.value || found.length > 0) throw new Error(`not a corpus: ${JSON.stringify(found)}`);
  return { site: { ...shared, dossiers: [read.value] }, dossier: read.value };
}
