import { ThreadError } from '../errors.ts';
import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { type Knowledge, openKnowledge } from './knowledge.ts';
import { openExtractor } from './open-extractor.ts';

/**
 * Makes a thread ready to extract; see `src/pool`. Throws `ThreadError` where the ontology is not the
 * one that the run began with: one run must not read by two.
 */
export async function openTask({
  folder,
  digest,
}: Pick<Knowledge, 'folder' | 'digest'>): Promise<(article: Article) => Extraction> {
  const knowledge = openKnowledge(folder);
  if (knowledge.digest !== digest) {
    throw new ThreadError('The ontology was changed while articles were taken in: run it again.');
  }
  return openExtractor(await knowledge.open());
}
