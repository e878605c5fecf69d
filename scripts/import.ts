import { sayCommand } from '../src/i18n/commands.ts';
import { siteFolder } from '../src/lib/files/environment.ts';
import { type ImportArguments, parseImportArguments, planImport } from '../src/lib/files/import-command.ts';
import { readSiteLanguage } from '../src/lib/files/report-options.ts';
import { finishWrites, writeSafely } from '../src/lib/files/write-safely.ts';
import { formatProblem, type ProblemLanguage } from '../src/lib/problem.ts';
import { localeOf } from '../src/lib/scaffold/site-base.ts';
import { wordChange } from '../src/lib/spreadsheet/change-words.ts';
import { ruleCodes } from '../src/lib/spreadsheet/judge-figures.ts';

const folder = siteFolder();
const given = readArguments();
const language: ProblemLanguage = given?.lang ?? readSiteLanguage();
if (!given || given.help) leave(given ? 0 : 2);
finishWrites(folder);
const plan = await planImport(folder, given, language);
if (!plan) leave(2);
if (!plan.value) {
  for (const found of plan.problems) console.error(`${formatProblem(found, language)}\n`);
  const isRules = plan.problems.every(({ code }) => ruleCodes.includes(code));
  console.error(sayCommand(language, isRules ? 'rulesBroken' : 'notImported'));
  process.exit(1);
}
const { path, text, changes, base, broken } = plan.value;
const reader = { language, locale: localeOf(base.site, language) };
const heading = changes.length === 0 ? 'nothingChanged' : given['dry-run'] ? 'wouldChange' : 'changed';
console.log(sayCommand(language, heading, { path, count: changes.length }));
for (const change of changes) console.log(wordChange(change, base.dataset, reader));
for (const found of broken) console.log(`\n${formatProblem(found, language)}`);
if (broken.length > 0) console.log(`\n${sayCommand(language, 'rulesTaken', { path })}`);
if (!given['dry-run']) {
  writeSafely(folder, [{ path, content: text }], 'replace');
  await tellRest();
}

/** Tells what the check now says of the snapshot, and how much there is elsewhere. It was written all the same. */
async function tellRest(): Promise<void> {
  // The check loads all that draws charts, which reading a spreadsheet does not need.
  const { loadSite } = await import('../src/lib/files/load-site.ts');
  const { problems } = loadSite(folder);
  const own = problems.filter(
    ({ place, code }) => place.file === path && !(broken.length > 0 && ruleCodes.includes(code)),
  );
  const others = problems.filter(({ place }) => place.file !== path).length;
  if (own.length > 0) console.log(`\n${sayCommand(language, 'stillToDo', { path })}`);
  for (const found of own) console.log(`\n${formatProblem(found, language)}`);
  if (others > 0) console.log(`\n${sayCommand(language, 'elsewhere', { count: others })}`);
}

function readArguments(): ImportArguments | undefined {
  try {
    return parseImportArguments(process.argv.slice(2));
  } catch {
    return undefined;
  }
}

function leave(code: 0 | 2): never {
  (code === 0 ? console.log : console.error)(sayCommand(language, 'usageImport'));
  process.exit(code);
}
