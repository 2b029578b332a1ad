import { extract, STAGES, type Stage } from '../../src/extract/extract.ts';
import { tokenize } from '../../src/language/tokenize.ts';
import type { Article } from '../../src/model/article.ts';
import type { Ontology } from '../../src/ontology/ontology.ts';

/** What extraction took, over all passes. */
export interface Measurement {
  readonly tokens: number;
  readonly wallSeconds: number;
  /** Of this process, its collector and compiler included: what a busy machine does not distort. */
  readonly cpuSeconds: number;
  readonly stageSeconds: ReadonlyMap<Stage, number>;
  /** The most heap seen after an article, in bytes. */
  readonly heap: number;
}

/** Tokens of the sentences that are extracted from; titles and footnotes count, chrome does not. */
export function countTokens(article: Article, ontology: Ontology): number {
  const { sentences } = extract(article, ontology);
  return sentences.reduce((sum, { text }) => sum + tokenize(text).length, 0);
}

/**
 * Extracts from all articles again and again for at least so many seconds of this process, whole
 * passes only. Times are CPU times.
 */
export function measureExtraction(
  articles: readonly Article[],
  ontology: Ontology,
  tokensOfPass: number,
  seconds: number,
): Measurement {
  const stageSeconds = new Map<Stage, number>(STAGES.map((stage) => [stage, 0]));
  let stage: Stage | undefined;
  let since = 0;
  const onStage = (next: Stage | 'end') => {
    const now = cpuSeconds();
    if (stage) stageSeconds.set(stage, (stageSeconds.get(stage) ?? 0) + now - since);
    stage = next === 'end' ? undefined : next;
    since = now;
  };
  const [wall, cpu] = [performance.now(), cpuSeconds()];
  let [tokens, heap] = [0, 0];
  do {
    for (const article of articles) {
      extract(article, ontology, onStage);
      heap = Math.max(heap, process.memoryUsage().heapUsed);
    }
    tokens += tokensOfPass;
  } while (cpuSeconds() - cpu < seconds);
  return {
    tokens,
    wallSeconds: (performance.now() - wall) / 1000,
    cpuSeconds: cpuSeconds() - cpu,
    stageSeconds,
    heap,
  };
}

/** CPU time of this process. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
