import type { SiteTexts } from '../answer/site-texts.ts';
import { type Place, type Problem, problem } from '../problem.ts';
import { type AnswerDifference, differenceOf, type FigureChange, isVisible, type OldAndNew } from './difference.ts';
import { answerFolder, isOutlines } from './inputs.ts';
import type { Lock } from './lock-file.ts';
import type { Publication } from './make-lock.ts';
import { statePlace } from './record.ts';
import { sentencesOfBlock } from './rendered-text.ts';

const none = '–';

/**
 * Returns what is no longer as it was published, figure by figure and sentence by sentence, old and new. Where no file
 * changed, the program did. A changed byte of a file that only this answer uses is told too: the record rests on it.
 */
export function checkLock(lock: Lock, now: Publication, texts: SiteTexts): Problem[] {
  const difference = differenceOf(lock, now.lock);
  const { dossier, date } = lock;
  const place = statePlace(dossier, date, texts);
  const command = `npm run correct -- ${dossier} ${date}`;
  if (!isVisible(difference)) {
    return ownChanges(difference).map(({ path, change }) => {
      const values = { path, kind: change, command };
      if (isOutlines(path)) return problem('published-outlines-changed', place, values);
      if (!isOfAnswer(path, lock)) return problem('published-series-changed', place, values);
      const at = change === 'removed' ? place : { file: path, line: 1, column: 1 };
      return problem('published-file-changed', at, values);
    });
  }
  const causes = difference.files.map(({ path }) => path);
  if (causes.length === 0) return programChanges(difference, place, command);
  const values = { files: causes.join(', '), command };
  return [
    ...difference.figures.map((change) => {
      const shown = shownChange(change);
      return problem('published-figure-changed', placeOfFigure(change.figure, now) ?? place, { ...shown, ...values });
    }),
    ...eachSentence(difference).map(({ language, old, new: fresh }) => {
      const at = placeOfSentence(language, fresh ?? old, now) ?? place;
      return problem('published-text-changed', at, { language, old: old ?? none, new: fresh ?? none, ...values });
    }),
  ];
}

/** Whether nobody else uses a file: what else counts byte by byte is drawn in a chart. */
function isOfAnswer(path: string, { dossier, date }: Lock): boolean {
  return path.startsWith(`${answerFolder(dossier, date)}/`) || path === `data/${dossier}/${date}.yaml`;
}

function programChanges(difference: AnswerDifference, place: Place, command: string): Problem[] {
  const changes = [
    ...difference.figures.map((change) => shownChange(change)),
    ...eachSentence(difference).map(({ old, new: fresh }) => ({ old: old ?? none, new: fresh ?? none })),
  ];
  return changes.map(({ old, new: fresh }) =>
    problem('published-by-other-program', place, { old, new: fresh, command }),
  );
}

function ownChanges({ files }: AnswerDifference) {
  return files.filter(({ isShared }) => !isShared);
}

function eachSentence({ sentences }: AnswerDifference): (OldAndNew & { language: string })[] {
  return Object.entries(sentences).flatMap(([language, changes]) => changes.map((change) => ({ language, ...change })));
}

/** As it is printed, in the first language that prints it; in full precision if none does. */
function shownChange({ figure, value, printed }: FigureChange): { figure: string; old: string; new: string } {
  const shown = Object.values(printed)[0] ?? value;
  return { figure, old: shown?.old ?? none, new: shown?.new ?? none };
}

function placeOfFigure(id: string, { rendered, figures }: Publication): Place | undefined {
  const printed = [...rendered.values()].map((answer) => answer.figures.get(id)?.figure);
  return [...printed, figures.get(id)].find((figure) => figure !== undefined)?.origins[0]?.place;
}

function placeOfSentence(language: string, text: string | undefined, { rendered }: Publication): Place | undefined {
  const blocks = rendered.get(language)?.blocks ?? [];
  return blocks.find((block) => sentencesOfBlock(block).some((sentence) => sentence.text === text))?.place;
}
