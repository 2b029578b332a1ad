import type { Citation } from '../../model/article.ts';
import type { EventMention, Participant, Role } from '../../model/event.ts';
import { groupBy } from '../../model/group-by.ts';
import type { TopicMention } from '../../model/topic.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { ReferringSentence } from '../5-coreference/index.ts';
import type { Trace } from '../trace.ts';
import { findAnaphor } from './anaphors.ts';
import { confidenceTerms, sumTerms } from './confidence.ts';
import { type FoundDate, findDates } from './dates.ts';
import { figuresOf } from './figures.ts';
import type { Fired } from './fired.ts';
import { groundsOf, pointingGrounds } from './grounds.ts';
import { openLexicon } from './lexicon.ts';
import { matchTriggers } from './match.ts';
import { outcomeOf } from './outcomes.ts';
import { refuse } from './refuse.ts';
import { refuseUnsure } from './refuse-unsure.ts';
import { attributionOf, dateFor, placeOf } from './setting-of.ts';
import { type Filler, toView, type View } from './view.ts';

/** What event rules need to know of the article besides its sentences. */
export interface EventWorld {
  readonly ontology: Ontology;
  readonly topics: readonly TopicMention[];
  readonly citations: readonly Citation[];
  readonly publishedOn: string | undefined;
  /** Hears of decisions, where reasons are wanted. */
  readonly trace?: Trace | undefined;
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
  { ontology, topics, citations, publishedOn, trace }: EventWorld,
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
    const view = toView(sentence, ontology, lexicon, trace);
    if (!view) continue;
    const here = eventsOf(view, lookups);
    const meeting = here.findLast(
      ({ type, negated, modality }) => type === 'CONSULT' && !negated && modality === 'ACTUAL',
    );
    const anaphor = meeting || !lastMeeting ? undefined : findAnaphor(view, lastMeeting, here);
    found.push(...here);
    if (anaphor) {
      const topicsHere = topicIds(lookups.topicsOf(sentence.index));
      const pointing = { ...anaphor, topics: topicsHere };
      found.push(pointing);
      if (lastMeeting) trace?.tell(pointing, pointingGrounds(trace.groundsOf(lastMeeting)));
    }
    lastMeeting = meeting ?? lastMeeting;
  }
  return found;
}

function eventsOf(view: View, lookups: Lookups): readonly EventMention[] {
  const fired = matchTriggers(view);
  if (fired.length === 0) return [];
  const dates = findDates(view.sentence.words, lookups.publishedOn, view.ontology);
  return fired.flatMap((one) => {
    const mention = toMention(one, view, dates, lookups);
    return isKept(mention, one, view) ? [mention] : [];
  });
}

function isKept(mention: EventMention, fired: Fired, view: View): boolean {
  // "A landslide forced a road to close": nobody did it to nobody.
  const isAnybodys = mention.participants.some(
    ({ actor, role }) => role === 'SOURCE' || actor !== undefined,
  );
  if (!isAnybodys) {
    refuse(view, fired, 'NO_NAMED_ACTOR');
    return false;
  }
  const threshold = view.ontology.setting(
    mention.main ? 'threshold.event' : 'threshold.background',
  );
  const isSure = mention.confidence >= threshold;
  if (!isSure) refuseUnsure(view, fired, mention, threshold);
  return isSure;
}

function toMention(
  fired: Fired,
  view: View,
  dates: readonly FoundDate[],
  { publishedOn, topicsOf, citationOf }: Lookups,
): EventMention {
  const { sentence, tree } = view;
  const first = tree.words[fired.first];
  const last = tree.words[fired.last];
  const terms = confidenceTerms(fired, view);
  const retyped = fired.type !== fired.trigger.type;
  const date = dateFor(fired, dates, view);
  const mention: EventMention = {
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
    date: typeof date === 'object' ? date.date.value : undefined,
    ...placeOf(fired, view),
    figures: figuresOf(fired, dates, view),
    outcome: outcomeOf(fired, view),
    attribution: attributionOf(fired, view, citationOf),
    confidence: sumTerms(terms),
    terms,
  };
  view.trace?.tell(mention, groundsOf(fired, date, view, publishedOn));
  return mention;
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
