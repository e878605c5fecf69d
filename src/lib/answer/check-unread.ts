import { findSimilar } from '../dataset/suggest.ts';
import { type Problem, warning } from '../problem.ts';
import { foldersIn, groupByDossier, pathsBelow, type SiteTexts } from './site-texts.ts';

/** The files that all dossiers share: of each, how its name is told. */
const shared: ReadonlyMap<RegExp, string> = new Map([
  [/^content\/site\.yaml$/, 'content/site.yaml'],
  [/^content\/theme\.css$/, 'content/theme.css'],
  [/^content\/pages\/[^/]+\.md$/, 'content/pages/<name>.<language>.md'],
  [/^data\/(?:codelists|calendars)\/[^/]+\.yaml$/, 'data/codelists/<name>.yaml, data/calendars/<name>.yaml'],
  [/^data\/geo\/[^/]+\.json$/, 'data/geo/<name>.json'],
]);

/** The folders that belong to no dossier. */
const sharedFolders = new Set(['content/pages', 'data/codelists', 'data/calendars', 'data/geo']);

/** The files of a dossier, from `content/<dossier>/`; those in the folder of a date stand in any language that the site has had. */
function contentOf(languages: readonly string[]): ReadonlyMap<RegExp, string> {
  const narratives = languages.map((language) => `narrative.${language}.mdx`);
  return new Map([
    [/^(?:dossier|published)\.yaml$/, 'dossier.yaml'],
    [new RegExp(`^narrative\\.(?:${languages.join('|')})\\.mdx$`), narratives.join(', ')],
    [/^(?:charts|tables)\/[^/]+\.yaml$/, 'charts/<name>.yaml, tables/<name>.yaml'],
    [/^\d{4}-\d\d-\d\d\/(?:corrections|dataset)\.yaml$/, '<date>/answer.yaml'],
    [/^\d{4}-\d\d-\d\d\/narrative\.[a-z]{2,3}\.mdx$/, '<date>/narrative.<language>.mdx'],
    [/^\d{4}-\d\d-\d\d\/(?:charts|tables|codelists)\/[^/]+\.yaml$/, '<date>/charts/<name>.yaml'],
    [/^\d{4}-\d\d-\d\d\/(?:versions\/\d+\/)?lock\.json$/, ''],
  ]);
}

const dataOf: ReadonlyMap<RegExp, string> = new Map([[/^[^/]+\.yaml$/, 'dataset.yaml, <date>.yaml']]);

/**
 * Returns a warning for each file that all dossiers could share and that no part of the site reads, since its name or its
 * folder is another; a folder that belongs to no dossier is told once.
 */
export function checkUnreadShared(texts: SiteTexts): Problem[] {
  const paths = groupByDossier([...texts.keys()]).get('') ?? [];
  const names = ['content', 'data'].flatMap((top) => foldersIn(texts, top).map((name) => `${top}/${name}`));
  const isOwned = (folder: string) => texts.has(`content/${folder.split('/')[1]}/dossier.yaml`);
  const lost = names.filter((folder) => isPlainPath(folder) && !sharedFolders.has(folder) && !isOwned(folder));
  const others = paths.filter((path) => !lost.some((folder) => path.startsWith(`${folder}/`)));
  return [
    ...lost.map((folder) => tellFolder(texts, folder, `content/${folder.split('/')[1]}/dossier.yaml`)),
    ...tellFiles(others, '', shared),
  ];
}

/**
 * Returns the same for the files of a dossier; the folder of a date without an answer is told once. What stands in a folder
 * with an answer is read, and its name is told there.
 */
export function checkUnread(texts: SiteTexts, id: string, languages: readonly string[]): Problem[] {
  const folder = `content/${id}`;
  const dates = foldersIn(texts, folder).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name));
  const lost = dates.map((date) => `${folder}/${date}`).filter((date) => !texts.has(`${date}/answer.yaml`));
  const isTold = (path: string) => lost.some((date) => path.startsWith(`${date}/`));
  const isAnswer = (path: string) => /^content\/[^/]+\/[^/]+\/answer\.yaml$/.test(path);
  const others = pathsBelow(texts, folder).filter((path) => !isTold(path) && !isAnswer(path));
  return [
    ...lost.map((date) => tellFolder(texts, date, `${date}/answer.yaml`)),
    ...tellFiles(others, `${folder}/`, contentOf(languages)),
    ...tellFiles(pathsBelow(texts, `data/${id}`), `data/${id}/`, dataOf),
  ];
}

/** Of names that are not plain, that is told. */
function isPlainPath(path: string): boolean {
  return path.split('/').every(isPlainName);
}

/** Returns whether a name of a file or folder can be an address. */
export function isPlainName(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]*$/.test(name);
}

function tellFolder(texts: SiteTexts, folder: string, path: string): Problem {
  const [file = folder] = pathsBelow(texts, folder);
  return warning('folder-unread', { file, line: 1, column: 1 }, { folder, path });
}

function tellFiles(paths: readonly string[], start: string, read: ReadonlyMap<RegExp, string>): Problem[] {
  const known = [...read.values()].filter(Boolean).join(', ');
  const names = known.split(', ').filter((name) => !name.includes('<'));
  return paths
    .filter((path) => isPlainPath(path) && ![...read.keys()].some((pattern) => pattern.test(path.slice(start.length))))
    .map((file) => {
      const name = file.slice(start.length);
      const suggestion = /\.yml$/.test(name) ? name.replace(/yml$/, 'yaml') : (findSimilar(name, names) ?? '');
      return warning('file-unread', { file, line: 1, column: 1 }, { name, suggestion, known });
    });
}
