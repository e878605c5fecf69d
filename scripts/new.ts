import path from 'node:path';
import { sayCommand } from '../src/i18n/commands.ts';
import { canAsk, Questions } from '../src/lib/files/ask.ts';
import { siteFolder } from '../src/lib/files/environment.ts';
import { type NewArguments, parseNewArguments, planNew } from '../src/lib/files/new-command.ts';
import { readYamlTexts } from '../src/lib/files/read-texts.ts';
import { reportProblems } from '../src/lib/files/report.ts';
import { readSiteLanguage } from '../src/lib/files/report-options.ts';
import { finishWrites, writeSafely } from '../src/lib/files/write-safely.ts';
import { formatProblem, isProblemLanguage, type ProblemLanguage, problem } from '../src/lib/problem.ts';
import { wordNewFiles } from '../src/lib/scaffold/new-words.ts';

const folder = siteFolder();
const given = readArguments();
const firstLanguage = given?.languages?.split(',')[0];
const language: ProblemLanguage =
  given?.lang ?? (isProblemLanguage(firstLanguage) ? firstLanguage : readSiteLanguage(folder));
const report = { language, format: 'text', warningsAsErrors: false } as const;
if (!given || given.help) leave(given ? 0 : 2);
finishWrites(folder);
const plan = await planNew(readYamlTexts(folder), given, new Questions(language, canAsk()), language).catch(stopAsking);
if (!plan) leave(2);
if (!plan.value) {
  reportProblems(plan.problems, report);
  console.error(sayCommand(language, 'nothingMade'));
  process.exit(1);
}
const existing = writeSafely(folder, plan.value.files, 'create');
if (existing.length > 0) {
  for (const path of existing) {
    const found = problem('file-exists', { file: path, line: 1, column: 1 }, { path });
    console.error(`${formatProblem(found, language)}\n`);
  }
  console.error(sayCommand(language, 'nothingMade'));
  process.exit(1);
}
console.log(
  wordNewFiles(plan.value, language, (file) => path.relative(process.cwd(), path.join(folder, file)) || file),
);
// The check loads all that draws charts, which asking and writing do not need.
const { loadSite } = await import('../src/lib/files/load-site.ts');
const made = new Set(plan.value.files.map(({ path }) => path));
const toFillIn = loadSite(folder).problems.filter(({ place }) => made.has(place.file));
if (toFillIn.length > 0) {
  console.log(`\n${sayCommand(language, 'toFillIn')}\n`);
  reportProblems(toFillIn, report);
}

function readArguments(): NewArguments | undefined {
  try {
    return parseNewArguments(process.argv.slice(2));
  } catch {
    return undefined;
  }
}

function leave(code: 0 | 2): never {
  (code === 0 ? console.log : console.error)(sayCommand(language, 'usageNew'));
  process.exit(code);
}

/** Ctrl+C at a question is no fault of the program. */
function stopAsking(fault: unknown): never {
  if (!(fault instanceof Error) || fault.name !== 'ExitPromptError') throw fault;
  console.error(sayCommand(language, 'nothingMade'));
  process.exit(2);
}
