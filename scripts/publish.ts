import { sayPublication } from '../src/i18n/publication-texts.ts';
import { readAnswerArguments } from '../src/lib/files/answer-arguments.ts';
import { buildDate } from '../src/lib/files/build-date.ts';
import { siteFolder } from '../src/lib/files/environment.ts';
import { countErrors, publishAnswer } from '../src/lib/files/publish-answer.ts';
import { reportProblems } from '../src/lib/files/report.ts';
import { countLocked } from '../src/lib/publication/lock-file.ts';

const { language, dossier, date } = readAnswerArguments({ usage: 'usagePublish' });
const { value, problems, isFinished } = publishAnswer(siteFolder(), { dossier, date, buildDate: buildDate() });
if (value) {
  console.log(sayPublication(language, 'published', { dossier, date, ...countLocked(value.lock) }));
  const count = countErrors(siteFolder());
  if (count > 0) console.log(sayPublication(language, 'elsewhere', { count }));
} else if (isFinished) console.log(sayPublication(language, 'finished', { dossier, date }));
else {
  reportProblems(problems, { language, format: 'text', warningsAsErrors: false });
  console.error(sayPublication(language, 'nothingWritten'));
  process.exitCode = 1;
}
