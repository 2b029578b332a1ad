import { findNode, type TypedNode } from '../find-node.ts';
import type { Highlight as Span } from '../highlight.ts';
import { type Hit, showHit } from '../search-hit.ts';
import { type Fields, properties } from './resolver.ts';

const byName = { __resolveType: ({ __typename }: TypedNode) => __typename };

const SearchHit: Fields<Hit> = {
  ...properties<Hit>('score'),
  node: ({ id }, _, context) => findNode(id, context),
  text: async (hit, _, context) => (await showHit(hit, context)).text,
  highlights: async (hit, _, context) => (await showHit(hit, context)).highlights,
};

const Highlight = properties<Span>('start', 'end');

/** Whatever has an id, by what it is. */
export const nodeResolvers = { Node: byName, SearchResult: byName, SearchHit, Highlight };
