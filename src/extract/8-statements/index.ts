import { isWithin, type Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { TopicMention } from '../../model/topic.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { ReferringSentence } from '../5-coreference/index.ts';
import { openLexicon } from '../7-events/lexicon.ts';
import { toView, type View } from '../7-events/view.ts';
import { groupBy } from '../group-by.ts';
import { findQuotes } from './quotes.ts';
import { findReports } from './reports.ts';

/**
 * Who says what: quotations and reported speech, each with its speaker where the sentence names one,
 * and with the topics and actors its words are about.
 */
export function findStatements(
  sentences: readonly ReferringSentence[],
  topics: readonly TopicMention[],
  ontology: Ontology,
): readonly Statement[] {
  const lexicon = openLexicon(ontology);
  const topicsOf = groupBy(topics, ({ sentence }) => sentence);
  return sentences.flatMap((sentence) => {
    const view = toView(sentence, ontology, lexicon);
    if (!view) return [];
    const here = topicsOf.get(sentence.index) ?? [];
    return [...findQuotes(view), ...findReports(view)]
      .map((statement) => ({
        ...statement,
        topics: distinct(here.filter((one) => isWithin(one, statement)).map(({ topic }) => topic)),
        actors: distinct(actorsWithin(view, statement)),
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
  });
}

function actorsWithin({ sentence, tree }: View, span: Span): readonly string[] {
  return sentence.references
    .filter(({ first, last }) => {
      const start = tree.words[first]?.start ?? -1;
      const end = tree.words[last]?.end ?? -1;
      return isWithin({ start, end }, span);
    })
    .map(({ actor }) => actor);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
