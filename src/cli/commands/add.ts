import { ArticleError, InputError } from '../../errors.ts';
import { findArticles, STDIN_NAME } from '../../ingest/find-articles.ts';
import { headlineOf } from '../../ingest/headline.ts';
import { type Kept, keepArticle } from '../../ingest/keep-article.ts';
import { openKnowledge } from '../../ingest/knowledge.ts';
import { readArticle } from '../../ingest/read-article.ts';
import { collect, readFileBytes } from '../../ingest/read-bytes.ts';
import { toArticle } from '../../ingest/to-article.ts';
import { toMeta } from '../../ingest/to-meta.ts';
import type { Article, ArticleMeta } from '../../model/article.ts';
import { ownArticles } from '../articles-folder.ts';
import { askMissing, WANTED, withTerminal } from '../ask-missing.ts';
import type { Command, Context } from '../command.ts';
import { openDoor } from '../ingest-door.ts';
import { type IngestOutput, openIngestOutput } from '../ingest-output.ts';
import { withInterrupt } from '../interrupt.ts';
import { DEFAULT_TIME_LIMIT } from '../reading-options.ts';
import { EXIT } from '../report-error.ts';
import { runIngest } from '../run-ingest.ts';

interface Options {
  readonly title?: string;
  readonly outlet?: string;
  readonly date?: string;
  readonly url?: string;
  readonly author?: string;
  readonly as?: string;
  readonly to?: string;
  readonly replace?: boolean;
  readonly yes?: boolean;
  /** False for `--no-input`. */
  readonly input?: boolean;
  readonly json?: boolean;
}

/**
 * `entente add`: keeps one article as text with front matter, with what it says of itself, what the options
 * say and what is answered on the terminal, and takes it into the graph.
 */
export const add: Command<[string, Options]> = async (context, path, options) => {
  const { output } = context;
  const stated = statedBy(options);
  const limit = openKnowledge().characterLimit;
  const name = path === '-' ? STDIN_NAME : path;
  const bytes = await (path === '-'
    ? collect(process.stdin, STDIN_NAME, limit)
    : readFileBytes(path, path, limit));
  const read = await readArticle(bytes, { name, limit, meta: stated });
  const article = mayAsk(path, options) ? await complete(read, stated, context, limit) : read;
  if (article === 'stopped') {
    output.tell('entente: stopped; nothing was written (STOPPED)');
    return EXIT.interrupted;
  }
  const { to: folder = ownArticles(), as, replace } = options;
  const kept = await keepArticle({ article, bytes, name }, { folder, as, replace, limit });
  const missing = missingOf(article);
  tellKept(context, kept, missing);
  return takeIn(context, kept, missing, options.json === true);
};

function statedBy({ title, outlet, date, url, author }: Options): ArticleMeta {
  try {
    return toMeta({ title, outlet, date, url, author }, () => 'the option');
  } catch (cause) {
    if (cause instanceof ArticleError) throw new InputError(cause.message);
    throw cause;
  }
}

/** A terminal that the article itself came over has no answers left. */
function mayAsk(path: string, { yes, input }: Options): boolean {
  return path !== '-' && process.stdin.isTTY === true && !yes && input !== false;
}

/** Shows what is known and asks for what is not. */
async function complete(
  article: Article,
  stated: ArticleMeta,
  { output }: Context,
  limit: number,
): Promise<Article | 'stopped'> {
  const { text, id, ...known } = article;
  if (missingOf(article).length === 0) return article;
  for (const { option, field } of WANTED) {
    const from = stated[field] === undefined ? '' : '  (as the option says)';
    if (known[field] !== undefined) output.tell(`${option.padEnd(7)} ${known[field]}${from}`);
  }
  const meta = await withTerminal((asker) => askMissing(known, headlineOf(text), asker));
  if (meta === 'stopped') return meta;
  // An id that only followed from the text follows from the address now.
  const derived = toArticle(text, { name: '', meta: known, limit }).id;
  return toArticle(text, { name: 'article', meta: id === derived ? meta : { ...meta, id }, limit });
}

/** What an article does not say of itself; a title that its text begins with is none of it. */
function missingOf(article: Article): readonly string[] {
  return WANTED.filter(
    ({ field }) => article[field] === undefined && !(field === 'title' && headlineOf(article.text)),
  ).map(({ option }) => (option === 'date' ? 'published' : option));
}

function tellKept({ output }: Context, { file, status }: Kept, missing: readonly string[]): void {
  output.tell(status === 'there' ? `already there as ${file}` : `${status}  ${file}`);
  if (missing.length === 0) return;
  const relative = missing.includes('published') ? '; without a date "on Tuesday" is no day' : '';
  output.tell(
    `not known: ${missing.join(', ')}${relative}. Add it to the lines at the top of the file.`,
  );
}

async function takeIn(
  context: Context,
  { file, status }: Kept,
  missing: readonly string[],
  json: boolean,
): Promise<number> {
  const knowledge = openKnowledge(undefined, context.config.corrections);
  const inputs = await findArticles([file]);
  const sink = json ? SILENT : openIngestOutput(context.output, { ontology: undefined });
  const door = openDoor(context, knowledge, false);
  const reading = { workers: context.config.workers, timeLimit: DEFAULT_TIME_LIMIT };
  const { totals, outcomes, report } = await withInterrupt((signal) =>
    runIngest(inputs, knowledge, door, sink, { reading, signal }),
  ).finally(() => door.close());
  if (json) {
    const [outcome] = outcomes;
    const told =
      outcome?.status === 'failed'
        ? {
            status: outcome.status,
            error: { code: outcome.error.code, message: outcome.error.message },
          }
        : { status: outcome?.status, id: outcome?.article, events: outcome?.events };
    const answer = { file, kept: status, missing, ...told, report: report ?? null };
    await context.output.print(`${JSON.stringify(answer)}\n`);
  }
  return totals.failed > 0 ? EXIT.findings : EXIT.ok;
}

const SILENT: IngestOutput = {
  wantsReport: true,
  add: async () => undefined,
  end: async () => undefined,
};
