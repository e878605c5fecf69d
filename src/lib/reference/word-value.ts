import type { ProblemLanguage } from '../problem.ts';
import { referenceTexts, wordTerm } from './descriptions.ts';
import { isText } from './fields.ts';
import type { Node } from './json-schema.ts';

/** Returns what may be written for a schema, in words: `a date as year-month-day, such as 2022-10-17`. */
export function wordValue(node: Node, language: ProblemLanguage): string {
  const { words } = referenceTexts[language];
  if (isText(node)) return words.text.replace('{example}', '{ nl: …, en: … }');
  if (node.term) return wordTerm(language, node.term);
  if (node.enum) return words.oneOf.replace('{values}', node.enum.map((value) => `\`${value}\``).join(', '));
  if (node.anyOf) return [...new Set(node.anyOf.map((option) => wordValue(option, language)))].join(` ${words.or} `);
  if (node.type === 'array') return wordList(node.items, language);
  if (node.properties) return words.group;
  if (typeof node.additionalProperties === 'object' && Object.keys(node.additionalProperties).length > 0)
    return words.named;
  return node.type === 'string' ? wordTerm(language, 'expected-text') : words.any;
}

function wordList(item: Node | undefined, language: ProblemLanguage): string {
  const { words } = referenceTexts[language];
  if (!item) return words.list;
  return item.properties ? words.listOfGroups : words.listOf.replace('{item}', wordValue(item, language));
}
