import { nounForms } from '../../language/inflect.ts';
import type { TopicMention } from '../../model/topic.ts';
import { type Ontology, topicId } from '../../ontology/ontology.ts';
import { perOntology } from '../../ontology/per-ontology.ts';
import type { WordedSentence } from '../2-sentences/index.ts';
import { indexPhrases, type PhraseIndex, phrasesAt } from '../3-names/phrase-index.ts';

/** Ids of topics by their phrases. */
interface Cues {
  readonly cues: PhraseIndex<string>;
  /** Longer phrases in which a cue means something else. */
  readonly unless: PhraseIndex<string>;
}

const openCues = perOntology((ontology): Cues => {
  const topics = [...ontology.topics.values()];
  const phrases = (textsOf: (topic: (typeof topics)[number]) => readonly string[]) =>
    topics.flatMap((topic) =>
      textsOf(topic)
        .flatMap(inflected)
        .map((text) => [text, topic.id] as const),
    );
  return {
    cues: indexPhrases(
      phrases((topic) => topic.cues),
      'folded',
    ),
    unless: indexPhrases(
      phrases((topic) => topic.unless ?? []),
      'folded',
    ),
  };
});

/** A phrase with its last word in every form: "drug cartel", "drug cartels". */
function inflected(text: string): readonly string[] {
  const words = text.split(' ');
  const last = words.pop() ?? '';
  return nounForms(last).map((form) => [...words, form].join(' '));
}

/**
 * Topics by their cue phrases, word by word, without case; the last word of a cue in any inflection
 * ("drug cartels"). Longest cue first; a phrase of "unless" around a cue silences it ("tear gas").
 */
export function findTopics(
  sentences: readonly WordedSentence[],
  ontology: Ontology,
): readonly TopicMention[] {
  const cues = openCues(ontology);
  return sentences.flatMap((sentence) => topicsOf(sentence, cues));
}

function topicsOf(sentence: WordedSentence, { cues, unless }: Cues): readonly TopicMention[] {
  const { words, text, start: offset, index } = sentence;
  const isSilenced = silencer(sentence, unless);
  const found: TopicMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const open = phrasesAt(cues, words, at).filter(({ value }) => !isSilenced(value, at));
    const length = open[0]?.length ?? 0;
    const start = words[at]?.start;
    const end = words[at + length - 1]?.end;
    if (length === 0 || start === undefined || end === undefined) continue;
    const surface = text.slice(start - offset, end - offset);
    const longest = open.filter((phrase) => phrase.length === length);
    for (const topic of new Set(longest.map(({ value }) => value))) {
      found.push({ topic: topicId(topic), sentence: index, surface, start, end });
    }
    at += length - 1;
  }
  return found;
}

/** Whether a phrase around a word says that this topic is not meant there. */
function silencer(
  { words }: WordedSentence,
  unless: PhraseIndex<string>,
): (topic: string, at: number) => boolean {
  const silenced = new Map<string, Set<number>>();
  for (let at = 0; at < words.length; at += 1) {
    for (const { value, length } of phrasesAt(unless, words, at)) {
      const covered = silenced.get(value) ?? new Set<number>();
      for (let offset = 0; offset < length; offset += 1) covered.add(at + offset);
      silenced.set(value, covered);
    }
  }
  return (topic, at) => silenced.get(topic)?.has(at) ?? false;
}
