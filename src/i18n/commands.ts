import type { ProblemLanguage } from '../lib/problem.ts';
import { commandsEn } from './commands.en.ts';
import { commandsNl } from './commands.nl.ts';

/** A prompt, a line or a comment of a command. */
export type CommandText = keyof typeof commandsEn;

/** What the commands say, by language; `{…}` is filled in. */
export const commandTexts: Readonly<Record<ProblemLanguage, Readonly<Record<CommandText, string>>>> = {
  nl: commandsNl,
  en: commandsEn,
};

/** Returns what a command says in a language, with values in their places. */
export function sayCommand(
  language: ProblemLanguage,
  text: CommandText,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return commandTexts[language][text].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
