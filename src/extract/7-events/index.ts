import type { Citation } from '../../model/article.ts';
import type { EventMention, Participant, Role } from '../../model/event.ts';
import type { TopicMention } from '../../model/topic.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { ReferringSentence } from '../5-coreference/index.ts';
import { groupBy } from '../group-by.ts';
import { findAnaphor } from './anaphors.ts';
import { confidenceTerms, sumTerms } from './confidence.ts';
import { type FoundDate, findDates } from './dates.ts';
import type { Fired } from './fired.ts';
import { openLexicon } from './lexicon.ts';
import { matchTriggers } from './match.ts';
import { attributionOf, dateOf, placeOf } from './setting-of.ts';
import { type Filler, toView, type View } from './view.ts';

/** What event rules need to know of the article besides its sentences. */
export interface EventWorld {
  readonly ontology: Ontology;
  readonly topics: readonly TopicMention[];
  readonly citations: readonly Citation[];
  readonly publishedOn: string | undefined;
}

/** What the rules for one sentence need, looked up once for the article. */
interface Lookups {
  readonly publishedOn: string | undefined;
  readonly topicsOf: (sentence: number) => readonly TopicMention[];
  readonly citationOf: (marker: string) => Citation | undefined;
}

/**
 * Events of all sentences, in order: triggers of the ontology over the dependency tree, each with
 * participants, modality, date, place, attribution and a confidence. Whatever is denied, supposed or
 * only planned keeps its place and says so; what stays below the thresholds is left out.
 */
export function findEvents(
  sentences: readonly ReferringSentence[],
  { ontology, topics, citations, publishedOn }: EventWorld,
): readonly EventMention[] {
  const lexicon = openLexicon(ontology);
  const topicsBySentence = groupBy(topics, ({ sentence }) => sentence);
  const citationsByMarker = groupBy(citations, ({ marker }) => marker);
  const lookups: Lookups = {
    publishedOn,
    topicsOf: (sentence) => topicsBySentence.get(sentence) ?? [],
    citationOf: (marker) => citationsByMarker.get(marker)?.[0],
  };
  const found: EventMention[] = [];
  let lastMeeting: EventMention | undefined;
  for (const sentence of sentences) {
    const view = toView(sentence, ontology, lexicon);
    if (!view) continue;
    const here = eventsOf(view, lookups);
    const meeting = here.findLast(
      ({ type, negated, modality }) => type === 'CONSULT' && !negated && modality === 'ACTUAL',
    );
    const anaphor = meeting || !lastMeeting ? undefined : findAnaphor(view, lastMeeting, here);
    found.push(...here);
    if (anaphor) found.push({ ...anaphor, topics: topicIds(lookups.topicsOf(sentence.index)) });
    lastMeeting = meeting ?? lastMeeting;
  }
  return found;
}

function eventsOf(view: View, lookups: Lookups): readonly EventMention[] {
  const fired = matchTriggers(view);
  if (fired.length === 0) return [];
  const dates = findDates(view.sentence.words, lookups.publishedOn, view.ontology);
  return fired
    .map((one) => toMention(one, view, dates, lookups))
    .filter((mention) => isKept(mention, view.ontology));
}

function isKept(mention: EventMention, ontology: Ontology): boolean {
  // "A landslide forced a road to close": nobody did it to nobody.
  const isAnybodys = mention.participants.some(
    ({ actor, role }) => role === 'SOURCE' || actor !== undefined,
  );
  if (!isAnybodys) return false;
  const threshold = mention.main ? 'threshold.event' : 'threshold.background';
  return mention.confidence >= ontology.setting(threshold);
}

function toMention(
  fired: Fired,
  view: View,
  dates: readonly FoundDate[],
  { topicsOf, citationOf }: Lookups,
): EventMention {
  const { sentence, tree } = view;
  const first = tree.words[fired.first];
  const last = tree.words[fired.last];
  const terms = confidenceTerms(fired, view);
  const retyped = fired.type !== fired.trigger.type;
  return {
    start: sentence.start,
    end: sentence.end,
    sentence: sentence.index,
    quote: sentence.text,
    trigger: { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end },
    rule: fired.trigger.id,
    type: fired.type,
    plover: retyped ? fired.type : (fired.trigger.plover ?? fired.type),
    mode: retyped ? undefined : fired.trigger.mode,
    cameo: retyped ? undefined : fired.trigger.cameo,
    main: fired.context.main,
    negated: fired.negated,
    modality: fired.context.modality,
    participants: [
      ...participants(fired.sources, 'SOURCE', view),
      ...participants(fired.targets, 'TARGET', view),
      ...participants(fired.third, 'THIRD', view),
    ],
    topics: topicIds(topicsOf(sentence.index)),
    date: dateOf(fired, dates, view),
    place: placeOf(fired, view),
    attribution: attributionOf(fired, view, citationOf),
    confidence: sumTerms(terms),
    terms,
  };
}

function participants(fillers: readonly Filler[], role: Role, view: View): readonly Participant[] {
  return fillers.map(({ reference, phrase }) => ({
    actor: reference?.actor,
    role,
    start: view.tree.words[phrase.first]?.start ?? view.sentence.start,
    end: view.tree.words[phrase.last]?.end ?? view.sentence.end,
  }));
}

function topicIds(topics: readonly TopicMention[]): readonly string[] {
  return [...new Set(topics.map(({ topic }) => topic))].sort();
}
