import type { DatedAnswer, Dossier } from '../answer/answer.ts';
import type { FormerName } from '../answer/dossier-file.ts';
import { type Problem, problem } from '../problem.ts';
import type { Lock } from './lock-file.ts';

/**
 * Returns a problem if an answer was published under another name of its dossier or another date, and nothing says that
 * this name was formerly its: the address that people have would be gone.
 */
export function checkMoved(lock: Lock, { id, formerly }: Dossier, dated: DatedAnswer): Problem[] {
  if (lock.dossier !== id && !knows(formerly, lock.dossier)) {
    return [publishedElsewhere(`content/${id}/dossier.yaml`, lock.dossier)];
  }
  if (lock.date !== dated.date && !knows(dated.formerly, lock.date)) {
    return [publishedElsewhere(`content/${id}/${dated.date}/answer.yaml`, lock.date)];
  }
  return [];
}

/** Returns a lock as it reads where its answer stands now: with the names of today in the paths of files and in dates. */
export function moveLock(lock: Lock, { id, answers }: Dossier, date: string): Lock {
  const dates = new Map(answers.flatMap((dated) => dated.formerly.map(({ name }) => [name, dated.date])));
  if (lock.dossier === id && dates.size === 0) return lock;
  const dateOf = (former: string) => dates.get(former) ?? former;
  const move = (path: string) => {
    const [top = '', dossier, next = '', ...rest] = path.split('/');
    if (dossier !== lock.dossier) return path;
    return [top, id, next.replace(/^[\d-]+/, dateOf), ...rest].join('/');
  };
  const moveAll = (digests: Lock['own']) =>
    Object.fromEntries(Object.entries(digests).map(([path, digest]) => [move(path), digest]));
  return {
    ...lock,
    dossier: id,
    date,
    comparesWith: lock.comparesWith.map(dateOf),
    own: moveAll(lock.own),
    shared: moveAll(lock.shared),
  };
}

function knows(formerly: readonly FormerName[], wanted: string): boolean {
  return formerly.some(({ name }) => name === wanted);
}

function publishedElsewhere(file: string, name: string): Problem {
  return problem('published-elsewhere', { file, line: 1, column: 1 }, { name, path: file });
}
