import { findSimilar } from '../dataset/suggest.ts';
import { type Problem, warning } from '../problem.ts';
import { foldersIn, groupByDossier, isPlainName, pathsBelow, type SiteTexts } from './site-texts.ts';

/** Names that are read, as a pattern of the path from a folder, and as they are told; of what commands write, nothing is told. */
type ReadNames = readonly (readonly [pattern: RegExp, told: readonly string[]])[];

/** What all dossiers share, from the folder of the site. */
const shared: ReadNames = [
  [/^content\/site\.yaml$/, ['content/site.yaml']],
  [/^content\/theme\.css$/, ['content/theme.css']],
  [/^content\/pages\/[^/]+\.md$/, ['content/pages/<name>.<language>.md']],
  [/^data\/(?:codelists|calendars)\/[^/]+\.yaml$/, ['data/codelists/<name>.yaml', 'data/calendars/<name>.yaml']],
  [/^data\/geo\/[^/]+\.json$/, ['data/geo/<name>.json']],
];

/** The folders that belong to no dossier. */
const sharedFolders = new Set(['content/pages', 'data/codelists', 'data/calendars', 'data/geo']);

/** Of a dossier, from `data/<dossier>/`. */
const dataNames: ReadNames = [[/^[^/]+\.yaml$/, ['dataset.yaml', '<date>.yaml']]];

/**
 * Of a dossier, from `content/<dossier>/`. Published narratives stay when the site has a language less, and the name of a
 * folder with an answer that is no date is told there.
 */
function contentNames(languages: readonly string[]): ReadNames {
  return [
    [/^(?:dossier|published)\.yaml$/, ['dossier.yaml']],
    [new RegExp(`^narrative\\.(?:${languages.join('|')})\\.mdx$`), languages.map((code) => `narrative.${code}.mdx`)],
    [/^(?:charts|tables)\/[^/]+\.yaml$/, ['charts/<name>.yaml', 'tables/<name>.yaml']],
    [/^[^/]+\/answer\.yaml$/, ['<date>/answer.yaml']],
    [/^\d{4}-\d\d-\d\d\/narrative\.[a-z]{2,3}\.mdx$/, ['<date>/narrative.<language>.mdx']],
    [/^\d{4}-\d\d-\d\d\/(?:charts|tables)\/[^/]+\.yaml$/, ['<date>/charts/<name>.yaml', '<date>/tables/<name>.yaml']],
    [/^\d{4}-\d\d-\d\d\/(?:corrections|dataset|codelists\/[^/]+)\.yaml$/, []],
    [/^\d{4}-\d\d-\d\d\/(?:versions\/\d+\/)?lock\.json$/, []],
  ];
}

/**
 * Returns a warning for each file that belongs to no dossier and that nothing is made of, since its name or its folder is
 * another; a folder that could be that of a dossier is told once.
 */
export function checkUnreadShared(texts: SiteTexts): Problem[] {
  const paths = groupByDossier([...texts.keys()]).get('') ?? [];
  const folders = ['content', 'data'].flatMap((top) => foldersIn(texts, top).map((name) => `${top}/${name}`));
  const needed = (folder: string) => `content/${folder.split('/')[1]}/dossier.yaml`;
  const lost = folders.filter((folder) => !sharedFolders.has(folder) && !texts.has(needed(folder)));
  return [...tellFolders(texts, lost, needed), ...tellFiles(withoutFolders(paths, lost), '', shared)];
}

/** Returns the same for the files of a dossier; the folder of a date without an answer is told once. */
export function checkUnread(texts: SiteTexts, id: string, languages: readonly string[]): Problem[] {
  const [content, data] = [`content/${id}`, `data/${id}`];
  const dates = foldersIn(texts, content).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name));
  const needed = (folder: string) => `${folder}/answer.yaml`;
  const lost = dates.map((date) => `${content}/${date}`).filter((folder) => !texts.has(needed(folder)));
  return [
    ...tellFolders(texts, lost, needed),
    ...tellFiles(withoutFolders(pathsBelow(texts, content), lost), `${content}/`, contentNames(languages)),
    ...tellFiles(pathsBelow(texts, data), `${data}/`, dataNames),
  ];
}

function withoutFolders(paths: readonly string[], folders: readonly string[]): string[] {
  return paths.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)));
}

/** Of names that are not plain, that is told. */
function isPlainPath(path: string): boolean {
  return path.split('/').every(isPlainName);
}

function tellFolders(texts: SiteTexts, folders: readonly string[], needed: (folder: string) => string): Problem[] {
  return folders.filter(isPlainPath).map((folder) => {
    const [file = folder] = pathsBelow(texts, folder);
    return warning('folder-unread', { file, line: 1, column: 1 }, { folder, path: needed(folder) });
  });
}

function tellFiles(paths: readonly string[], start: string, read: ReadNames): Problem[] {
  const told = read.flatMap(([, names]) => names);
  const exact = told.filter((name) => !name.includes('<'));
  return paths.filter(isPlainPath).flatMap((file) => {
    const name = file.slice(start.length);
    if (read.some(([pattern]) => pattern.test(name))) return [];
    const suggestion = name.endsWith('.yml') ? name.replace(/yml$/, 'yaml') : (findSimilar(name, exact) ?? '');
    return [warning('file-unread', { file, line: 1, column: 1 }, { name, suggestion, known: told.join(', ') })];
  });
}
