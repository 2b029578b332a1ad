import type { FoundName } from '../3-names/name.ts';
import type { WordSpan } from '../word-cover.ts';
import { phraseOf } from './noun-phrase.ts';
import type { Filler, NamedFiller, View } from './view.ts';

/** Somebody whom the phrase describes and does not name. */
export function unnamed(view: View, noun: number): Filler {
  const phrase = phraseOf(view, noun);
  return { reference: undefined, phrase, isHead: true, isThing: false };
}

/** The actors that a noun's phrase names, with the words that fill the role. */
export function asFillers(
  view: View,
  noun: number,
  references: readonly FoundName[],
  isHead: boolean,
): readonly NamedFiller[] {
  const phrase = phraseOf(view, noun);
  return references.map((reference) => ({
    reference,
    phrase: namingWords(view, reference) ?? {
      first: Math.min(phrase.first, reference.first),
      last: Math.max(phrase.last, reference.last),
    },
    isHead,
    isThing: false,
  }));
}

/** Of a pronoun the words before it that name the actor, in the same sentence: "NORLAND said it …". */
export function namingWords(view: View, { how, actor, first }: FoundName): WordSpan | undefined {
  if (how !== 'pronoun') return undefined;
  return view.sentence.references.find(
    (other) => other.actor === actor && other.how !== 'pronoun' && other.last < first,
  );
}

export function isNamed(filler: Filler): filler is NamedFiller {
  return filler.reference !== undefined;
}
