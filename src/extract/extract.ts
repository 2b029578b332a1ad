import type { Article, Sentence } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { findCitations, findZones } from './1-zones/index.ts';
import { findSentences } from './2-sentences/index.ts';
import { findNames } from './3-names/index.ts';
import { parseSentences } from './4-syntax/index.ts';
import { resolveReferences } from './5-coreference/index.ts';
import { findTopics } from './6-topics/index.ts';
import { findEvents } from './7-events/index.ts';
import { findFirstPersons } from './8-statements/first-persons.ts';
import { findStatements } from './8-statements/index.ts';
import { mergeMentions } from './9-merge/index.ts';
import { languageNotices } from './language-notices.ts';
import { toStatedOffices } from './stated-offices.ts';
import { toMentions } from './to-mentions.ts';
import type { Trace } from './trace.ts';

/** The stages of `extract`, by the names of their folders; what follows the last is "end". */
export const STAGES = [
  '1-zones',
  '2-sentences',
  '3-names',
  '4-syntax',
  '5-coreference',
  '6-topics',
  '7-events',
  '8-statements',
  '9-merge',
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * From an article to facts with evidence, in nine stages. Pure: no I/O, no clock; the same article
 * and ontology give the same extraction. Takes time in proportion to the article's length. `onStage`
 * hears of each stage as it begins, for a benchmark that has a clock; `trace` hears why events were
 * read and what was refused, and changes nothing.
 */
export function extract(
  article: Article,
  ontology: Ontology,
  onStage: (stage: Stage | 'end') => void = () => undefined,
  trace?: Trace,
): Extraction {
  const { text, publishedOn } = article;
  onStage('1-zones');
  const zones = findZones(article, ontology);
  const citations = findCitations(text, zones);
  onStage('2-sentences');
  const worded = findSentences(text, zones, citations);
  onStage('3-names');
  const names = findNames(worded, publishedOn, ontology);
  onStage('4-syntax');
  const { parsed, notices } = parseSentences(names.sentences, ontology);
  onStage('5-coreference');
  const sentences = resolveReferences(parsed, names.holders, publishedOn, ontology);
  onStage('6-topics');
  const topics = findTopics(sentences, ontology);
  onStage('7-events');
  const events = findEvents(sentences, { ontology, topics, citations, publishedOn, trace });
  onStage('8-statements');
  const statements = findStatements(text, sentences, { topics, events, publishedOn }, ontology);
  const firstPersons = findFirstPersons(statements, sentences);
  onStage('9-merge');
  const accounts = mergeMentions(events, ontology);
  const offices = toStatedOffices(names.holders, ontology);
  const mentions = [...sentences.flatMap(toMentions), ...firstPersons].sort(
    (a, b) => a.start - b.start,
  );
  onStage('end');
  return {
    article,
    zones,
    sentences: sentences.map(withoutAnalysis),
    citations,
    discovered: [...names.discovered, ...offices.discovered],
    mentions,
    topics,
    accounts,
    statements,
    ties: offices.ties,
    notices: [...languageNotices(zones, text), ...notices],
  };
}

/** The sentence alone: words and trees are the stages' own. */
function withoutAnalysis({ index, start, end, zone, text, footnotes }: Sentence): Sentence {
  return { index, start, end, zone, text, footnotes };
}
