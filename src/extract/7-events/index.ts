import type { Citation } from '../../model/article.ts';
import type { EventMention, Participant, Role } from '../../model/event.ts';
import { isWithin } from '../../model/span.ts';
import type { TopicMention } from '../../model/topic.ts';
import type { Ontology } from '../../ontology/ontology.ts';
import type { ReferringSentence } from '../5-coreference/index.ts';
import { findAnaphor } from './anaphors.ts';
import { confidenceTerms, sumTerms } from './confidence.ts';
import { findDates } from './dates.ts';
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

/**
 * Events of all sentences, in order: triggers of the ontology over the dependency tree, each with
 * participants, modality, date, place, attribution and a confidence. Whatever is denied, supposed or
 * only planned keeps its place and says so; what stays below the thresholds is left out.
 */
export function findEvents(
  sentences: readonly ReferringSentence[],
  world: EventWorld,
): readonly EventMention[] {
  const { ontology } = world;
  const lexicon = openLexicon(ontology);
  const found: EventMention[] = [];
  let lastMeeting: EventMention | undefined;
  for (const sentence of sentences) {
    const view = toView(sentence, ontology, lexicon);
    if (!view) continue;
    const here = matchTriggers(view)
      .map((fired) => toMention(fired, view, world))
      .filter((mention) => isKept(mention, ontology));
    found.push(...here);
    const isTold = (index: number) => {
      const word = view.tree.words[index];
      return here.some((mention) => word !== undefined && isWithin(word, mention.trigger));
    };
    const meeting = here.findLast(
      (mention) => mention.type === 'CONSULT' && !mention.negated && mention.modality === 'ACTUAL',
    );
    const anaphor = meeting || !lastMeeting ? undefined : findAnaphor(view, lastMeeting, isTold);
    if (anaphor) found.push({ ...anaphor, topics: topicsIn(world, anaphor) });
    lastMeeting = meeting ?? lastMeeting;
  }
  return found;
}

function isKept(mention: EventMention, ontology: Ontology): boolean {
  const threshold = mention.main ? 'threshold.event' : 'threshold.background';
  return mention.confidence >= ontology.setting(threshold);
}

function toMention(fired: Fired, view: View, world: EventWorld): EventMention {
  const { sentence, tree } = view;
  const first = tree.words[fired.first];
  const last = tree.words[fired.last];
  const terms = confidenceTerms(fired, view);
  const dates = findDates(sentence.words, world.publishedOn, world.ontology);
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
    topics: topicsIn(world, sentence),
    date: dateOf(fired, dates, view),
    place: placeOf(fired, view),
    attribution: attributionOf(fired, view, world.citations),
    confidence: sumTerms(terms),
    terms,
  };
}

function participants(fillers: readonly Filler[], role: Role, view: View): readonly Participant[] {
  return fillers.map(({ reference }) => ({
    actor: reference.actor,
    role,
    start: view.tree.words[reference.first]?.start ?? view.sentence.start,
    end: view.tree.words[reference.last]?.end ?? view.sentence.end,
  }));
}

function topicsIn(
  world: EventWorld,
  span: { readonly start: number; readonly end: number },
): readonly string[] {
  const inside = world.topics.filter((topic) => isWithin(topic, span));
  return [...new Set(inside.map((topic) => topic.topic))].sort();
}
