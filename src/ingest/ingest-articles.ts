import { ArticleError, EntenteError, OntologyError, StoreError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import type { ArticleInput } from './find-articles.ts';
import { fingerprint } from './fingerprint.ts';
import { type Ingested, type IngestTools, ingestArticle } from './ingest-article.ts';

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
}

/** Takes one article in: into a store, or by way of a server that holds it. */
export type TakeIn = (article: Article) => Promise<Ingested>;

/** Takes articles in through `ingestArticle`, one after the other. */
export function ingestArticles(
  inputs: readonly ArticleInput[],
  tools: IngestTools,
  options: IngestOptions = {},
): Promise<IngestTotals> {
  const takeIn: TakeIn = (article) => ingestArticle(article, tools);
  return ingestEach(inputs, tools.knowledge.characterLimit, takeIn, options);
}

/**
 * The only loop over articles. A bad article is an outcome and does not stop the run; a store or an
 * ontology that fails does, since it would fail for all that follow: `StoreError`, `OntologyError`.
 */
export async function ingestEach(
  inputs: readonly ArticleInput[],
  characterLimit: number,
  takeIn: TakeIn,
  { onProgress, onOutcome, signal }: IngestOptions,
): Promise<IngestTotals> {
  const totals = { new: 0, changed: 0, known: 0, failed: 0, left: inputs.length };
  const taken = new Map<string, Taken>();
  for (const [done, input] of inputs.entries()) {
    if (signal?.aborted) break;
    onProgress?.(done, inputs.length, input.name);
    const outcome = await ingestInput(input, characterLimit, takeIn, taken);
    totals[outcome.status] += 1;
    totals.left -= 1;
    await onOutcome?.(outcome);
    await nextTurn();
  }
  return totals;
}

/** Extraction never waits, so signals and other requests of the process get their turn here. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function ingestInput(
  input: ArticleInput,
  characterLimit: number,
  takeIn: TakeIn,
  taken: Map<string, Taken>,
): Promise<IngestOutcome> {
  const { name } = input;
  try {
    const article = await input.load(characterLimit);
    assertDistinct(article, name, taken);
    return { name, ...(await takeIn(article)) };
  } catch (cause) {
    if (cause instanceof StoreError || cause instanceof OntologyError) throw cause;
    if (cause instanceof EntenteError) return { name, status: 'failed', error: cause };
    const message = `${name} could not be taken in: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { name, status: 'failed', error: new EntenteError('INGEST_FAILED', message, { cause }) };
  }
}

/** What is kept of an article for the rest of the run: its text would fill the memory. */
interface Taken {
  readonly name: string;
  readonly url: string | undefined;
  readonly content: string;
}

/**
 * Two files of one id would push each other out of the graph on every run. Copies that say the same
 * are harmless, so only what differs is refused.
 */
function assertDistinct(article: Article, name: string, taken: Map<string, Taken>): void {
  const content = fingerprint(article, '', '');
  const other = taken.get(article.id);
  if (other && other.content !== content) {
    const isSameUrl = article.url !== undefined && article.url === other.url;
    throw new ArticleError(
      `${name} has the same ${isSameUrl ? 'url' : 'id'} as ${other.name} and differs from it: keep one of the two, or tell them apart by \`url\` or \`id\`.`,
    );
  }
  if (!other) taken.set(article.id, { name, url: article.url, content });
}
