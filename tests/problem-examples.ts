import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../src/lib/problem.ts';

/** An example of a mistake: how it is made in the example site, and what is told about it. */
export interface Example {
  /** The heading above it. */
  readonly title: string;
  /** The lines between the heading and the next one. */
  readonly body: string;
  /** What is changed in the example site: see `applyMistake`. Undefined where no example is given. */
  readonly mistake: string | undefined;
  /** What is told about it, as a terminal shows it. */
  readonly shown: string | undefined;
  /** Problems in a list, as `code path:line:column`. */
  readonly listed: readonly string[];
}

const folder = path.join(import.meta.dirname, 'fixtures', 'problems-site');

/** Returns the texts of the example site, in which nothing is wrong. */
export function readExampleSite(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return new Map(
    paths.sort().map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(folder, file), 'utf8')]),
  );
}

/**
 * Returns the examples in a Markdown text: under each `## heading` a ```diff block with the mistake, a ```text block with
 * what is told, or a list with a line ``- `code` at `path:line:column` `` for each problem.
 */
export function readExamples(markdown: string): Example[] {
  const sections = markdown.split(/^## /m).slice(1);
  return sections.map((section) => {
    const [title = '', ...lines] = section.split('\n');
    const body = lines.join('\n');
    const listed = [...body.matchAll(/^- `([a-z-]+)` at `([^`]+:\d+:\d+)`$/gm)].map(([, ...parts]) => parts.join(' '));
    return { title: title.trim(), body, mistake: blockOf(body, 'diff'), shown: blockOf(body, 'text'), listed };
  });
}

function blockOf(body: string, kind: 'diff' | 'text'): string | undefined {
  return new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(body)?.[1];
}

/**
 * Returns texts with a mistake in them, written as a diff. `--- path` names the file; lines with `-` are as it should be,
 * lines with `+` the mistake, lines with a space stay, and `@@` begins another change in that file.
 * `+++ /dev/null` after it removes the file; `--- /dev/null` and `+++ path` make a new one.
 */
export function applyMistake(texts: ReadonlyMap<string, string>, mistake: string): Map<string, string> {
  const changed = new Map(texts);
  for (const part of mistake.split(/^(?=--- )/m)) {
    const [first = '', ...rest] = part.replace(/\n$/, '').split('\n');
    const file = first.replace('--- ', '');
    const to = rest[0]?.startsWith('+++ ') ? rest.shift()?.replace('+++ ', '') : undefined;
    if (to === '/dev/null') changed.delete(file);
    else if (file === '/dev/null') changed.set(to ?? '', linesOf(rest, '+'));
    else changed.set(file, changeText(changed.get(file), rest, file));
  }
  return changed;
}

/** Returns problems as the examples tell them: each code and place once, sorted. */
export function tellProblems(problems: readonly Problem[]): string[] {
  const told = problems.map(({ code, place: { file, line, column } }) => `${code} ${file}:${line}:${column}`);
  return [...new Set(told)].sort();
}

function changeText(text: string | undefined, lines: readonly string[], file: string): string {
  if (text === undefined) throw new Error(`the example site has no ${file}`);
  let changed = text;
  for (const hunk of lines.join('\n').split(/^@@\n/m)) {
    const hunkLines = hunk.replace(/\n$/, '').split('\n');
    const [right, wrong] = [linesOf(hunkLines, '-'), linesOf(hunkLines, '+')];
    if (changed.split(right).length !== 2) throw new Error(`${file} does not hold exactly once:\n${right}`);
    changed = changed.replace(right, () => wrong);
  }
  return changed;
}

function linesOf(lines: readonly string[], mark: '-' | '+'): string {
  const kept = lines.filter((line) => line.startsWith(mark) || line.startsWith(' ') || line === '');
  return kept.map((line) => `${line.slice(1)}\n`).join('');
}
