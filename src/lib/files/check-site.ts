import { wordAllWell } from '../report/report-words.ts';
import { loadSite } from './load-site.ts';
import { reportProblems } from './report.ts';
import { readReportOptions } from './report-options.ts';

/** Checks the site and prints what is wrong with it, or what was checked; returns the exit code. */
export function checkSite(): 0 | 1 {
  const options = readReportOptions('check');
  const { value, problems } = loadSite();
  if (reportProblems(problems, options)) return 1;
  if (value && problems.length === 0 && options.format !== 'json') {
    const counts = {
      dossiers: value.dossiers.length,
      dates: value.dossiers.reduce((sum, { answers }) => sum + answers.length, 0),
      languages: value.languages.length,
    };
    console.log(wordAllWell(counts, options.language));
  }
  return 0;
}
