import type { MergeCandidate as Candidate } from '../../corrections/merge-candidates.ts';
import { doneInWords } from '../../explain/correction-in-words.ts';
import type { Corrected } from '../../ingest/corrector.ts';
import type { ListedCorrection } from '../../ingest/list-corrections.ts';
import type { CorrectionStatus, Correction as Row } from '../../model/correction.ts';
import { connect, LARGEST_SIZE, type PageArgs, pageOf, whole } from '../connection.ts';
import type { ApiContext } from '../context.ts';
import { correctionsById, correctorOf, listedCorrections } from '../corrections/listed.ts';
import {
  type AdditionInput,
  type ChangeInput,
  type NewActorInput,
  type PlacesInput,
  type Signed,
  toActor,
  toAddition,
  toChange,
  toPlaces,
  toSignature,
} from '../corrections/to-drafts.ts';
import { type Fields, present, properties, type Resolver } from './resolver.ts';

interface Given<T> {
  readonly input: T;
}
interface MergeInput extends Signed {
  readonly into: string;
  readonly from: readonly string[];
}
interface SplitInput extends Signed {
  readonly actor: string;
  readonly article: string;
  readonly quote?: string | null;
  readonly into?: string | null;
  readonly newActor?: NewActorInput | null;
}
interface ApartInput extends Signed {
  readonly a: string;
  readonly b: string;
}

const named = (actor: string, context: ApiContext) => toActor(actor, null, context);

/** How people correct the graph. */
export const CORRECTION_MUTATIONS = {
  rejectEvent: (_: unknown, { input }: Given<PlacesInput & Signed>, context: ApiContext) =>
    correctorOf(context).reject(toPlaces(input), toSignature(input)),
  changeEvent: async (_: unknown, { input }: Given<ChangeInput>, context: ApiContext) =>
    correctorOf(context).change(
      toPlaces(input),
      await toChange(input, context),
      toSignature(input),
    ),
  addEvent: async (_: unknown, { input }: Given<AdditionInput>, context: ApiContext) =>
    correctorOf(context).add(await toAddition(input, context), toSignature(input)),
  mergeActors: async (_: unknown, { input }: Given<MergeInput>, context: ApiContext) =>
    correctorOf(context).merge(
      await named(input.into, context),
      await Promise.all(input.from.map((one) => named(one, context))),
      toSignature(input),
    ),
  splitActor: async (_: unknown, { input }: Given<SplitInput>, context: ApiContext) =>
    correctorOf(context).split(
      {
        actor: await named(input.actor, context),
        into: await toActor(input.into, input.newActor, context),
        article: input.article,
        quote: input.quote ?? undefined,
      },
      toSignature(input),
    ),
  keepApart: async (_: unknown, { input }: Given<ApartInput>, context: ApiContext) =>
    correctorOf(context).keepApart(
      await named(input.a, context),
      await named(input.b, context),
      toSignature(input),
    ),
  withdrawCorrection: (_: unknown, { id }: { readonly id: string }, context: ApiContext) =>
    correctorOf(context).withdraw(id),
};

const DEFAULT_SIZE = 20;
interface FirstArg {
  readonly first?: number | null;
}
interface ListArgs extends PageArgs {
  readonly status?: readonly CorrectionStatus[] | null;
}

/** Questions about corrections. */
export const CORRECTION_QUERIES = {
  corrections: (_: unknown, args: ListArgs, context: ApiContext) => {
    const found = async () =>
      (await listedCorrections(context)).filter(
        ({ status }) => args.status == null || args.status.includes(status),
      );
    const sortKey = ({ line, correction }: ListedCorrection) => [line, correction.id];
    return connect<ListedCorrection>(args, {
      shape: { list: 'corrections', types: ['number', 'string'] },
      load: async (page) => pageOf(await found(), page, sortKey),
      count: async () => (await found()).length,
      sortKey,
    });
  },
  mergeCandidates: async (
    _: unknown,
    { actor, first }: FirstArg & { readonly actor?: string | null },
    context: ApiContext,
  ) => {
    const size = whole('first', first ?? DEFAULT_SIZE, 1, LARGEST_SIZE);
    const only = actor == null ? undefined : (await named(actor, context)).id;
    const found = (await context.ingestion.corrector?.candidates()) ?? [];
    return found
      .filter(({ into, from }) => only === undefined || into === only || from === only)
      .slice(0, size);
  },
};

const told = (get: (correction: Row) => string | undefined) => (row: ListedCorrection) =>
  get(row.correction) ?? null;
const anchor = (correction: Row) => ('at' in correction ? correction.at : undefined);

const changedArticles: Resolver<ListedCorrection, FirstArg> = ({ articles }, args, { loaders }) =>
  present(firstOf(articles, args).map((id) => loaders.articles.load(id)));

const Correction: Fields<ListedCorrection> = {
  ...properties<ListedCorrection>('status', 'reason', 'line'),
  id: told(({ id }) => id),
  kind: told(({ kind }) => kind),
  by: told(({ by }) => by),
  on: told(({ on }) => on),
  why: told(({ why }) => why),
  text: async ({ correction }, _, { loaders }) => {
    const { topics, place } = correction.kind === 'CHANGE' ? correction.set : {};
    const names = new Map<string, string>();
    for (const id of topics ?? []) names.set(id, (await loaders.topicTree()).find(id)?.name ?? id);
    if (place) names.set(place, (await loaders.actors.load(place))?.name ?? place);
    return doneInWords(correction, (id) => names.get(id) ?? id);
  },
  quote: told((one) => anchor(one)?.quote),
  articleTitle: told((one) => anchor(one)?.title),
  article: ({ correction }, _, { loaders }) => {
    const id = anchor(correction)?.article;
    return id === undefined ? null : loaders.articles.load(id);
  },
  articleCount: ({ articles }) => articles.length,
  articles: changedArticles,
};

/** The first of a list. Throws `QuestionError` for a number out of range. */
function firstOf(ids: readonly string[], { first }: FirstArg): readonly string[] {
  return ids.slice(0, whole('first', first ?? DEFAULT_SIZE, 1, LARGEST_SIZE));
}

const MergeCandidate: Fields<Candidate> = {
  ...properties<Candidate>('reason'),
  into: ({ into }, _, { loaders }) => loaders.actors.load(into),
  from: ({ from }, _, { loaders }) => loaders.actors.load(from),
};

const NO_CHANGES = { added: 0, changed: 0, removed: 0 };

const correctedEvents: Resolver<Corrected, FirstArg> = ({ events }, args, { loaders }) =>
  present(firstOf(events, args).map((id) => loaders.events.load(id)));

const readAnew: Resolver<Corrected, FirstArg> = ({ synced }, args, { loaders }) =>
  present(firstOf(synced?.articles ?? [], args).map((id) => loaders.articles.load(id)));

const CorrectionPayload: Fields<Corrected> = {
  corrections: async ({ corrections }, _, context) => {
    const listed = await correctionsById(
      corrections.map(({ id }) => id),
      context,
    );
    const standing = new Map(listed.map((one) => [one.correction.id, one]));
    return corrections.map((correction): ListedCorrection => {
      const gone = {
        correction,
        line: 0,
        status: 'ABSENT',
        reason: 'withdrawn',
        articles: [],
      } as const;
      return standing.get(correction.id) ?? gone;
    });
  },
  events: correctedEvents,
  changes: ({ synced }) => synced?.events ?? NO_CHANGES,
  articles: readAnew,
  pending: ({ synced }) => synced === undefined,
};

/** Corrections and what they did. */
export const correctionResolvers = { Correction, MergeCandidate, CorrectionPayload };
