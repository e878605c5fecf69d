import { stringify } from 'yaml';

/** Returns text as comment lines of YAML, at most 118 characters wide, after an indent. */
export function commentLines(text: string, indent = ''): string[] {
  const width = 116 - indent.length;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `${indent}# ${line}`);
}

/** Returns a value as YAML on one line: `{ nl: Titel, en: Title }`; quoted where it must be. */
export function inlineYaml(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}

/** Returns an empty text in every language: the check says for each that it must be filled in. */
export function emptyText(languages: readonly string[], indent: string): string[] {
  return languages.map((language) => `${indent}${language}:`);
}

/** Returns lines as the text of a file. */
export function joinLines(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
