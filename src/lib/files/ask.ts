import { type CommandText, sayCommand } from '../../i18n/commands.ts';
import { isDate, plainFields, type Text } from '../dataset/fields.ts';
import type { ProblemLanguage } from '../problem.ts';

/** Whether somebody can be asked: both ends are a terminal. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Questions in a language. Each returns what was given as an argument, else what is asked; undefined where nobody can be asked. */
export class Questions {
  readonly #language: ProblemLanguage;
  readonly #isTerminal: boolean;

  constructor(language: ProblemLanguage, isTerminal: boolean) {
    this.#language = language;
    this.#isTerminal = isTerminal;
  }

  /** Returns a name for addresses. */
  slug(given: string | undefined, question: CommandText): Promise<string | undefined> {
    return this.#ask(given, question, 'wrongSlug', isSlug);
  }

  /** Returns a date. */
  date(given: string | undefined, question: CommandText): Promise<string | undefined> {
    return this.#ask(given, question, 'wrongDate', isDate);
  }

  /** Returns an address. */
  url(given: string | undefined, question: CommandText): Promise<string | undefined> {
    return this.#ask(given, question, 'wrongUrl', (text) => plainFields.url.safeParse(text).success);
  }

  /** Returns a text that may be left empty, or that fits. */
  optional(
    given: string | undefined,
    question: CommandText,
    wrong: CommandText,
    fits: (text: string) => boolean,
  ): Promise<string | undefined> {
    if (given === undefined && !this.#isTerminal) return Promise.resolve('');
    return this.#ask(given, question, wrong, (text) => text === '' || fits(text));
  }

  /** Returns a list of language codes, from a text with commas. */
  async languages(given: string | undefined, known: readonly string[]): Promise<readonly string[] | undefined> {
    const split = (text: string) => text.split(',').map((code) => code.trim());
    const fits = (text: string) =>
      split(text).every((code, at, all) => known.includes(code) && all.indexOf(code) === at);
    const text = await this.#ask(given, 'askLanguages', 'wrongLanguages', fits, { known: known.join(', ') });
    return text === undefined ? undefined : split(text);
  }

  /** Returns a text in every language: from `nl=…` arguments, or one text for all; what is missing is asked. */
  async texts(
    given: readonly string[] | undefined,
    languages: readonly string[],
    question: CommandText,
  ): Promise<Text | undefined> {
    const texts = readTextArguments(given ?? [], languages);
    for (const language of languages) {
      const text = await this.#ask(texts[language], question, 'wrongText', (one) => one.trim() !== '', { language });
      if (text === undefined) return undefined;
      texts[language] = text.trim();
    }
    return Object.fromEntries(languages.map((language) => [language, texts[language] ?? '']));
  }

  /** Returns one of several values. */
  async choose<T extends string>(
    given: string | undefined,
    question: CommandText,
    choices: readonly { readonly value: T; readonly name: string }[],
  ): Promise<T | undefined> {
    const known = choices.find(({ value }) => value === given)?.value;
    if (given !== undefined || !this.#isTerminal || choices.length === 0) return known;
    const { select } = await import('@inquirer/prompts');
    return await select({ message: sayCommand(this.#language, question), choices: [...choices] });
  }

  /** Returns some of several values; none if nobody can be asked. */
  async chooseSome(
    given: readonly string[] | undefined,
    question: CommandText,
    choices: readonly { readonly value: string; readonly name: string }[],
  ): Promise<readonly string[]> {
    if (given || !this.#isTerminal || choices.length === 0) return given ?? [];
    const { checkbox } = await import('@inquirer/prompts');
    return await checkbox({ message: sayCommand(this.#language, question), choices: [...choices] });
  }

  async #ask(
    given: string | undefined,
    question: CommandText,
    wrong: CommandText,
    fits: (text: string) => boolean,
    values: Readonly<Record<string, string>> = {},
  ): Promise<string | undefined> {
    if (given !== undefined && fits(given)) return given;
    const refusal = sayCommand(this.#language, wrong, values);
    if (given !== undefined) console.error(`"${given}": ${refusal}`);
    if (!this.#isTerminal) return undefined;
    const message = sayCommand(this.#language, question, values);
    const { input } = await import('@inquirer/prompts');
    const text = await input({ message, validate: (typed) => fits(typed.trim()) || refusal });
    return text.trim();
  }
}

/** Returns whether a text can stand in an address. */
export function isSlug(text: string): boolean {
  return plainFields.slug.safeParse(text).success;
}

function readTextArguments(given: readonly string[], languages: readonly string[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const argument of given) {
    const [, language, text] = /^([a-z]{2,3})=([\s\S]*)$/.exec(argument) ?? [];
    if (language && languages.includes(language)) texts[language] = text ?? '';
    else for (const code of languages) texts[code] ??= argument;
  }
  return texts;
}
