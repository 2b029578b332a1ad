import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { articlesBelow } from './find-articles.ts';

/** What happened in a folder: files that came or changed and are quiet since, and files that went. */
export interface FolderChange {
  readonly changed: readonly string[];
  readonly gone: readonly string[];
}

/** How a folder is watched; times in milliseconds. */
export interface WatchOptions {
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** So long a file must stand still: several quick saves are one change, and half a copy is none. */
  readonly quiet?: number;
  /** So long is waited between two looks. */
  readonly pause?: number;
  /** Hears of a folder that can't be read, once until it can be again. */
  readonly onFault?: (cause: unknown) => void;
}

/** A look at ten thousand files takes a tenth of a second: it must not fill the time. */
const SHARE = 20;

interface Seen {
  readonly stamp: string;
  readonly since: number;
}

/**
 * What happens to the articles in a folder and all below it, until the signal: at first everything that
 * is there, then change by change. It looks again and again rather than be notified: Node's notices miss
 * files in new folders on Linux, and come from no network drive and no container's mount. What happens
 * while a change is worked on is in the next.
 */
export async function* watchFolder(
  folder: string,
  { signal, quiet = 400, pause = 200, onFault = () => undefined }: WatchOptions,
): AsyncGenerator<FolderChange> {
  let told = await stampsIn(folder);
  yield { changed: [...told.keys()], gone: [] };
  let moving = new Map<string, Seen>();
  let isFaulty = false;
  let wait = pause;
  while (await waited(wait, signal)) {
    const start = performance.now();
    let now: ReadonlyMap<string, string>;
    try {
      now = await stampsIn(folder);
      isFaulty = false;
    } catch (cause) {
      if (!isFaulty) onFault(cause);
      isFaulty = true;
      continue;
    }
    moving = stillMoving(told, now, moving, start);
    const done = [...moving]
      .filter(([, { since }]) => start - since >= quiet)
      .map(([path]) => path);
    wait = Math.max(pause, SHARE * (performance.now() - start));
    if (done.length === 0) continue;
    const next = new Map(told);
    for (const path of done) {
      const stamp = now.get(path);
      if (stamp === undefined) next.delete(path);
      else next.set(path, stamp);
      moving.delete(path);
    }
    told = next;
    yield {
      changed: done.filter((path) => now.has(path)).sort(),
      gone: done.filter((path) => !now.has(path)).sort(),
    };
  }
}

/** Files that differ from what was told of them, with when each was first seen as it is now. */
function stillMoving(
  told: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, Seen>,
  time: number,
): Map<string, Seen> {
  const moving = new Map<string, Seen>();
  for (const path of new Set([...told.keys(), ...now.keys()])) {
    const stamp = now.get(path) ?? '';
    if (stamp === (told.get(path) ?? '')) continue;
    const seen = before.get(path);
    moving.set(path, seen?.stamp === stamp ? seen : { stamp, since: time });
  }
  return moving;
}

/** The articles of a folder, each with what changes when somebody writes to it or puts another there. */
async function stampsIn(folder: string): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for (const file of await articlesBelow(folder)) {
    const path = join(folder, file);
    const stats = await stat(path).catch(() => undefined); // gone since
    if (!stats?.isFile()) continue;
    stamps.set(path, [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino].join());
  }
  return stamps;
}

async function waited(time: number, signal: AbortSignal): Promise<boolean> {
  return sleep(time, true, { signal }).catch(() => false);
}
