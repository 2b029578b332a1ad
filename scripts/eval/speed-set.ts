import { join } from 'node:path';
import { findArticles } from '../../src/ingest/find-articles.ts';
import { openKnowledge } from '../../src/ingest/knowledge.ts';
import { countTokens, measureExtraction } from '../bench/measure.ts';
import type { EvalSet } from './set.ts';

/** Articles as they are published, of all lengths. */
const TEXTS = 'attribution/dev/text';
const COUNT = 12;

/** Whole extraction on one core, in CPU time; for reading only, since it depends on the machine. */
export const speedSet: EvalSet = {
  name: 'speed',
  gold: [],
  measures: [{ name: 'tokens/s, one core', reach: 10_000, aim: 25_000, peer: '4–10 k' }],
  async measure({ data }) {
    const knowledge = openKnowledge();
    const ontology = await knowledge.open();
    const inputs = (await findArticles([join(data, TEXTS)])).slice(0, COUNT);
    const articles = await Promise.all(inputs.map((input) => input.load(knowledge.characterLimit)));
    const tokens = articles.reduce((sum, article) => sum + countTokens(article, ontology), 0);
    measureExtraction(articles, ontology, tokens, 1); // until it is warm
    const warm = measureExtraction(articles, ontology, tokens, 2);
    const speed = Math.round(warm.tokens / warm.cpuSeconds);
    return { figures: new Map([['tokens/s, one core', speed]]), notes: [] };
  },
};
