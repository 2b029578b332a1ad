import {
  STALE,
  type ToldCoverage,
  type ToldDate,
  type ToldEvent,
  type ToldPassage,
  type ToldRefusal,
  type ToldRole,
} from '../../explain/told.ts';
import type { EvidenceRow } from '../../model/graph.ts';
import type { ArticleHead } from '../../store/cypher/read-nodes.ts';
import type { EventNode } from '../../store/cypher/write-events.ts';
import { connect, LARGEST_SIZE, type PageArgs, pageOf, whole } from '../connection.ts';
import type { ExplainedArticle } from '../explained.ts';
import { type Fields, properties, type Resolver } from './resolver.ts';
import { surestFirst } from './surest-first.ts';

/** A piece of evidence with what explains it; none where it is stale. */
interface Explained {
  readonly evidence: EvidenceRow;
  readonly told: ToldEvent | undefined;
}

/** Why each piece of an event's evidence was read. Throws `QuestionError` for a number out of range. */
export const explainEvent: Resolver<EventNode, { readonly first?: number | null }> = async (
  { id },
  { first },
  { loaders },
) => {
  const size = whole('first', first ?? DEFAULT_SIZE, 1, LARGEST_SIZE);
  const rows = surestFirst(await loaders.evidence.load(id)).slice(0, size);
  return Promise.all(
    rows.map(async (evidence): Promise<Explained> => {
      const article = await loaders.explained.load(evidence.article);
      return { evidence, told: article?.explanationOf(evidence) };
    }),
  );
};

const DEFAULT_SIZE = 5;

/** Coverage with the sentences that look as if they told an event. */
type Coverage = ToldCoverage & Pick<ExplainedArticle, 'notUnderstood'>;

const NO_COVERAGE: Coverage = {
  sentences: 0,
  used: 0,
  share: 0,
  reasons: [],
  passages: [],
  notUnderstood: [],
};

/** What each sentence of an article gives. */
export const coverArticle: Resolver<Pick<ArticleHead, 'id'>> = async ({ id }, _, { loaders }) => {
  const explained = await loaders.explained.load(id);
  return explained
    ? { ...explained.coverage, notUnderstood: explained.notUnderstood }
    : NO_COVERAGE;
};

/** The first so many. Throws `QuestionError` for a number out of range. */
export function firstOf<T>(list: readonly T[], first: number | null | undefined): readonly T[] {
  return list.slice(0, whole('first', first ?? DEFAULT_SIZE, 1, LARGEST_SIZE));
}

const EventExplanation: Fields<Explained> = {
  ...properties<Explained>('evidence'),
  stale: ({ told }) => told === undefined,
  ruleType: ({ told }) => told?.ruleType ?? null,
  roles: ({ told }) => told?.roles ?? [],
  date: ({ told }) => told?.date ?? null,
  signs: ({ told }) => told?.signs ?? [],
  terms: ({ told }) => told?.terms ?? [],
  refused: ({ told }) => told?.refused ?? [],
  text: ({ told }) => told?.text ?? STALE,
};

const RoleExplanation: Fields<ToldRole> = {
  ...properties<ToldRole>('role', 'words', 'start', 'end', 'place', 'preposition', 'found'),
  ...properties<ToldRole>('how', 'confidence', 'because'),
  name: ({ name }) => name?.words ?? null,
  actor: ({ actor }, _, { loaders }) => (actor ? loaders.actors.load(actor) : null),
};

const DateExplanation: Fields<ToldDate> = {
  ...properties<ToldDate>('value', 'how', 'countedFrom'),
  words: ({ words }) => words?.words ?? null,
  start: ({ words }) => words?.start ?? null,
  end: ({ words }) => words?.end ?? null,
};

const ContextSign = properties<ToldEvent['signs'][number]>('sign', 'words', 'start', 'end');

const Refusal: Fields<ToldRefusal> = {
  ...properties<ToldRefusal>('rule', 'reason', 'detail'),
  trigger: ({ trigger }) => trigger.words,
  start: ({ trigger }) => trigger.start,
  end: ({ trigger }) => trigger.end,
};

const passages: Resolver<ToldCoverage, PageArgs> = (coverage, args) => {
  const sortKey = ({ start }: ToldPassage) => [start];
  return connect<ToldPassage>(args, {
    shape: { list: 'passages', types: ['number'] },
    load: async (page) => pageOf(coverage.passages, page, sortKey),
    count: async () => coverage.passages.length,
    sortKey,
  });
};

const ArticleCoverage: Fields<Coverage> = {
  ...properties<Coverage>('sentences', 'used', 'share', 'reasons'),
  notUnderstood: ({ notUnderstood }, { first }: { readonly first?: number | null }) =>
    firstOf(notUnderstood, first),
  passages,
};

const ReasonCount = properties<ToldCoverage['reasons'][number]>('reason', 'count');

const Passage: Fields<ToldPassage> = {
  ...properties<ToldPassage>('zone', 'words', 'start', 'end', 'events', 'statements'),
  ...properties<ToldPassage>('reason', 'detail', 'refused'),
  index: ({ sentence }) => sentence,
};

/** Why events were read, and what was not used. */
export const explanationResolvers = {
  EventExplanation,
  RoleExplanation,
  DateExplanation,
  ContextSign,
  Refusal,
  ArticleCoverage,
  ReasonCount,
  Passage,
};
