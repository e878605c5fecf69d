import { sayPublication } from '../src/i18n/publication-texts.ts';
import { readAnswerArguments } from '../src/lib/files/answer-arguments.ts';
import { siteFolder } from '../src/lib/files/environment.ts';
import { markTranslated } from '../src/lib/files/mark-translated.ts';
import { reportProblems } from '../src/lib/files/report.ts';
import { readSiteLanguages } from '../src/lib/files/site-languages.ts';

const { language, dossier, date } = readAnswerArguments({ usage: 'usageTranslated', isDateOptional: true });
const folder = siteFolder();
const { value, problems } = markTranslated(folder, { dossier, date, languages: readSiteLanguages(folder) });
if (value) {
  for (const path of value) console.log(sayPublication(language, 'marked', { path }));
  if (value.length === 0) console.log(sayPublication(language, 'nothingMarked'));
} else {
  reportProblems(problems, { language, format: 'text', warningsAsErrors: false });
  console.error(sayPublication(language, 'nothingWritten'));
  process.exitCode = 1;
}
