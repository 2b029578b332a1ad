import { createInterface } from 'node:readline/promises';
import { ArticleError } from '../errors.ts';
import { toMeta } from '../ingest/to-meta.ts';
import type { ArticleMeta } from '../model/article.ts';

/** What an article should say of itself, by the names of the options that say it. */
export const WANTED = [
  { option: 'title', field: 'title', question: 'Title' },
  { option: 'outlet', field: 'outlet', question: 'Outlet, the newspaper, agency or site' },
  { option: 'date', field: 'publishedOn', question: 'Date it was published, such as 2026-03-04' },
  { option: 'url', field: 'url', question: 'Where it can be read, https://…' },
] as const satisfies readonly {
  readonly option: string;
  readonly field: keyof ArticleMeta;
  readonly question: string;
}[];

/** Where questions go and answers come from. */
export interface Asker {
  /** Undefined where there are no more answers. */
  ask(question: string): Promise<string | undefined>;
  tell(line: string): void;
}

/**
 * Asks for what is not known of an article, each in one question that may be left empty and is asked again
 * where the answer can't be meant. `headline` is what the text itself begins with.
 */
export async function askMissing(
  known: ArticleMeta,
  headline: string | undefined,
  { ask, tell }: Asker,
): Promise<ArticleMeta> {
  let meta = known;
  for (const { option, field, question } of WANTED) {
    const begins = field === 'title' && headline ? `; the text begins “${headline}”` : '';
    while (meta[field] === undefined) {
      const answer = await ask(`${question} (empty if unknown${begins}): `);
      if (answer === undefined) return meta;
      if (answer.trim() === '') break;
      try {
        meta = { ...meta, ...toMeta({ [option]: answer }, () => 'the answer for') };
      } catch (cause) {
        if (!(cause instanceof ArticleError)) throw cause;
        tell(cause.message);
      }
    }
  }
  return meta;
}

/**
 * Asks on the terminal, beside what is printed as a result. Ctrl-D leaves the rest empty; `signal` hears
 * Ctrl-C, which ends it all.
 */
export async function withTerminal<T>(work: (asker: Asker) => Promise<T>): Promise<T | 'stopped'> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const stop = new AbortController();
  lines.on('SIGINT', () => stop.abort());
  const closed = new Promise<undefined>((resolve) => {
    lines.once('close', () => resolve(undefined));
  });
  try {
    return await work({
      ask: (question) => Promise.race([lines.question(question, { signal: stop.signal }), closed]),
      tell: (line) => process.stderr.write(`${line}\n`),
    });
  } catch (cause) {
    if (stop.signal.aborted) return 'stopped';
    throw cause;
  } finally {
    lines.close();
  }
}
