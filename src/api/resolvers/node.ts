import type { SearchRow } from '../../store/cypher/read-search.ts';
import { findNode, type TypedNode } from '../find-node.ts';
import { type Fields, properties } from './resolver.ts';

const byName = { __resolveType: ({ __typename }: TypedNode) => __typename };

const SearchHit: Fields<SearchRow> = {
  ...properties<SearchRow>('score'),
  node: ({ id }, _, context) => findNode(id, context),
};

/** Whatever has an id, by what it is. */
export const nodeResolvers = { Node: byName, SearchResult: byName, SearchHit };
