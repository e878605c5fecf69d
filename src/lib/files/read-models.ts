import path from 'node:path';
import type { SiteTexts } from '../answer/site-texts.ts';
import { programFolder } from './program.ts';
import { readFolder, readText } from './read-folder.ts';

/** Returns the texts of the dossiers that made-up sites for measurements are like. */
export function readModels(): SiteTexts {
  return readFolder(path.join(programFolder(), 'tests', 'fixtures', 'bench'), readText);
}
