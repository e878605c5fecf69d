import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder in which a run of the tests keeps the sites that it builds, so that each is built once. */
    readonly runFolder: string;
  }
}

/**
 * Makes the folder before the first test and removes it after the last one. While you work on a test, name a folder in
 * `PEILDATUM_RUN_FOLDER`: what was built there is used again in the next run.
 */
export default function setup(project: TestProject): (() => void) | undefined {
  // Hundreds of commands load the same modules.
  process.env.NODE_COMPILE_CACHE ??= path.join(project.config.root, 'node_modules', '.cache', 'peildatum', 'compiled');
  const kept = process.env.PEILDATUM_RUN_FOLDER;
  if (kept) {
    project.provide('runFolder', kept);
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'peildatum-run-'));
  // The tests that run by themselves, after the others, look at the same sites.
  process.env.PEILDATUM_RUN_FOLDER = folder;
  project.provide('runFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
