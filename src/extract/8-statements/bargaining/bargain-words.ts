import { nounForms, verbForms } from '../../../language/inflect.ts';
import type { Ontology } from '../../../ontology/ontology.ts';
import { perOntology } from '../../../ontology/per-ontology.ts';
import type { BargainEntry } from '../../../ontology/shapes.ts';

/** Words as written, one after another: "provided that". */
export type Phrase = readonly string[];

/** A verb that answers, with what stands between it and the ask or offer: "to" of "agree to". */
export interface AnswerVerb {
  readonly answer: 'ACCEPTED' | 'REFUSED';
  readonly rest: Phrase;
  /** Whether an infinitive below it is answered too: "refused to withdraw". */
  readonly clause: boolean;
}

/** The words of bargaining.yml, by form (lower case). */
export interface BargainWords {
  readonly conditions: Phrases;
  readonly deadlines: Phrases;
  readonly counters: Phrases;
  readonly counterVerbs: ReadonlySet<string>;
  readonly counterNouns: ReadonlySet<string>;
  readonly answerVerbs: ReadonlyMap<string, readonly AnswerVerb[]>;
  readonly offerVerbs: ReadonlySet<string>;
  /** "demand" is ASK, "proposal" is OFFER. */
  readonly nouns: ReadonlyMap<string, 'ASK' | 'OFFER'>;
}

/** Phrases of a class, the longest first, and the longer ones in which they mean something else. */
export interface Phrases {
  readonly phrases: readonly Phrase[];
  readonly unless: readonly Phrase[];
}

/** The words of an ontology, inflected once. */
export const bargainWords = perOntology(({ bargains }: Ontology): BargainWords => {
  const of = (kind: BargainEntry['class']) => bargains.filter((entry) => entry.class === kind);
  const verbs = (kind: BargainEntry['class']) =>
    new Set(of(kind).flatMap((entry) => (entry.verbs ?? []).flatMap(verbForms)));
  const answerVerbs = new Map<string, AnswerVerb[]>();
  const addVerbs = (kind: 'accept' | 'refuse', answer: AnswerVerb['answer']) => {
    for (const { verbs = [], clause = false } of of(kind)) {
      for (const [lemma = '', ...rest] of verbs.map((verb) => verb.split(' '))) {
        for (const form of verbForms(lemma)) {
          answerVerbs.set(form, [...(answerVerbs.get(form) ?? []), { answer, rest, clause }]);
        }
      }
    }
  };
  addVerbs('accept', 'ACCEPTED');
  addVerbs('refuse', 'REFUSED');
  const nouns = (kind: 'ask' | 'offer' | 'counter') =>
    of(kind).flatMap((entry) => (entry.nouns ?? []).flatMap(nounForms));
  return {
    conditions: phrasesOf(of('condition')),
    deadlines: phrasesOf(of('deadline')),
    counters: phrasesOf(of('counter')),
    counterVerbs: verbs('counter'),
    counterNouns: new Set(nouns('counter')),
    answerVerbs,
    offerVerbs: verbs('offer'),
    nouns: new Map([
      ...nouns('offer').map((noun) => [noun, 'OFFER'] as const),
      ...nouns('ask').map((noun) => [noun, 'ASK'] as const),
    ]),
  };
});

function phrasesOf(entries: readonly BargainEntry[]): Phrases {
  const split = (texts: readonly string[]) =>
    texts.map((text) => text.split(' ')).sort((a, b) => b.length - a.length);
  return {
    phrases: split(entries.flatMap(({ phrases = [] }) => phrases)),
    unless: split(entries.flatMap(({ unless = [] }) => unless)),
  };
}

/** A phrase in a sentence; word indices, inclusive. */
export interface FoundPhrase {
  readonly first: number;
  readonly last: number;
}

/** Where phrases of a class stand, but for those within a longer one that means something else. */
export function findPhrases(
  words: readonly string[],
  { phrases, unless }: Phrases,
): readonly FoundPhrase[] {
  const standsAt = (phrase: Phrase, at: number) =>
    phrase.every((word, offset) => words[at + offset] === word);
  const others = new Set(
    words.flatMap((_, at) =>
      unless.flatMap((phrase) => (standsAt(phrase, at) ? phrase.map((__, i) => at + i) : [])),
    ),
  );
  const found: FoundPhrase[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = phrases.find((one) => standsAt(one, at));
    if (!phrase) continue;
    const last = at + phrase.length - 1;
    const isOther = phrase.some((_, offset) => others.has(at + offset));
    if (!isOther) found.push({ first: at, last });
    at = last;
  }
  return found;
}
