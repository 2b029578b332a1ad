import type { EventMention } from '../../model/event.ts';
import { groupBy } from '../../model/group-by.ts';
import { isWithin, type Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import type { TopicMention } from '../../model/topic.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { ReferringSentence } from '../5-coreference/index.ts';
import { openLexicon } from '../7-events/lexicon.ts';
import { toView, type View } from '../7-events/view.ts';
import { readBargains } from './bargaining/index.ts';
import type { Draft } from './draft.ts';
import { overlapFinder } from './overlapping.ts';
import { findQuotations } from './quotations.ts';
import { isQuotedCue } from './quoted-cues.ts';
import { findQuotes } from './quotes.ts';
import { findReports } from './reports.ts';
import { findTranscripts } from './transcripts.ts';

/** What statements need to know of the article besides its text and sentences. */
export interface StatementWorld {
  readonly topics: readonly TopicMention[];
  readonly events: readonly EventMention[];
  readonly publishedOn: string | undefined;
}

/**
 * Who says what: quotations and reported speech, each with its speaker where the text names one,
 * and with the topics and actors its words are about. In the order of the text.
 */
export function findStatements(
  text: string,
  sentences: readonly ReferringSentence[],
  { topics, events, publishedOn }: StatementWorld,
  ontology: Ontology,
): readonly Statement[] {
  const lexicon = openLexicon(ontology);
  const views = sentences.flatMap((sentence) => toView(sentence, ontology, lexicon) ?? []);
  const quotations = findQuotations(text);
  const isQuoted = isQuotedCue(text, quotations);
  const viewsAt = overlapFinder(views, ({ sentence }) => sentence);
  const topicsOf = groupBy(topics, ({ sentence }) => sentence);
  const eventsOf = groupBy(events, ({ sentence }) => sentence);
  const transcripts = findTranscripts(text, views, quotations);
  const signed = new Set(transcripts.map(({ start }) => start));
  const drafts = [
    ...findQuotes(text, viewsAt, quotations).filter(({ start }) => !signed.has(start)),
    ...transcripts,
    ...views
      .flatMap((view) => {
        const here = eventsOf.get(view.sentence.index) ?? [];
        return readBargains(view, findReports(view), { events: here, publishedOn });
      })
      .filter((draft) => !isQuoted(draft)),
  ];
  return drafts
    .map((draft) => {
      const here = viewsAt(draft);
      const about = here.flatMap(({ sentence }) => topicsOf.get(sentence.index) ?? []);
      return {
        ...draft,
        topics: distinct(about.filter((one) => isWithin(one, draft)).map(({ topic }) => topic)),
        actors: distinct(here.flatMap((view) => actorsWithin(view, draft))),
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : 1));
}

function actorsWithin({ sentence, tree }: View, draft: Draft): readonly string[] {
  return sentence.references
    .filter(({ first, last }) => isWithin(spanOf(tree.words, first, last), draft))
    .map(({ actor }) => actor);
}

function spanOf(words: readonly Span[], first: number, last: number): Span {
  return { start: words[first]?.start ?? -1, end: words[last]?.end ?? -1 };
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
