import type { VerifiedRecord } from '../archive/check-record.ts';
import { compareText, type RecordFile } from '../archive/record-file.ts';
import { type Problem, problem } from '../problem.ts';
import { buildInWorkshop, type Install, installPackages, withWorkshop } from './archive-build.ts';
import { readBuilt } from './archive-sources.ts';
import { readRecordFiles } from './verify-record.ts';

/**
 * Rebuilds the site of a verified record from the sources in it, in a temporary folder, and returns every file that is not
 * the same. This runs the program in the record: only for a record that one trusts.
 */
export function verifyRebuild(
  file: string,
  record: VerifiedRecord,
  install: Install = installPackages,
): Promise<readonly Problem[]> {
  const program = readRecordFiles(file, record, 'data/source/program/');
  const sources = readRecordFiles(file, record, 'data/source/site/');
  return withWorkshop(program, sources, (workshop) => {
    const failed = install(workshop.program) ?? buildInWorkshop(workshop, record.identity.seconds);
    if (failed !== undefined)
      return [problem('record-rebuild-failed', { file, line: 1, column: 1 }, { output: failed })];
    const built = readBuilt(workshop.out);
    return [...built.problems, ...compareSites(file, readRecordFiles(file, record, 'data/site/'), built.files)];
  });
}

/** Returns a problem for each file that differs, is missing in the rebuilt site or is only there. */
export function compareSites(record: string, kept: readonly RecordFile[], rebuilt: readonly RecordFile[]): Problem[] {
  const before = new Map(kept.map(({ path, bytes }) => [path, bytes]));
  const after = new Map(rebuilt.map(({ path, bytes }) => [path, bytes]));
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort(compareText);
  return paths.flatMap((path) => {
    const [old, fresh] = [before.get(path), after.get(path)];
    if (old && fresh && Buffer.compare(old, fresh) === 0) return [];
    const reason = old && fresh ? 'bytes' : old ? 'lost' : 'extra';
    const place = { file: `${record}/data/site/${path}`, line: 1, column: 1 };
    return [problem('record-rebuild-differs', place, { path: `data/site/${path}`, reason: `record-${reason}` })];
  });
}
