import type { EventChanges as Changes } from '../../store/refold.ts';
import type { PageArgs } from '../connection.ts';
import type { ApiContext, IngestInput, IngestResult } from '../context.ts';
import { ALL_EVENTS, listEvents } from '../event-list.ts';
import { CORRECTION_MUTATIONS } from './correction.ts';
import { firstOf } from './explanation.ts';
import { type Fields, properties } from './resolver.ts';

type GivenInput = { readonly [K in keyof IngestInput]?: string | null };

interface Removal {
  readonly id: string;
  readonly removed: boolean;
}

/** GraphQL says null for what a client leaves empty. */
function toInput({
  text,
  html,
  title,
  outlet,
  url,
  author,
  publishedOn,
  language,
}: GivenInput): IngestInput {
  return {
    text: text ?? undefined,
    html: html ?? undefined,
    title: title ?? undefined,
    outlet: outlet ?? undefined,
    url: url ?? undefined,
    author: author ?? undefined,
    publishedOn: publishedOn ?? undefined,
    language: language ?? undefined,
  };
}

const Mutation = {
  ingestArticle: (
    _: unknown,
    { input }: { readonly input: GivenInput },
    { ingestion }: ApiContext,
  ) => ingestion.ingest(toInput(input)),
  removeArticle: async (
    _: unknown,
    { id }: { readonly id: string },
    { ingestion }: ApiContext,
  ): Promise<Removal> => ({ id, removed: (await ingestion.remove(id)).removed }),
  ...CORRECTION_MUTATIONS,
};

const IngestArticlePayload: Fields<IngestResult> = {
  ...properties<IngestResult>('status', 'articleId', 'events'),
  article: ({ articleId }, _, { loaders }) => loaders.articles.load(articleId),
  disputed: ({ articleId }, { first, after }: PageArgs, context) => {
    const args = { first: first ?? null, after: after ?? null, where: { disputed: true } };
    return listEvents(context, 'article', [articleId], ALL_EVENTS, args);
  },
  async notUnderstood({ articleId }, { first }: PageArgs, { loaders }) {
    return firstOf((await loaders.explained.load(articleId))?.notUnderstood ?? [], first);
  },
};

const EventChanges = properties<Changes>('added', 'changed', 'removed');
const RemoveArticlePayload = properties<Removal>('id', 'removed');

/** Changes to the graph. */
export const mutationResolvers = {
  Mutation,
  IngestArticlePayload,
  EventChanges,
  RemoveArticlePayload,
};
