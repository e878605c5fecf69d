import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SiteTexts } from '../answer/site-texts.ts';
import { programFolder } from './program.ts';
import { readFolder, readText } from './read-folder.ts';

const folder = path.join(programFolder(), 'tests', 'fixtures', 'bench');

/** Returns whether the program has the models with it; a record of a build has no tests. */
export function hasModels(): boolean {
  return existsSync(folder);
}

/** Returns the texts of the dossiers that made-up sites for measurements are like. */
export function readModels(): SiteTexts {
  return readFolder(folder, readText);
}
