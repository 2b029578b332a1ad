import type { EventMention } from '../../model/event.ts';
import { childBy } from '../4-syntax/tree.ts';
import { sumTerms } from './confidence.ts';
import type { View } from './view.ts';

/**
 * "the meeting", "this encounter", "on the agenda": a definite noun without participants of its own
 * points back to the meeting the article told last, and the sentence is evidence for it too (that
 * is how an article says which issues were on its agenda). Undefined where the sentence tells the
 * meeting itself, or has no such noun.
 */
export function findAnaphor(
  view: View,
  last: EventMention,
  isTold: (index: number) => boolean,
): EventMention | undefined {
  const { tree, ontology, sentence, lexicon } = view;
  const nouns = lexicon.nounSet(['@event-anaphor']);
  const definite = ontology.words('definite');
  for (let index = 0; index < tree.words.length; index += 1) {
    if (!nouns.has(tree.lower[index] ?? '') || isTold(index)) continue;
    if (!(tree.tags[index] ?? '').startsWith('NN')) continue;
    const determiner = childBy(tree, index, 'det') ?? index - 1;
    if (!definite.has(tree.lower[determiner] ?? '')) continue;
    // "the Oslo talks", "the meeting of ministers": named otherwise, so perhaps another meeting.
    const isOther = (tree.children[index] ?? []).some(
      (child) =>
        view.at(child).some((name) => name.reading === 'ACTOR' && name.kind !== 'PLACE') &&
        /^(compound|nmod|nmod:poss|amod)$/.test(tree.relations[child] ?? ''),
    );
    // "the policy agenda" is another agenda.
    const isCompound = childBy(tree, index, 'compound', 'amod') !== undefined && !isVenueName(view, index);
    const word = tree.words[index];
    if (isOther || isCompound || !word) continue;
    const terms = [
      { name: 'anaphor', value: ontology.setting('confidence.anaphor') },
      { name: 'named', value: ontology.setting('confidence.named') },
    ];
    return {
      ...last,
      start: sentence.start,
      end: sentence.end,
      sentence: sentence.index,
      quote: sentence.text,
      trigger: { start: word.start, end: word.end },
      rule: `${last.rule}.anaphor`,
      main: false,
      negated: false,
      modality: 'ACTUAL',
      attribution: undefined,
      date: undefined,
      place: undefined,
      confidence: sumTerms(terms),
      terms,
      topics: [],
    };
  }
  return undefined;
}

/** "the White House encounter": the venue before the noun names the same meeting. */
function isVenueName(view: View, noun: number): boolean {
  return view.at(noun - 1).some((name) => name.reading === 'PLACE');
}
