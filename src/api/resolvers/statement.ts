import type { StatementRecord } from '../../store/cypher/read-nodes.ts';
import type { StatementEnd } from '../loaders.ts';
import { conditionOf, deadlineOf, type TextSpan } from '../statement-spans.ts';
import { wordsAt } from '../words-at.ts';
import { type Fields, present, properties, type Resolver } from './resolver.ts';

/** The actors that a statement's edges of a type lead to. */
const actorsBy =
  (type: StatementEnd['type']) =>
  async (...[{ id }, , { loaders }]: Parameters<Resolver<StatementRecord>>) => {
    const ends = await loaders.statementEnds.load(id);
    const ids = ends
      .filter((one) => one.type === type && one.label === 'Actor')
      .map((one) => one.end);
    return present(ids.map((actor) => loaders.actors.load(actor)));
  };

const one =
  (type: StatementEnd['type']): Resolver<StatementRecord> =>
  async (...field) =>
    (await actorsBy(type)(...field))[0] ?? null;

const Statement: Fields<StatementRecord> = {
  ...properties<StatementRecord>('id', 'kind', 'text', 'start', 'end', 'speakerName'),
  cue: ({ sentence, cueStart, cueEnd }, _, context) =>
    cueStart == null || cueEnd == null ? null : wordsAt(sentence, cueStart, cueEnd, context),
  condition: (statement, _, context) => conditionOf(statement, context),
  deadline: (statement, _, context) => deadlineOf(statement, context),
  answer: ({ answer }) => answer ?? null,
  saidOn: ({ saidOn }) => saidOn ?? null,
  speaker: one('SPEAKER'),
  hearer: one('HEARER'),
  actors: actorsBy('CONCERNS'),
  topics: async ({ id }, _, { loaders }) => {
    const [ends, tree] = await Promise.all([loaders.statementEnds.load(id), loaders.topicTree()]);
    return ends.flatMap(({ label, end }) => (label === 'Topic' ? (tree.find(end) ?? []) : []));
  },
  sentence: ({ sentence }, _, { loaders }) => loaders.sentences.load(sentence),
  article: ({ article }, _, { loaders }) => loaders.articles.load(article),
};

const TEXT_SPAN = properties<TextSpan>('text', 'start', 'end');

/** Somebody's words, and parts of them. */
export const statementResolvers = {
  Statement,
  TextSpan: TEXT_SPAN,
  Deadline: { ...TEXT_SPAN, ...properties<{ readonly date: string | null }>('date') },
};
