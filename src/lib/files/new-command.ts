import { parseArgs } from 'node:util';
import { sayCommand } from '../../i18n/commands.ts';
import { wordLists } from '../../i18n/index.ts';
import type { SiteTexts } from '../answer/site-texts.ts';
import { isDate } from '../dataset/fields.ts';
import { isProblemLanguage, type ProblemLanguage, type Read } from '../problem.ts';
import { type NewFiles, planDate, planDossier, planTemplate } from '../scaffold/new-files.ts';
import { datesOf, dossiersOf, readDossierBase, readSiteBase } from '../scaffold/site-base.ts';
import { makeSiteText } from '../scaffold/site-text.ts';
import { textIn } from '../spreadsheet/labels.ts';
import { isSlug, type Questions } from './ask.ts';

const options = {
  lang: { type: 'string' },
  help: { type: 'boolean', default: false },
  date: { type: 'string' },
  forecast: { type: 'string' },
  title: { type: 'string', multiple: true },
  codelist: { type: 'string', multiple: true },
  name: { type: 'string', multiple: true },
  publisher: { type: 'string', multiple: true },
  url: { type: 'string' },
  languages: { type: 'string' },
} as const;

/** The arguments of `npm run new`, as they were typed. */
export type NewArguments = ReturnType<typeof parseNewArguments>;

/** Returns the arguments of `npm run new`. Throws if there is an option that does not exist. */
export function parseNewArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  if (values.lang !== undefined && !isProblemLanguage(values.lang)) throw new Error(values.lang);
  return { ...values, lang: isProblemLanguage(values.lang) ? values.lang : undefined, positionals };
}

/**
 * Returns the files that a command asks for, after asking what was not given; undefined if something is missing and
 * nobody can be asked.
 */
export async function planNew(
  texts: SiteTexts,
  given: NewArguments,
  questions: Questions,
  language: ProblemLanguage,
): Promise<Read<NewFiles> | undefined> {
  const hasSite = texts.has('content/site.yaml');
  const hasDossiers = dossiersOf(texts).length > 0;
  const say = (text: Parameters<typeof sayCommand>[1]) => sayCommand(language, text);
  const [what, ...rest] = given.positionals;
  const kind = await questions.choose(what, 'askWhat', [
    ...(hasSite && hasDossiers ? [{ value: 'date' as const, name: say('choiceDate') }] : []),
    ...(hasSite ? [{ value: 'dossier' as const, name: say('choiceDossier') }] : []),
    ...(hasSite && hasDossiers ? [{ value: 'template' as const, name: say('choiceTemplate') }] : []),
    ...(hasSite ? [] : [{ value: 'site' as const, name: say('choiceSite') }]),
    ...(what === undefined
      ? []
      : (['site', 'dossier', 'date', 'template'] as const).map((value) => ({ value, name: value }))),
  ]);
  const allowed = { site: 0, dossier: 1, date: 2, template: 2 };
  if (!kind || rest.length > allowed[kind]) return undefined;
  if (kind === 'site') return planSite(given, questions, language);
  if (kind === 'dossier') return askDossier(texts, given, rest[0], questions, language);
  const dossiers = dossiersOf(texts).map((value) => ({ value, name: value }));
  const dossier = rest[0] ?? (await questions.choose(undefined, 'askDossier', dossiers));
  if (dossier === undefined || !isSlug(dossier)) return undefined;
  if (kind === 'template') {
    const known = datesOf(texts, dossier).toReversed();
    const dates = known.map((value) => ({ value, name: value }));
    const date = await questions.date(rest[1] ?? (await questions.choose(undefined, 'askDate', dates)), 'askDate');
    return date === undefined ? undefined : planTemplate(texts, { dossier, date }, language);
  }
  return askDate(texts, given, dossier, rest[1], questions, language);
}

async function planSite(
  given: NewArguments,
  questions: Questions,
  language: ProblemLanguage,
): Promise<Read<NewFiles> | undefined> {
  const languages = await questions.languages(given.languages, Object.keys(wordLists));
  if (!languages) return undefined;
  const name = await questions.texts(given.name, languages, 'askSiteName');
  const publisher = name && (await questions.texts(given.publisher, languages, 'askPublisher'));
  const url = publisher && (await questions.url(given.url, 'askUrl'));
  if (!name || !publisher || !url) return undefined;
  const content = makeSiteText({ name, publisher, url, languages }, language);
  return { value: { files: [{ path: 'content/site.yaml', content }] }, problems: [] };
}

async function askDossier(
  texts: SiteTexts,
  given: NewArguments,
  id: string | undefined,
  questions: Questions,
  language: ProblemLanguage,
): Promise<Read<NewFiles> | undefined> {
  const { value: base, problems } = readSiteBase(texts);
  if (!base || problems.length > 0) return { value: undefined, problems };
  const dossier = await questions.slug(id, 'askDossierId');
  const date = dossier && (await questions.date(given.date, 'askDate'));
  const title = date && (await questions.texts(given.title, base.languages, 'askTitle'));
  if (!dossier || !date || !title) return undefined;
  const lists = base.codelists.map(({ id: value, title: name }) => ({ value, name: textIn(name, language) }));
  const chosen = await questions.chooseSome(given.codelist, 'askCodelists', lists);
  const made = chosen.length > 0 ? '' : await questions.optional(undefined, 'askNewCodelist', 'wrongSlug', isSlug);
  const forecast = await questions.optional(given.forecast, 'askForecast', 'wrongDate', isDate);
  const codelists = made ? [made] : chosen;
  if (forecast === undefined || !codelists.every(isSlug)) return undefined;
  return planDossier(texts, { dossier, date, title, codelists, forecastDate: forecast || undefined }, language);
}

async function askDate(
  texts: SiteTexts,
  given: NewArguments,
  dossier: string,
  typed: string | undefined,
  questions: Questions,
  language: ProblemLanguage,
): Promise<Read<NewFiles> | undefined> {
  const { value: base, problems } = readDossierBase(texts, dossier);
  if (!base) return { value: undefined, problems };
  const date = await questions.date(typed ?? given.date, 'askDate');
  if (!date) return undefined;
  const { measures, figures } = base.dataset;
  const needsForecast =
    given.forecast !== undefined || [...measures, ...figures].some((one) => one.date === 'forecast');
  const forecast = needsForecast ? await questions.optional(given.forecast, 'askForecast', 'wrongDate', isDate) : '';
  if (forecast === undefined) return undefined;
  return planDate(texts, { dossier, date, forecastDate: forecast || undefined }, language);
}
