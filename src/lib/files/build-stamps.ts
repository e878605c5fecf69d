import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { stampFolders } from './build-swap.ts';

/** Returns the stamp of folders of a site; see `stampFolders`. */
export type StampOf = (site: string, folders: readonly string[]) => string | undefined;

/** Folders of a site that have one stamp together. */
export interface FolderGroup {
  readonly site: string;
  readonly folders: readonly string[];
}

/** What is to be looked at, and which is next; threads share that number. */
export interface StampWork {
  readonly groups: readonly FolderGroup[];
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** Stamps by the place of their group. */
type Stamps = readonly (readonly [group: number, stamp: string | undefined])[];

/** With fewer groups a thread takes longer to start than to work: some milliseconds for each dossier, fifty for a thread that starts beside other work. */
const worthwhile = 20;

/**
 * Begins to look at groups of folders in other threads. Once what is returned is called, this thread takes part; it gives
 * the stamps as they were found, and looks itself at folders that nobody asked for, or that a thread lost.
 */
export function startStamps(groups: readonly FolderGroup[]): () => Promise<StampOf> {
  const work: StampWork = { groups, next: new Int32Array(new SharedArrayBuffer(4)) };
  const threads = groups.length < worthwhile ? 0 : Math.min(availableParallelism() - 1, 3);
  const answers = Array.from({ length: threads }, () => askThread(work));
  return async () => {
    const found = [stampWaiting(work), ...(await Promise.all(answers))].flat();
    const stamps = new Map(found.map(([at, stamp]) => [groups[at] && keyOf(groups[at]), stamp]));
    return (site, folders) => {
      const key = keyOf({ site, folders });
      return stamps.has(key) ? stamps.get(key) : stampFolders(site, folders);
    };
  };
}

/** Returns the stamps of the groups that nobody had taken yet. */
export function stampWaiting({ groups, next }: StampWork): Stamps {
  const found: [number, string | undefined][] = [];
  for (let at = Atomics.add(next, 0, 1); at < groups.length; at = Atomics.add(next, 0, 1)) {
    const group = groups[at];
    if (group) found.push([at, stampFolders(group.site, group.folders)]);
  }
  return found;
}

/** Nothing if the thread failed. */
function askThread(work: StampWork): Promise<Stamps> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./stamp-thread.ts', import.meta.url), { workerData: work });
    thread.on('message', resolve).on('error', () => resolve([]));
    thread.on('exit', () => resolve([]));
  });
}

function keyOf({ site, folders }: FolderGroup): string {
  return JSON.stringify([site, ...folders]);
}
