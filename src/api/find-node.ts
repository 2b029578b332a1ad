import { whole } from './connection.ts';
import type { ApiContext } from './context.ts';

/** Types that have ids of their own. */
type NodeType = 'Actor' | 'Topic' | 'Event' | 'Article' | 'Sentence' | 'Statement' | 'Source';

/** A row that says what it is. */
export interface TypedNode {
  readonly __typename: NodeType;
}

const BY_PREFIX: Readonly<Record<string, NodeType>> = {
  actor: 'Actor',
  topic: 'Topic',
  event: 'Event',
  article: 'Article',
  sentence: 'Sentence',
  statement: 'Statement',
  source: 'Source',
};
/** How many things may be asked for by their ids at once. */
export const MOST_IDS = 100;

/**
 * The thing with the id, or null. Its prefix says what it is; an article may bear any id, so that one
 * without a known prefix is an article's.
 */
export async function findNode(id: string, context: ApiContext): Promise<TypedNode | null> {
  const type = typeOfId(id);
  const row = await load(type, id, context);
  return row ? { ...row, __typename: type } : null;
}

/** The type of the thing that an id names. */
export function typeOfId(id: string): NodeType {
  return BY_PREFIX[id.slice(0, Math.max(id.indexOf(':'), 0))] ?? 'Article';
}

/** Things by their ids, in their order. Throws `QuestionError` for more than 100. */
export async function findNodes(
  ids: readonly string[],
  context: ApiContext,
): Promise<readonly (TypedNode | null)[]> {
  whole('ids (their number)', ids.length, 0, MOST_IDS);
  return Promise.all(ids.map((id) => findNode(id, context)));
}

function load(type: NodeType, id: string, { loaders }: ApiContext) {
  switch (type) {
    case 'Actor':
      return loaders.actors.load(id);
    case 'Topic':
      return loaders.topicTree().then((tree) => tree.find(id) ?? null);
    case 'Event':
      return loaders.events.load(id);
    case 'Article':
      return loaders.articles.load(id);
    case 'Sentence':
      return loaders.sentences.load(id);
    case 'Statement':
      return loaders.statements.load(id);
    case 'Source':
      return loaders.sources.load(id);
  }
}
