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
import { findStatements } from './8-statements/index.ts';
import { mergeMentions } from './9-merge/index.ts';
import { toStatedOffices } from './stated-offices.ts';
import { toMentions } from './to-mentions.ts';

/**
 * From an article to facts with evidence, in nine stages. Pure: no I/O, no clock; the same article
 * and ontology give the same extraction. Takes time in proportion to the article's length.
 */
export function extract(article: Article, ontology: Ontology): Extraction {
  const { text, publishedOn } = article;
  const zones = findZones(article, ontology);
  const citations = findCitations(text, zones);
  const worded = findSentences(text, zones, citations);
  const names = findNames(worded, publishedOn, ontology);
  const { parsed, notices } = parseSentences(names.sentences, ontology);
  const sentences = resolveReferences(parsed, names.holders, publishedOn, ontology);
  const topics = findTopics(sentences, ontology);
  const events = findEvents(sentences, { ontology, topics, citations, publishedOn });
  const offices = toStatedOffices(names.holders, ontology);
  return {
    article,
    zones,
    sentences: sentences.map(withoutAnalysis),
    citations,
    discovered: [...names.discovered, ...offices.discovered],
    mentions: sentences.flatMap(toMentions),
    topics,
    accounts: mergeMentions(events, ontology),
    statements: findStatements(sentences, topics, ontology),
    ties: offices.ties,
    notices,
  };
}

/** The sentence alone: words and trees are the stages' own. */
function withoutAnalysis({ index, start, end, zone, text, footnotes }: Sentence): Sentence {
  return { index, start, end, zone, text, footnotes };
}
