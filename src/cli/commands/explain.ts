import { access } from 'node:fs/promises';
import { ArticleError, EntenteError, InputError } from '../../errors.ts';
import { STALE, type ToldEvent } from '../../explain/told.ts';
import { type ExplainedArticle, explainArticle } from '../../ingest/explain-article.ts';
import { findArticles } from '../../ingest/find-articles.ts';
import { openKnowledge } from '../../ingest/knowledge.ts';
import type { Command, Context } from '../command.ts';
import {
  describeArticle,
  describeEvidence,
  type ExplainedEvidence,
} from '../describe-explanation.ts';
import { hasGraph } from '../existing-store.ts';
import { graphArticle, graphEvents } from '../graph-article.ts';
import { graphEvidence } from '../graph-evidence.ts';
import { EXIT } from '../report-error.ts';

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
}

/**
 * `entente explain`: why an event of the graph was read, or what an article (of the graph, or a file)
 * gave, sentence by sentence, and why nothing where it gave nothing. Ends with findings where the graph
 * was read by other rules, so that a piece of evidence can't be explained.
 */
export const explain: Command<[string, Options]> = async (context, target, options) => {
  if (target.startsWith('event:')) return explainEvent(context, target, options);
  const isFile = target === '-' || (await isPath(target, context));
  const { name, explained, eventOf } = isFile
    ? await explainFile(target, context)
    : await explainStored(context, target);
  const { article, coverage, events } = explained;
  const { output } = context;
  const idOf = (event: ToldEvent) => eventOf.get(explained.evidenceOf(event) ?? '');
  const explanations = events.map((event) => ({ event: idOf(event) ?? null, ...event }));
  const text = options.json
    ? JSON.stringify({ article: article.id, ...coverage, explanations }, null, 2)
    : describeArticle(name, explained, output.paint, { all: options.all === true, idOf });
  await output.print(`${text}\n`);
  return EXIT.ok;
};

interface Named {
  readonly name: string;
  readonly explained: ExplainedArticle;
  /** Ids of events by their evidence, as far as the graph has them. */
  readonly eventOf: ReadonlyMap<string, string>;
}

async function explainFile(file: string, context: Context): Promise<Named> {
  const knowledge = openKnowledge(undefined, context.config.corrections);
  const [input, another] = await findArticles([file]);
  if (!input || another) throw new InputError(`${file} is a folder: name one file of it.`);
  const article = await input.load(knowledge.characterLimit);
  const explained = await explainArticle(article, knowledge);
  return { name: input.name, explained, eventOf: await graphEvents(context, article.id) };
}

async function explainStored(context: Context, id: string): Promise<Named> {
  const found = await graphArticle(context, id);
  if (!found) {
    const isId = id.startsWith('article:');
    throw new ArticleError(
      isId
        ? `The graph has no article ${id}: \`entente ingest\` prints the ids.`
        : `There is no file ${id}, and the graph has no article of that id: \`entente ingest\` prints the ids.`,
    );
  }
  const { article, eventOf } = found;
  const knowledge = openKnowledge(undefined, context.config.corrections);
  const explained = await explainArticle(article, knowledge);
  return { name: article.title ?? id, explained, eventOf };
}

async function explainEvent(context: Context, id: string, { json, all }: Options): Promise<number> {
  const { output } = context;
  const evidence = await evidenceOf(context, id);
  if (evidence.length === 0) {
    const way = '`{ events { nodes { id } } }` gives ids';
    throw new EntenteError('NOT_FOUND', `The graph has no event ${id}: ${way}.`);
  }
  const text = json
    ? JSON.stringify({ event: id, explanations: evidence.map(toRecord) }, null, 2)
    : evidence.map((one) => describeEvidence(one, output.paint, all === true)).join('\n\n');
  await output.print(`${text}\n`);
  return evidence.some(({ told }) => told === undefined) ? EXIT.findings : EXIT.ok;
}

function toRecord({ row, told }: ExplainedEvidence) {
  const { id, article } = row;
  return { evidence: id, article, stale: told === undefined, ...(told ?? { text: STALE }) };
}

/** The evidence of an event, the surest first, each with what explains it. */
async function evidenceOf(context: Context, id: string): Promise<readonly ExplainedEvidence[]> {
  const rows = await graphEvidence(context, id);
  const knowledge = openKnowledge(undefined, context.config.corrections);
  const articles = new Map<string, ExplainedArticle>();
  for (const article of new Set(rows.map((row) => row.article))) {
    const found = await graphArticle(context, article);
    if (found) articles.set(article, await explainArticle(found.article, knowledge));
  }
  return rows.map((row) => {
    const explained = articles.get(row.article);
    return { row, title: explained?.article.title, told: explained?.explanationOf(row) };
  });
}

/** What is there is a file; what is not may be the id of an article, which needs a graph. */
async function isPath(target: string, { config }: Context): Promise<boolean> {
  if (target.startsWith('article:')) return false;
  return access(target).then(
    () => true,
    async () => !(await hasGraph(config)),
  );
}
