import type { Actor } from '../model/actor.ts';
import type { Article } from '../model/article.ts';
import type { Extraction, StatedTie } from '../model/extraction.ts';
import type { Mention } from '../model/mention.ts';
import type { Notice } from '../model/notice.ts';
import { knownOffices, officeActor } from '../ontology/office-actors.ts';
import type { Ontology } from '../ontology/ontology.ts';
import { findCitations, findZones } from './1-zones/index.ts';
import { findSentences } from './2-sentences/index.ts';
import { findNames } from './3-names/index.ts';
import type { StatedHolder } from './3-names/learn.ts';
import { parseSentences } from './4-syntax/index.ts';
import { type ReferringSentence, resolveReferences } from './5-coreference/index.ts';
import { findTopics } from './6-topics/index.ts';
import { findEvents } from './7-events/index.ts';
import { findStatements } from './8-statements/index.ts';
import { mergeMentions } from './9-merge/index.ts';

/**
 * From an article to facts with evidence, in nine stages. Pure: no I/O, no clock; the same article
 * and ontology give the same extraction.
 */
export function extract(article: Article, ontology: Ontology): Extraction {
  const notices: Notice[] = [];
  const zones = findZones(article, ontology);
  const citations = findCitations(article.text, zones);
  const worded = findSentences(article.text, zones, citations);
  const names = findNames(worded, article, ontology);
  const parsed = parseSentences(names.sentences, ontology, (notice) => notices.push(notice));
  const sentences = resolveReferences(parsed, names.holders, article.publishedOn, ontology);
  const topics = findTopics(sentences, ontology);
  const world = { ontology, topics, citations, publishedOn: article.publishedOn };
  const accounts = mergeMentions(findEvents(sentences, world));
  const statements = findStatements(sentences, topics, ontology);
  const known = knownOffices(ontology);
  const offices = distinctById(names.holders.flatMap((holder) => officeOf(holder, ontology) ?? []));
  return {
    article,
    zones,
    sentences: sentences.map(({ index, start, end, zone, text, footnotes }) => ({
      index,
      start,
      end,
      zone,
      text,
      footnotes,
    })),
    citations,
    discovered: [...names.discovered, ...offices.filter((office) => !known.has(office.id))],
    mentions: sentences.flatMap(mentionsOf),
    topics,
    accounts,
    statements,
    ties: names.holders.flatMap((holder) => toTie(holder, ontology)),
    notices,
  };
}

/** "Colombian President Gustavo Petro" states that he holds that office. */
function toTie(holder: StatedHolder, ontology: Ontology): readonly StatedTie[] {
  const office = officeOf(holder, ontology);
  if (!office) return [];
  const { sentence, start, end } = holder;
  return [
    {
      type: 'HOLDS_OFFICE',
      from: holder.person,
      to: office.id,
      sentence,
      start,
      end,
      rule: 'title-before-name',
    },
  ];
}

function officeOf(holder: StatedHolder, ontology: Ontology): Actor | undefined {
  return officeActor(holder.office, holder.of.slice('actor:'.length), ontology);
}

function mentionsOf(sentence: ReferringSentence): readonly Mention[] {
  return sentence.references.map((reference) => {
    const start = sentence.words[reference.first]?.start ?? sentence.start;
    const end = sentence.words[reference.last]?.end ?? sentence.end;
    return {
      actor: reference.actor,
      sentence: sentence.index,
      start,
      end,
      surface: sentence.text.slice(start - sentence.start, end - sentence.start),
      how: reference.how,
      reading: reference.reading,
      confidence: reference.confidence,
      because: reference.because,
    };
  });
}

function distinctById(actors: readonly Actor[]): readonly Actor[] {
  return [...new Map(actors.map((actor) => [actor.id, { ...actor, known: false }])).values()];
}
