import { nounForms } from '../../language/inflect.ts';
import { nameKey } from '../../model/id.ts';
import type { TopicMention } from '../../model/topic.ts';
import { type Ontology, topicId } from '../../ontology/ontology.ts';
import type { WordedSentence } from '../2-sentences/index.ts';
import { folded, indexPhrases, type PhraseIndex, phrasesAt } from '../3-names/phrase-index.ts';

interface Cues {
  readonly cues: PhraseIndex<string>;
  /** Longer phrases in which a cue means something else. */
  readonly unless: PhraseIndex<string>;
}

const built = new WeakMap<Ontology, Cues>();

/**
 * Topics by their cue phrases, word by word, without case; the last word of a cue in any inflection
 * ("drug cartels"). Longest cue first; a phrase of "unless" around a cue silences it ("tear gas").
 */
export function findTopics(
  sentences: readonly WordedSentence[],
  ontology: Ontology,
): readonly TopicMention[] {
  const { cues, unless } = cuesOf(ontology);
  return sentences.flatMap((sentence) => {
    const keys = sentence.words.map((word) => nameKey(word.text));
    const blocked = new Map<string, Set<number>>();
    for (let at = 0; at < keys.length; at += 1) {
      for (const phrase of phrasesAt(unless, keys, at)) {
        const covered = blocked.get(phrase.value) ?? new Set<number>();
        for (let offset = 0; offset < phrase.keys.length; offset += 1) covered.add(at + offset);
        blocked.set(phrase.value, covered);
      }
    }
    const found: TopicMention[] = [];
    for (let at = 0; at < keys.length; at += 1) {
      const open = phrasesAt(cues, keys, at).filter((p) => !blocked.get(p.value)?.has(at));
      const length = open[0]?.keys.length ?? 0;
      const first = sentence.words[at];
      const last = sentence.words[at + length - 1];
      if (length === 0 || !first || !last) continue;
      const surface = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
      for (const topic of new Set(
        open.filter((p) => p.keys.length === length).map((p) => p.value),
      )) {
        found.push({
          topic: topicId(topic),
          sentence: sentence.index,
          surface,
          start: first.start,
          end: last.end,
        });
      }
      at += length - 1;
    }
    return found;
  });
}

function cuesOf(ontology: Ontology): Cues {
  const known = built.get(ontology);
  if (known) return known;
  const topics = [...ontology.topics.values()];
  const inflected = (text: string): readonly string[] => {
    const words = text.split(' ');
    const last = words.pop() ?? '';
    return nounForms(last).map((form) => [...words, form].join(' '));
  };
  const cues: Cues = {
    cues: indexPhrases(
      topics.flatMap((topic) =>
        topic.cues.flatMap(inflected).map((cue) => [cue, topic.id] as const),
      ),
      folded,
    ),
    unless: indexPhrases(
      topics.flatMap((topic) =>
        (topic.unless ?? []).flatMap(inflected).map((phrase) => [phrase, topic.id] as const),
      ),
      folded,
    ),
  };
  built.set(ontology, cues);
  return cues;
}
