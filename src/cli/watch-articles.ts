import { setTimeout as sleep } from 'node:timers/promises';
import { OntologyError, StoreError, ThreadError } from '../errors.ts';
import { findArticles } from '../ingest/find-articles.ts';
import type { IngestOutcome } from '../ingest/ingest-articles.ts';
import type { Knowledge } from '../ingest/knowledge.ts';
import { forgetTaken, type TakenArticles } from '../ingest/load-inputs.ts';
import type { ReadingLimits } from '../ingest/read-in-order.ts';
import { type FolderChange, watchFolder } from '../ingest/watch-folder.ts';
import type { IngestDoor } from './ingest-door.ts';
import type { IngestOutput } from './ingest-output.ts';
import type { Output } from './output.ts';
import { describeError } from './report-error.ts';
import { runIngest } from './run-ingest.ts';

/** What a watch works with. */
export interface WatchTools {
  readonly output: Output;
  /** The way into the graph for one change; closed after it, so that others may have the graph between. */
  readonly enter: () => { readonly knowledge: Knowledge; readonly door: IngestDoor };
  /** How a change is shown; `isFirst` where it is all that was there at the start. */
  readonly show: (isFirst: boolean) => IngestOutput;
  /** Whether an article goes with its file. */
  readonly remove: boolean;
  readonly reading: ReadingLimits;
  readonly signal: AbortSignal;
}

/** A watch over a folder. */
export interface Watching {
  /** Takes in what is there. Throws as `ingestEach` does. */
  first(): Promise<void>;
  /** Takes in what comes, until the signal. What goes wrong is told, and the watch goes on. */
  rest(): Promise<void>;
}

/** Milliseconds after which a graph that could not be had is tried again. */
const AGAIN = 2000;

/** Opens the watch over a folder of articles; nothing is read before `first`. */
export function openWatch(folder: string, tools: WatchTools): Watching {
  const { output, signal } = tools;
  const changes = watchFolder(folder, {
    signal,
    onFault: (cause) => output.tell(`entente: ${folder} can't be read: ${messageOf(cause)}`),
  });
  const takeIn = openTakeIn(tools);
  return {
    async first() {
      const { value } = await changes.next();
      if (value) await takeIn(value, true);
    },
    async rest() {
      for await (const change of changes) {
        await untilDone(() => takeIn(change, false), tools);
      }
    },
  };
}

/** Tries until the graph can be had: another command may hold it for a moment. */
async function untilDone(work: () => Promise<void>, { output, signal }: WatchTools): Promise<void> {
  let told = '';
  while (!signal.aborted) {
    try {
      return await work();
    } catch (cause) {
      const message = `entente: ${describeError(cause)}`;
      if (message !== told) output.tell(message);
      told = message;
      if (!isOfTheMoment(cause)) return;
      await sleep(AGAIN, undefined, { signal }).catch(() => undefined);
    }
  }
}

function isOfTheMoment(cause: unknown): boolean {
  return (
    cause instanceof StoreError || cause instanceof OntologyError || cause instanceof ThreadError
  );
}

/** What takes one change in; it knows which file gave which article. */
function openTakeIn({ output, enter, show, remove, reading, signal }: WatchTools) {
  const taken: TakenArticles = new Map();
  const articleOf = new Map<string, string>();
  let digest: string | undefined;
  const isHeld = (article: string) => [...articleOf.values()].includes(article);

  return async ({ changed, gone }: FolderChange, isFirst: boolean): Promise<void> => {
    const { knowledge, door } = enter();
    try {
      const paths = new Set(changed);
      if (digest !== undefined && digest !== knowledge.digest) {
        output.tell('The ontology has changed: everything is read again by it.');
        for (const path of articleOf.keys()) if (!gone.includes(path)) paths.add(path);
      }
      forgetTaken(taken, [...paths, ...gone]);
      if (paths.size > 0) {
        const inputs = await findArticles([...paths]);
        const options = { reading, signal, taken };
        const { outcomes } = await runIngest(inputs, knowledge, door, show(isFirst), options);
        for (const outcome of outcomes) await settle(outcome, door);
      }
      digest = knowledge.digest;
      for (const path of gone) await leave(path, door);
    } finally {
      await door.close();
    }
  };

  /** A text without address or id is another article once it is edited: the one before goes. */
  async function settle(outcome: IngestOutcome, door: IngestDoor): Promise<void> {
    if (outcome.status === 'failed') return;
    const { name, article, replaced } = outcome;
    const before = articleOf.get(name);
    articleOf.set(name, article);
    if (before === undefined || before === article || isHeld(before)) return;
    if (replaced.includes(before)) return;
    await door.remove(before);
    output.tell(`         instead of ${before}, which ${name} gave before`);
  }

  async function leave(path: string, door: IngestDoor): Promise<void> {
    const article = articleOf.get(path);
    articleOf.delete(path);
    if (article === undefined || isHeld(article)) return; // never read, or moved
    if (!remove) {
      output.tell(
        `gone     ${path}  its article stays: \`entente remove ${article}\` takes it away`,
      );
      return;
    }
    await door.remove(article);
    await output.print(`removed  ${path}  ${article}\n`);
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
