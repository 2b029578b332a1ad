import type { ActorRow, TopicRow } from '../model/graph.ts';
import { nameKey } from '../model/id.ts';
import type { SearchRow } from '../store/cypher/read-search.ts';
import type { ApiContext } from './context.ts';
import { findNode } from './find-node.ts';
import { type Highlight, highlightName, highlightWords } from './highlight.ts';
import type { Asked } from './search.ts';

/** A hit with what was looked for. */
export interface Hit extends SearchRow {
  readonly asked: Asked;
}

/** The words of a hit that fit, and where in them. */
export interface Shown {
  readonly text: string;
  readonly highlights: readonly Highlight[];
}

/** What of the hit holds the words: of several names or quotes, the first that fits best. */
export async function showHit({ id, asked }: Hit, context: ApiContext): Promise<Shown> {
  const { loaders } = context;
  const kind = id.slice(0, Math.max(id.indexOf(':'), 0));
  if (kind === 'actor' || kind === 'topic') {
    const node = (await findNode(id, context)) as unknown as ActorRow | TopicRow | null;
    const more = node && 'aliases' in node ? node.aliases : (node?.keys ?? []);
    const text = bestName(node ? [node.name, ...(more ?? [])] : [], asked);
    return { text, highlights: highlightName(text, asked.keys) };
  }
  const text = await textOf(kind, id, asked, loaders);
  return { text, highlights: highlightWords(text, asked.words) };
}

async function textOf(kind: string, id: string, asked: Asked, loaders: ApiContext['loaders']) {
  if (kind === 'sentence') return (await loaders.sentences.load(id))?.text ?? '';
  if (kind !== 'event') return (await loaders.articles.load(id))?.title ?? '';
  const quotes = (await loaders.evidence.load(id)).map(({ quote }) => quote);
  const lower = (quote: string) => quote.toLowerCase();
  return (
    quotes.find((quote) => lower(quote).includes(asked.phrase)) ??
    quotes.find((quote) => asked.words.every((word) => lower(quote).includes(word))) ??
    ''
  );
}

/** As names are scored: the very words, then a name that begins with them, then one that holds them. */
function bestName(names: readonly string[], { key, keys }: Asked): string {
  const holds = (name: string) =>
    keys.every((word) => nameKey(name).startsWith(word) || nameKey(name).includes(` ${word}`));
  return (
    names.find((name) => nameKey(name) === key) ??
    names.find((name) => nameKey(name).startsWith(key)) ??
    names.find(holds) ??
    names[0] ??
    ''
  );
}
