import { type PublicationText, sayPublication } from '../src/i18n/publication-texts.ts';
import { isDate } from '../src/lib/dataset/fields.ts';
import { failUsage, readAnswerArguments } from '../src/lib/files/answer-arguments.ts';
import { canAsk } from '../src/lib/files/ask.ts';
import { buildDate } from '../src/lib/files/build-date.ts';
import { askKind, askReasons, correctAnswer, tellDifference, withdrawAnswer } from '../src/lib/files/correct-answer.ts';
import { digestText } from '../src/lib/files/digest.ts';
import { siteFolder } from '../src/lib/files/environment.ts';
import { countErrors, finishFormer, readFinished } from '../src/lib/files/publish-answer.ts';
import { reportProblems } from '../src/lib/files/report.ts';
import { readSiteLanguages } from '../src/lib/files/site-languages.ts';
import type { Problem } from '../src/lib/problem.ts';
import { findDifference } from '../src/lib/publication/plan-correction.ts';

const folder = siteFolder();
const languages = readSiteLanguages(folder);
const reasons = languages.map((code) => `--reason-${code} "…"`).join(' ');
const reasonOptions = Object.fromEntries(languages.map((code) => [`reason-${code}`, 'string' as const]));
const usage = {
  usage: 'usageCorrect',
  values: { reasons },
  options: { kind: 'string', date: 'string', withdraw: 'boolean', ...reasonOptions },
} as const;
const { language, dossier, date, options } = readAnswerArguments(usage);
const on = options.date === undefined ? undefined : String(options.date);
if (on !== undefined && !isDate(on)) failUsage(language, usage);
const about = { dossier, date, on, buildDate: buildDate() };
if (finishFormer(folder, `content/${dossier}/${date}/lock.json`)) {
  console.log(sayPublication(language, 'finished', { dossier, date }));
  process.exit(0);
}
if (options.withdraw) tell(withdrawAnswer(folder, { ...about, reason: await readReason() }), 'withdrawn');
else {
  const open = findDifference(readFinished(folder), digestText, dossier, date);
  if (!open.value) refuse(open.problems);
  console.log(tellDifference(open.value.difference, language));
  const kind = await askKind(options.kind, canAsk(), language);
  if (!kind) fail('kindMissing');
  const outcome = correctAnswer(folder, { ...about, kind, reason: await readReason() });
  tell(outcome, 'corrected', { number: outcome.value?.correction.number ?? 0 });
}

async function readReason() {
  const answer = await askReasons(options, languages, canAsk(), language);
  if ('missing' in answer) fail('reasonMissing', { language: answer.missing });
  return answer.reason;
}

function tell(
  { value, problems }: { value: { affected: readonly Problem[] } | undefined; problems: readonly Problem[] },
  done: PublicationText,
  values = {},
): void {
  if (!value) refuse(problems);
  console.log(sayPublication(language, done, { dossier, date, ...values }));
  const count = countErrors(folder) - value.affected.length;
  if (count > 0) console.log(sayPublication(language, 'elsewhere', { count }));
  if (value.affected.length === 0) return;
  console.error(sayPublication(language, 'affected'));
  reportProblems(value.affected, { language, format: 'text', warningsAsErrors: false });
}

function refuse(problems: readonly Problem[]): never {
  reportProblems(problems, { language, format: 'text', warningsAsErrors: false });
  console.error(sayPublication(language, 'nothingWritten'));
  process.exit(1);
}

function fail(text: PublicationText, values = {}): never {
  console.error(`${sayPublication(language, text, values)}\n`);
  failUsage(language, usage);
}
