import { EntenteError, OntologyError, StoreError, ThreadError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import type { ArticleInput } from './find-articles.ts';
import {
  extractFrom,
  type Ingested,
  type IngestTools,
  ingestArticle,
  isKnown,
} from './ingest-article.ts';
import type { Knowledge } from './knowledge.ts';
import { type Loaded, loadInputs, type TakenArticles } from './load-inputs.ts';
import { type ReadingLimits, readInOrder } from './read-in-order.ts';

/** What became of one input. */
export type IngestOutcome =
  | ({ readonly name: string } & Ingested)
  | { readonly name: string; readonly status: 'failed'; readonly error: EntenteError };

/** The run in numbers, by what became of the inputs. */
export interface IngestTotals {
  readonly new: number;
  readonly changed: number;
  readonly known: number;
  readonly failed: number;
  /** Inputs left when the run was stopped. */
  readonly left: number;
}

/** Settings of a run. */
export interface IngestOptions {
  /** Called before each input. */
  readonly onProgress?: (done: number, total: number, name: string) => void;
  /** Called after each input; awaited, so that a slow reader slows the run and not the memory. */
  readonly onOutcome?: (outcome: IngestOutcome) => Promise<void> | void;
  /** Stops the run between two articles. */
  readonly signal?: AbortSignal;
  /** The threads that read articles; none unless they are allowed here. */
  readonly reading?: ReadingLimits | undefined;
  /** What earlier runs took in, where two files of one article must be told over several runs. */
  readonly taken?: TakenArticles | undefined;
}

/** The way into a graph: a store, or a server that holds it. */
export interface Door {
  /** Whether the article must be extracted here before it is taken in. */
  needsExtraction(article: Article): Promise<boolean>;
  /** Takes one article in, with what was extracted from it where that was needed. */
  takeIn(article: Article, extraction: Extraction | undefined): Promise<Ingested>;
}

/** The way into a store. */
export function storeDoor(tools: IngestTools): Door {
  return {
    needsExtraction: async (article) => !(await isKnown(article, tools)),
    takeIn: (article, extraction) => ingestArticle(article, tools, extraction),
  };
}

/** Takes articles in through `ingestArticle`; see `ingestEach`. */
export function ingestArticles(
  inputs: readonly ArticleInput[],
  tools: IngestTools,
  options: IngestOptions = {},
): Promise<IngestTotals> {
  return ingestEach(inputs, tools.knowledge, storeDoor(tools), options);
}

/**
 * The only loop over articles. They are taken in one after the other in the order of the inputs,
 * while threads may extract from those that follow: the graph is the same for any number of threads.
 * A bad article is an outcome and does not stop the run; a store, an ontology or a thread that fails
 * does, since it would fail for all that follow: `StoreError`, `OntologyError`, `ThreadError`.
 */
export async function ingestEach(
  inputs: readonly ArticleInput[],
  knowledge: Knowledge,
  door: Door,
  { onProgress, onOutcome, signal, reading = IN_THIS_THREAD, taken }: IngestOptions,
): Promise<IngestTotals> {
  const totals = { new: 0, changed: 0, known: 0, failed: 0, left: inputs.length };
  const { folder, digest } = knowledge;
  const extracted = readInOrder<Loaded, Article, Extraction, Extracted>(
    {
      source: loadInputs(inputs, knowledge.characterLimit, signal, taken),
      module: new URL('./extract-task.ts', import.meta.url),
      data: { folder, digest },
      nameOf: ({ name }) => name,
      lengthOf: ({ article }) => article?.text.length ?? 0,
      readHere: (article) => extractFrom(article, knowledge),
      work: (loaded, read) => extractLoaded(loaded, door, read),
      signal,
    },
    folder === undefined ? IN_THIS_THREAD : reading,
  );
  const tell = () => {
    const done = inputs.length - totals.left;
    const input = inputs[done];
    if (input && !signal?.aborted) onProgress?.(done, inputs.length, input.name);
  };
  tell();
  for await (const one of extracted) {
    if (signal?.aborted) break;
    const outcome = await takeIn(one, door);
    totals[outcome.status] += 1;
    totals.left -= 1;
    await onOutcome?.(outcome);
    await nextTurn();
    tell();
  }
  return totals;
}

const IN_THIS_THREAD: ReadingLimits = { workers: 0, timeLimit: Number.POSITIVE_INFINITY };

/** Extraction never waits, so signals and other requests of the process get their turn here. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

interface Extracted extends Loaded {
  readonly extraction?: Extraction;
}

async function extractLoaded(
  loaded: Loaded,
  door: Door,
  read: (article: Article) => Promise<Extraction>,
): Promise<Extracted> {
  const { article } = loaded;
  try {
    if (!article || !(await door.needsExtraction(article))) return loaded;
    return { ...loaded, extraction: await read(article) };
  } catch (error) {
    return { ...loaded, error };
  }
}

async function takeIn(
  { name, article, extraction, error }: Extracted,
  door: Door,
): Promise<IngestOutcome> {
  try {
    if (!article || error !== undefined) throw error;
    return { name, ...(await door.takeIn(article, extraction)) };
  } catch (cause) {
    if (isFatal(cause)) throw cause;
    if (cause instanceof EntenteError) return { name, status: 'failed', error: cause };
    const message = `${name} could not be taken in: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { name, status: 'failed', error: new EntenteError('INGEST_FAILED', message, { cause }) };
  }
}

function isFatal(cause: unknown): boolean {
  return (
    cause instanceof StoreError || cause instanceof OntologyError || cause instanceof ThreadError
  );
}
