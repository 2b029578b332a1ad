import type { EventChanges as Changes } from '../../store/refold.ts';
import type { ApiContext, IngestInput, IngestResult } from '../context.ts';
import { CORRECTION_MUTATIONS } from './correction.ts';
import { type Fields, properties } from './resolver.ts';

type Optional = 'title' | 'outlet' | 'url' | 'author' | 'publishedOn' | 'language';
type GivenInput = { readonly text: string } & { readonly [K in Optional]?: string | null };

interface Removal {
  readonly id: string;
  readonly removed: boolean;
}

/** GraphQL says null for what a client leaves empty. */
function toInput({
  text,
  title,
  outlet,
  url,
  author,
  publishedOn,
  language,
}: GivenInput): IngestInput {
  return {
    text,
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
