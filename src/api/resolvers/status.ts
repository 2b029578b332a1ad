import type { GraphStatus as StatusRecord } from '../graph-status.ts';
import { properties } from './resolver.ts';

const GraphStatus = properties<StatusRecord>(
  'store',
  'version',
  'articles',
  'events',
  'actors',
  'sentences',
  'lastIngest',
  'extractorVersion',
  'ontologyDigest',
  'serverVersion',
);

/** The names of stores in the code. */
const Store = { EMBEDDED: 'embedded', NEO4J: 'neo4j' };

/** What the graph holds. */
export const statusResolvers = { GraphStatus, Store };
