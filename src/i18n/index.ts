import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import type { Words } from './words.ts';

export type { Words } from './words.ts';

/** The word lists that there are, by language code. */
export const wordLists: Readonly<Record<string, Words>> = { nl, en, fr };
