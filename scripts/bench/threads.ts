import type { Knowledge } from '../../src/ingest/knowledge.ts';
import { readInOrder } from '../../src/ingest/read-in-order.ts';
import type { Article } from '../../src/model/article.ts';
import type { Extraction } from '../../src/model/extraction.ts';

const TASK = new URL('../../src/ingest/extract-task.ts', import.meta.url);

/** Wall seconds in which so many threads extract from all articles, their start included. */
export async function measureThreads(
  articles: readonly Article[],
  { folder, digest }: Pick<Knowledge, 'folder' | 'digest'>,
  workers: number,
): Promise<number> {
  const begin = performance.now();
  async function* source() {
    yield* articles;
  }
  const extracted = readInOrder<Article, Article, Extraction, Extraction>(
    {
      source: source(),
      module: TASK,
      data: { folder, digest },
      nameOf: ({ id }) => id,
      lengthOf: ({ text }) => text.length,
      readHere: () => Promise.reject(new Error('too little text for threads')),
      work: (article, read) => read(article),
    },
    { workers, timeLimit: 600 },
  );
  for await (const _ of extracted);
  return (performance.now() - begin) / 1000;
}
