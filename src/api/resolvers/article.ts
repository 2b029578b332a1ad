import type { SentenceRow, SourceRow } from '../../model/graph.ts';
import type { StoredMention } from '../../store/cypher/read-articles.ts';
import type { ArticleHead } from '../../store/cypher/read-nodes.ts';
import { connect, type PageArgs } from '../connection.ts';
import { listedCorrections } from '../corrections/listed.ts';
import { type EventArgs, listEvents, toEventFilter } from '../event-list.ts';
import type { CitationRecord } from '../loaders.ts';
import { listStatements, type StatementArgs, toStatementFilter } from '../statement-list.ts';
import { coverArticle } from './explanation.ts';
import { type Fields, present, properties, type Resolver } from './resolver.ts';

const sentences: Resolver<ArticleHead, PageArgs> = ({ id }, args, { loaders }) =>
  connect<SentenceRow>(args, {
    shape: { list: 'sentences', types: ['number'] },
    load: (page) => loaders.articleSentences(page).load(id),
    count: () => loaders.articleSentenceCounts.load(id),
    sortKey: ({ index }) => [index],
  });

const mentions: Resolver<ArticleHead, PageArgs> = ({ id }, args, { loaders }) =>
  connect<StoredMention>(args, {
    shape: { list: 'mentions', types: ['number', 'number', 'string'] },
    load: (page) => loaders.articleMentions(page).load(id),
    count: () => loaders.articleMentionCounts.load(id),
    sortKey: ({ row, actor }) => [row.start, row.end, actor],
  });

const events: Resolver<ArticleHead, EventArgs> = async ({ id }, args, context) =>
  listEvents(context, 'article', [id], await toEventFilter(args, context), args);

const statements: Resolver<ArticleHead, StatementArgs> = ({ id }, args, context) =>
  listStatements(context, 'article', id, toStatementFilter(args), args);

const Article: Fields<ArticleHead> = {
  ...properties<ArticleHead>('id', 'title', 'outlet', 'url', 'author', 'publishedOn', 'language'),
  ...properties<ArticleHead>('textHash'),
  text: ({ id }, _, { loaders }) => loaders.articleTexts.load(id),
  sentences,
  events,
  statements,
  corrections: async ({ id }, _, context) =>
    (await listedCorrections(context)).filter(({ articles }) => articles.includes(id)),
  citations: ({ id }, _, { loaders }) => loaders.citations.load(id),
  mentions,
  coverage: coverArticle,
};

const Citation: Fields<CitationRecord> = {
  ...properties<CitationRecord>('marker', 'start', 'end', 'ibid'),
  source: ({ source }, _, { loaders }) => loaders.sources.load(source),
  sentences: ({ sentences }, _, { loaders }) =>
    present(sentences.map((sentence) => loaders.sentences.load(sentence))),
};

const Source = properties<SourceRow>('id', 'outlet', 'title', 'author', 'url');

/** An article, its notes and the works they name. */
export const articleResolvers = { Article, Citation, Source };
