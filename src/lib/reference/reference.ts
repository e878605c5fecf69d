import { wordLists } from '../../i18n/index.ts';
import { operationFields } from '../dataset/dataset-schema.ts';
import { type MissingReason, missingReasons } from '../dataset/snapshot-schema.ts';
import { conditions } from '../figures/condition.ts';
import { type ComponentDefinition, type ComponentName, components } from '../narrative/components.ts';
import type { ProblemLanguage } from '../problem.ts';
import { type AuthorFile, authorFiles } from './author-files.ts';
import { componentExamples } from './component-examples.ts';
import { describeField, findKey, referenceTexts } from './descriptions.ts';
import { type Field, fieldsOf } from './fields.ts';
import { fileExamples } from './file-examples.ts';
import { makeNode } from './json-schema.ts';
import { wordValue } from './word-value.ts';

/** Returns the reference for authors in a language, as Markdown: files and fields, components, and every closed set of words. */
export function makeReference(language: ProblemLanguage): string {
  const { words } = referenceTexts[language];
  const sections = [
    `## ${words.files}\n\n${words.filesIntro}`,
    ...authorFiles.map((file) => describeFile(file, language)),
    `## ${words.components}\n\n${words.componentsIntro}`,
    ...Object.keys(components).map((name) => describeComponent(name as ComponentName, language)),
    describeSet('conditions', conditions, language),
    describeSet('operations', operationFields, language),
    describeSet('rules', fieldsBelow('dataset', 'rules.<name>'), language),
    describeSet('units', Object.keys(referenceTexts[language].units), language),
    describeSet('missing', Object.keys(missingReasons), language),
    describeSet('placeholders', Object.keys(referenceTexts[language].placeholders), language),
  ];
  const contents = sections.flatMap((section) => listHeading(section));
  return [`# ${words.title}`, words.intro, words.other, `**${words.contents}**\n\n${contents.join('\n')}`, ...sections]
    .join('\n\n')
    .concat('\n');
}

function describeFile(file: AuthorFile, language: ProblemLanguage): string {
  const { words, files } = referenceTexts[language];
  const fields = fieldsOf(makeNode(file.schema));
  const head = [words.field, words.value, words.required, words.meaning];
  return [
    `### \`${file.path}\``,
    files[file.id as keyof typeof files],
    `${words.example}\n\n\`\`\`yaml\n${fileExamples[file.id]}\`\`\``,
    makeTable(
      head,
      fields.map((field) => fieldRow(file, field, language)),
    ),
  ].join('\n\n');
}

function fieldRow({ id }: AuthorFile, { path, node, isRequired }: Field, language: ProblemLanguage): string[] {
  const { words } = referenceTexts[language];
  const byDefault = node.default === undefined ? '' : words.otherwise.replace('{default}', String(node.default));
  return [
    `\`${path}\``,
    wordValue(node, language),
    isRequired ? words.yes : byDefault,
    describeField(language, id, path),
  ];
}

function describeComponent(name: ComponentName, language: ProblemLanguage): string {
  const { words, components: texts } = referenceTexts[language];
  const { attributes, position, children }: ComponentDefinition = components[name];
  const place = { block: words.alone, inline: words.inline, either: words.either }[position];
  const rows = Object.entries(attributes).map(([attribute, { kind, required }]) => [
    `\`${attribute}\``,
    typeof kind === 'string'
      ? referenceTexts[language].kinds[kind as 'figure']
      : words.oneOf.replace('{values}', kind.map((value) => `\`${value}\``).join(', ')),
    required ? words.yes : '',
    describeAttribute(name, attribute, language),
  ]);
  const form = `\`<${name}>\` ${children ? words.content : words.empty}; ${place}.`;
  return [
    `### \`<${name}>\``,
    `${texts[name]} ${form}`,
    `\`\`\`mdx\n${componentExamples[language][name].join('\n\n')}\n\`\`\``,
    ...(rows.length > 0 ? [makeTable([words.attribute, words.value, words.required, words.meaning], rows)] : []),
  ].join('\n\n');
}

/** Returns what an attribute of a component means. */
export function describeAttribute(component: string, attribute: string, language: ProblemLanguage): string {
  const texts: Readonly<Record<string, string>> = referenceTexts[language].attributes;
  return texts[findKey(texts, `${component}.${attribute}`) ?? ''] ?? '';
}

type SetName = 'conditions' | 'operations' | 'rules' | 'units' | 'missing' | 'placeholders';

function describeSet(set: SetName, names: readonly string[], language: ProblemLanguage): string {
  const texts = referenceTexts[language];
  const { words } = texts;
  const rows = names.map((name) => [
    `\`${name}\`${set === 'missing' ? ` (${symbolOf(name, language)})` : ''}`,
    describeName(set, name, language),
  ]);
  return [`## ${words[set]}`, words[`${set}Intro`], makeTable([words.name, words.meaning], rows)].join('\n\n');
}

function describeName(set: SetName, name: string, language: ProblemLanguage): string {
  if (set === 'operations') return describeField(language, 'dataset', `figures.<name>.${name}`);
  if (set === 'rules') return describeField(language, 'dataset', `rules.<name>.${name}`);
  const known: Readonly<Record<string, string>> = referenceTexts[language][set];
  return known[name] ?? '';
}

function symbolOf(reason: string, language: ProblemLanguage): string {
  return wordLists[language]?.missing[reason as MissingReason].symbol ?? '';
}

/** The names of the fields directly below a path. */
function fieldsBelow(file: string, path: string): string[] {
  const found = authorFiles.find(({ id }) => id === file);
  const paths = found ? fieldsOf(makeNode(found.schema)).map((field) => field.path) : [];
  const below = paths.filter((name) => name.startsWith(`${path}.`)).map((name) => name.slice(path.length + 1));
  return below.filter((name) => !name.includes('.'));
}

function makeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A line of the contents for the heading with which a section begins. */
function listHeading(section: string): string[] {
  const [, marks = '', title = ''] = /^(#+) (.*)/.exec(section) ?? [];
  const anchor = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
  return title ? [`${'  '.repeat(marks.length - 2)}- [${title}](#${anchor})`] : [];
}
