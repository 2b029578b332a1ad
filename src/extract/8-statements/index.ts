import { isWithin } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { TopicMention } from '../../model/topic.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { ReferringSentence } from '../5-coreference/index.ts';
import { openLexicon } from '../7-events/lexicon.ts';
import { toView, type View } from '../7-events/view.ts';
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
  return sentences.flatMap((sentence) => {
    const view = toView(sentence, ontology, lexicon);
    if (!view) return [];
    return [...findQuotes(view), ...findReports(view)]
      .map((statement) => ({
        ...statement,
        topics: distinct(topics.filter((topic) => isWithin(topic, statement)).map((t) => t.topic)),
        actors: distinct(actorsWithin(view, statement)),
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
  });
}

function actorsWithin(view: View, span: { start: number; end: number }): readonly string[] {
  return view.sentence.references
    .filter((reference) => {
      const first = view.tree.words[reference.first];
      const last = view.tree.words[reference.last];
      return first && last && span.start <= first.start && last.end <= span.end;
    })
    .map((reference) => reference.actor);
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
