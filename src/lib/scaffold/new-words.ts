import { sayCommand } from '../../i18n/commands.ts';
import type { ProblemLanguage } from '../problem.ts';
import { textIn } from '../spreadsheet/labels.ts';
import type { NewFiles } from './new-files.ts';

/**
 * Returns what a command tells about the files that it made: their paths, codes that came or went, the next step.
 * `pathOf` gives the path of a file of the site as the next command takes it.
 */
export function wordNewFiles(
  { files, template, codes }: NewFiles,
  language: ProblemLanguage,
  pathOf: (file: string) => string = (file) => file,
): string {
  const name = ({ code, name }: { code: string; name: Record<string, string> }) =>
    `${textIn(name, language)} (${code})`;
  const added = codes?.added.map(name) ?? [];
  const ceased = codes?.ceased.map((code) =>
    code.successors.length > 0
      ? sayCommand(language, 'ceasedCode', {
          name: textIn(code.name, language),
          code: code.code,
          successors: code.successors.join(', '),
        })
      : name(code),
  );
  const before = codes?.before ?? '';
  return [
    sayCommand(language, 'written'),
    ...files.map(({ path }) => `  ${path}`),
    ...(added.length > 0 ? [sayCommand(language, 'codesNew', { before, codes: added.join(', ') })] : []),
    ...(ceased?.length ? [sayCommand(language, 'codesCeased', { before, codes: ceased.join('; ') })] : []),
    ...(template ? [sayCommand(language, 'templateNext', { template: pathOf(template) })] : []),
  ].join('\n');
}
