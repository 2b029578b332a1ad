import { readFileSync } from 'node:fs';
import { buildSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { costOfDocument } from '../../src/api/guard/cost.ts';
import type { Question } from '../../src/explorer/ask/ask.ts';
import { actorQuestion } from '../../src/explorer/ask/documents/actor.ts';
import { addChange, changesQuestion } from '../../src/explorer/ask/documents/add.ts';
import {
  ARTICLE_DOCUMENT,
  articleQuestion,
  FIRST_PAGES,
  nextCursors,
} from '../../src/explorer/ask/documents/article.ts';
import { compareQuestion } from '../../src/explorer/ask/documents/compare.ts';
import {
  articleCorrectionsQuestion,
  candidatesQuestion,
  completionQuestion,
  correctionChange,
  correctionsQuestion,
  withdrawChange,
} from '../../src/explorer/ask/documents/corrections.ts';
import { coverageQuestion } from '../../src/explorer/ask/documents/coverage.ts';
import { disputesQuestion } from '../../src/explorer/ask/documents/disputes.ts';
import { EVENT_DOCUMENT, eventQuestion } from '../../src/explorer/ask/documents/event.ts';
import { explanationQuestion } from '../../src/explorer/ask/documents/explanation.ts';
import { issueQuestion } from '../../src/explorer/ask/documents/issue.ts';
import { ledgerQuestion } from '../../src/explorer/ask/documents/ledger.ts';
import {
  countQuestion,
  lensQuestion,
  networkQuestion,
  networkRowsQuestion,
} from '../../src/explorer/ask/documents/network.ts';
import { namesQuestion, optionsQuestion } from '../../src/explorer/ask/documents/options.ts';
import { pairQuestion } from '../../src/explorer/ask/documents/pair.ts';
import { searchQuestion } from '../../src/explorer/ask/documents/search.ts';
import { statusQuestion } from '../../src/explorer/ask/documents/status.ts';
import { timelineQuestion } from '../../src/explorer/ask/documents/timeline.ts';
import {
  filedEventsQuestion,
  fileHeadQuestion,
} from '../../src/explorer/ask/documents/view-file.ts';
import { MOST_PAIRS, type View, WHOLE } from '../../src/explorer/view/view.ts';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));
/** What one operation may cost on a server as it comes. */
const MOST = 100_000;

const VIEW: View = {
  ...WHOLE,
  types: ['ACCUSE'],
  statuses: ['HAPPENED', 'DENIED'],
  kinds: ['STATE'],
  outlets: ['The Bergen Post'],
  topic: 'topic:gas',
  lens: 'topic:sanctions',
  around: 'actor:NOR',
  from: '2026-02',
  to: '2026-03-10',
  confidence: 0.5,
};

const PAIR = ['actor:CHL', 'actor:NOR'] as const;

const DRAFT = {
  content: '<p>Peru met Chile.</p>',
  isPage: true,
  title: ' Talks ',
  outlet: '',
  publishedOn: '2026-03-04',
  url: '',
  author: '',
};

describe('operations of the explorer', () => {
  test('an article is sent as a page or as text, without what is not known', () => {
    const known = { title: 'Talks', publishedOn: '2026-03-04' };
    expect(addChange(DRAFT).variables).toEqual({ input: { html: DRAFT.content, ...known } });
    expect(addChange({ ...DRAFT, isPage: false }).variables).toEqual({
      input: { text: DRAFT.content, ...known },
    });
  });

  test.for([
    ['event', EVENT_DOCUMENT, eventQuestion('event:1')],
    ['article', ARTICLE_DOCUMENT, articleQuestion('article:1', FIRST_PAGES, true)],
  ] as const)('%s', ([, document, question]) => {
    expect(question.query).toBe(document);
  });

  test.for<[string, Question | undefined]>([
    ['event', eventQuestion('event:1')],
    ['article', articleQuestion('article:1', FIRST_PAGES, true)],
    ['explanation', explanationQuestion('event:1')],
    ['coverage', coverageQuestion('article:1')],
    ['who may change', changesQuestion()],
    ['adding', addChange(DRAFT)],
    ['network', networkQuestion(VIEW, 300)],
    ['network as rows', networkRowsQuestion(VIEW, 300)],
    ['lens', lensQuestion(VIEW)],
    ['how many pairs', countQuestion(VIEW)],
    ['pair', pairQuestion(VIEW, ['actor:CHL', 'actor:NOR'])],
    ['actor', actorQuestion(VIEW, 'actor:NOR')],
    ['issue', issueQuestion(VIEW, 'topic:gas')],
    ['ledger of an issue', ledgerQuestion({ topic: 'topic:gas' }, '2026-03')],
    ['ledger of two', ledgerQuestion({ between: ['actor:CHL', 'actor:NOR'] }, undefined)],
    ['timeline', timelineQuestion(VIEW)],
    ['options of filters', optionsQuestion(VIEW)],
    ['names of filters', namesQuestion(VIEW)],
    ['search', searchQuestion('gas')],
    ['status', statusQuestion()],
    ['head of a file', fileHeadQuestion(VIEW)],
    ['events of a file', filedEventsQuestion(VIEW)],
    ['events of a pair for a file', filedEventsQuestion({ ...VIEW, pair: PAIR }, { ofPair: true })],
    ['disputes', disputesQuestion(VIEW)],
    ['comparison of two articles', compareQuestion('article:1', 'article:2')],
    ['corrections', correctionsQuestion(['REVIEW', 'ABSENT'], 'cursor')],
    ['who may be one', candidatesQuestion()],
    ['who may be one with an actor', candidatesQuestion('actor:1')],
    ['corrections of an article', articleCorrectionsQuestion('article:1')],
    ['completion', completionQuestion('TOPIC', 'gas')],
    [
      'rejecting',
      correctionChange('RejectEvent', { event: 'event:1', evidence: ['evidence:1'], by: 'ana' }),
    ],
    [
      'changing',
      correctionChange('ChangeEvent', {
        event: 'event:1',
        all: true,
        type: 'ACCUSE',
        date: null,
        place: null,
        negated: true,
        modality: 'PLANNED',
        topics: ['topic:gas'],
        sources: [{ actor: 'actor:NOR', words: 'Norway' }],
        targets: [{ newActor: { name: 'Tarik Belmor', kind: 'PERSON', country: 'actor:NOR' } }],
        why: 'it is so',
      }),
    ],
    [
      'adding',
      correctionChange('AddEvent', {
        article: 'article:1',
        quote: 'Norway and Chile buried the hatchet.',
        trigger: 'buried the hatchet',
        type: 'AGREE',
        hosts: [{ words: 'the harbour' }],
        mediators: [],
        thirds: [],
      }),
    ],
    ['merging', correctionChange('MergeActors', { into: 'actor:a', from: ['actor:b'] })],
    [
      'splitting',
      correctionChange('SplitActor', {
        actor: 'actor:GEO',
        article: 'article:1',
        quote: 'Georgia wrote.',
        newActor: { name: 'Georgia', kind: 'PLACE' },
      }),
    ],
    ['keeping apart', correctionChange('KeepApart', { a: 'actor:a', b: 'actor:b' })],
    ['taking back', withdrawChange('correction:1')],
  ])('%s: of this schema, with its variables, and within the limit', ([, question]) => {
    if (!question) throw new Error('Nothing is asked.');
    const parsed = parse(question.query);
    expect(validate(schema, parsed)).toEqual([]);
    const [operation] = parsed.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.');
    const taken = getVariableValues(schema, operation.variableDefinitions ?? [], {
      ...question.variables,
    });
    expect(taken.errors).toBeUndefined();
    const known = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    expect(Object.keys(question.variables).filter((one) => !known.includes(one))).toEqual([]);
    const cost = costOfDocument({ schema, document: parsed, variableValues: question.variables });
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThan(MOST / 2);
  });

  test('as many pairs as may be drawn are within the limit, too', () => {
    const { query, variables } = networkQuestion(VIEW, MOST_PAIRS);
    const document = parse(query);
    expect(costOfDocument({ schema, document, variableValues: variables })).toBeLessThan(MOST);
  });
});

describe('page after page', () => {
  const page = (hasNextPage: boolean, endCursor: string | null) => ({
    nodes: [],
    pageInfo: { hasNextPage, endCursor },
  });

  test('goes on only with lists that have more', () => {
    const article = {
      id: 'article:1',
      sentences: page(true, 'a'),
      events: page(false, 'b'),
    };
    expect(nextCursors({ article })).toEqual({ sentences: 'a' });
    const { variables } = articleQuestion('article:1', { sentences: 'a' }, false);
    expect(variables).toEqual({
      id: 'article:1',
      head: false,
      withSentences: true,
      sentences: 'a',
      withEvents: false,
      events: null,
      withStatements: false,
      statements: null,
    });
  });

  test('ends when no list has more, or there is no article', () => {
    const article = { id: 'article:1', sentences: page(false, 'a') };
    expect([nextCursors({ article }), nextCursors({ article: null })]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
