import type { SentenceRow } from '../../model/graph.ts';
import type { StoredMention } from '../../store/cypher/read-articles.ts';
import { type Fields, present, properties } from './resolver.ts';

const Sentence: Fields<SentenceRow> = {
  ...properties<SentenceRow>('id', 'index', 'zone', 'start', 'end', 'text'),
  article: ({ article }, _, { loaders }) => loaders.articles.load(article),
  mentions: ({ id }, _, { loaders }) => loaders.sentenceMentions.load(id),
  events: async ({ id }, _, { loaders }) =>
    present((await loaders.sentenceEvents.load(id)).map((event) => loaders.events.load(event))),
  sources: async ({ id }, _, { loaders }) =>
    present((await loaders.sentenceSources.load(id)).map((source) => loaders.sources.load(source))),
};

const Mention: Fields<StoredMention> = {
  start: ({ row }) => row.start,
  end: ({ row }) => row.end,
  surface: ({ row }) => row.surface,
  how: ({ row }) => row.how,
  reading: ({ row }) => row.reading,
  confidence: ({ row }) => row.confidence,
  because: ({ row }) => row.because ?? null,
  actor: ({ actor }, _, { loaders }) => loaders.actors.load(actor),
  sentence: ({ sentence }, _, { loaders }) => loaders.sentences.load(sentence),
};

/** The graph's words for the parts of an article. */
const Zone = {
  CHROME: 'chrome',
  TITLE: 'title',
  SUMMARY: 'summary',
  BODY: 'body',
  REFERENCES: 'references',
  AUTHOR_NOTE: 'author-note',
};

/** The graph's words for how a mention was tied. */
const MentionHow = {
  NAME: 'name',
  ALIAS: 'alias',
  ACRONYM: 'acronym',
  DEMONYM: 'demonym',
  METONYM: 'metonym',
  DESCRIPTION: 'description',
  PRONOUN: 'pronoun',
};

/** A sentence and the words in it that stand for actors. */
export const sentenceResolvers = { Sentence, Mention, Zone, MentionHow };
