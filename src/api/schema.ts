import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { type GraphQLSchema, Kind, parse } from 'graphql';
import type { ApiContext } from './context.ts';
import { DATE } from './date-scalar.ts';
import { actorResolvers } from './resolvers/actor.ts';
import { actorMatchResolvers } from './resolvers/actor-match.ts';
import { articleResolvers } from './resolvers/article.ts';
import { connectionResolvers } from './resolvers/connections.ts';
import { correctionResolvers } from './resolvers/correction.ts';
import { disputeResolvers } from './resolvers/dispute.ts';
import { eventResolvers } from './resolvers/event.ts';
import { evidenceResolvers } from './resolvers/evidence.ts';
import { explanationResolvers } from './resolvers/explanation.ts';
import { ledgerResolvers } from './resolvers/ledger.ts';
import { limitsResolvers } from './resolvers/limits.ts';
import { mutationResolvers } from './resolvers/mutation.ts';
import { networkResolvers } from './resolvers/network.ts';
import { nodeResolvers } from './resolvers/node.ts';
import { pairResolvers } from './resolvers/pair.ts';
import { pathResolvers } from './resolvers/path.ts';
import { queryResolvers } from './resolvers/query.ts';
import { reachResolvers } from './resolvers/reach.ts';
import { sentenceResolvers } from './resolvers/sentence.ts';
import { seriesResolvers } from './resolvers/series.ts';
import { statementResolvers } from './resolvers/statement.ts';
import { statusResolvers } from './resolvers/status.ts';
import { subscriptionResolvers } from './resolvers/subscription.ts';
import { topicResolvers } from './resolvers/topic.ts';

/** What answers every field, type by type. */
export const RESOLVERS = {
  Date: DATE,
  ...queryResolvers,
  ...mutationResolvers,
  ...subscriptionResolvers,
  ...connectionResolvers,
  ...actorResolvers,
  ...topicResolvers,
  ...eventResolvers,
  ...disputeResolvers,
  ...evidenceResolvers,
  ...sentenceResolvers,
  ...articleResolvers,
  ...statementResolvers,
  ...pairResolvers,
  ...pathResolvers,
  ...actorMatchResolvers,
  ...seriesResolvers,
  ...nodeResolvers,
  ...ledgerResolvers,
  ...reachResolvers,
  ...networkResolvers,
  ...statusResolvers,
  ...limitsResolvers,
  ...explanationResolvers,
  ...correctionResolvers,
};

type Resolvers = NonNullable<Parameters<typeof makeExecutableSchema<ApiContext>>[0]['resolvers']>;

/** `schema.graphql`, the API's contract, with what answers it; without its mutations where nothing may be changed. */
export function createSchema({ readOnly = false } = {}): GraphQLSchema {
  const whole = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
  const isChange = (name: string) => readOnly && name === 'Mutation';
  const typeDefs = {
    ...whole,
    definitions: whole.definitions.filter(
      (one) => !(one.kind === Kind.OBJECT_TYPE_DEFINITION && isChange(one.name.value)),
    ),
  };
  const { Mutation, ...others } = RESOLVERS;
  return makeExecutableSchema<ApiContext>({
    typeDefs,
    // Rows differ from type to type, which the library's one type for all of them can't say.
    resolvers: (readOnly ? others : { ...others, Mutation }) as unknown as Resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}
