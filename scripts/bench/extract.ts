import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { extract } from '../../src/extract/extract.ts';
import { openKnowledge } from '../../src/ingest/knowledge.ts';
import { readArticles } from './articles.ts';
import { countTokens, cpuSeconds, measureExtraction } from './measure.ts';
import { describeReport } from './report.ts';
import { measureThreads } from './threads.ts';

/**
 * `npm run bench:extract [-- PATHS…]`: how fast extraction is, whole and by stage, cold and warm, on
 * one core and on all, and what memory it takes.
 */
const command = new Command('npm run bench:extract --')
  .argument('[paths...]', 'files, folders, or .jsonl files with a text a line')
  .option('--seconds <number>', 'how long to measure when warm', '10')
  .option('--workers <number>', 'threads to compare with one; 0 leaves them out')
  .option('--json', 'print one JSON object')
  .parse();
const options = command.opts<{ seconds: string; workers?: string; json?: boolean }>();

const OWN = fileURLToPath(new URL('../../seeds/articles/', import.meta.url));
/** Characters for the threads to read: short texts would measure their start alone. */
const ENOUGH = 500_000;

const knowledge = openKnowledge();
const { characterLimit } = knowledge;
const articles = await readArticles(command.args.length > 0 ? command.args : [OWN], characterLimit);
const [first] = articles;
if (!first) throw new Error('There is no article to measure with.');

const start = cpuSeconds();
const ontology = await knowledge.open();
const loaded = cpuSeconds();
extract(first, ontology);
const cold = cpuSeconds();
const tokens = articles.reduce((sum, article) => sum + countTokens(article, ontology), 0);
measureExtraction(articles, ontology, tokens, 3); // until the compiler has seen every path
const warm = measureExtraction(articles, ontology, tokens, Number(options.seconds));
const rss = process.resourceUsage().maxRSS * 1024;

const workers = Number(options.workers ?? availableParallelism());
const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
const many = Array.from({ length: Math.ceil(ENOUGH / characters) }, () => articles).flat();
const [one, all] =
  workers === 0
    ? [undefined, undefined]
    : [await measureThreads(many, knowledge, 1), await measureThreads(many, knowledge, workers)];

const report = {
  articles: articles.length,
  tokens,
  ontologySeconds: loaded - start,
  firstSeconds: cold - loaded,
  tokensPerSecond: warm.tokens / warm.cpuSeconds,
  tokensPerWallSecond: warm.tokens / warm.wallSeconds,
  stages: [...warm.stageSeconds].map(([stage, seconds]) => ({
    stage,
    share: seconds / warm.cpuSeconds,
    tokensPerSecond: warm.tokens / seconds,
  })),
  heap: warm.heap,
  rss,
  threads:
    one === undefined || all === undefined
      ? undefined
      : { workers, oneSeconds: one, allSeconds: all, rss: process.resourceUsage().maxRSS * 1024 },
};
console.log(options.json ? JSON.stringify(report, null, 2) : describeReport(report));
