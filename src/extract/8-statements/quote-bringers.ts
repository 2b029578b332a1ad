import type { Span } from '../../model/span.ts';
import { headOf, isVerb } from '../4-syntax/tree.ts';
import { possessors } from '../7-events/noun-roles.ts';
import { isDenied, type View } from '../7-events/view.ts';
import { cuesOf } from './cues.ts';
import { type Attributed, spanAt } from './draft.ts';
import { hearerOf, partyAt } from './speakers.ts';
import { speakingSubject } from './subject.ts';

/** So many words up the tree a quotation's verb may stand. */
const HIGHEST = 12;
/** So many words from the marks a verb may stand that hangs below the quoted clause. */
const FARTHEST_BELOW = 6;

/**
 * Who brings a quotation by the tree: the subject of a verb above it ("Norland called the plan “a
 * trap”"), the owner of a noun above it ("Norland's remark that “…”"), the subject of a speech verb
 * below it. A few words in marks need a verb of saying or naming, and right before them.
 */
export function bringerOf(
  view: View,
  first: number,
  last: number,
  quotation: Span,
  isShort: boolean,
): Attributed | undefined {
  const { tree, lexicon, ontology } = view;
  const cues = cuesOf(ontology);
  const nouns = lexicon.nounSet(['@quote-noun']);
  const isOutside = (index: number) => index < first || index > last;
  const lower = (index: number) => tree.lower[index] ?? '';
  const isSpeech = (index: number) =>
    cues.speech.has(lower(index)) || cues.naming.has(lower(index)) || cues.aside.has(lower(index));
  // Any event verb may bring a quotation ("accused it of “…”"), but then somebody known must say it.
  const says = (index: number) =>
    isVerb(tree, index) &&
    (isSpeech(index) ||
      (!isShort && (lexicon.verbs.has(lower(index)) || cues.stance.has(lower(index)))));
  const brings = (index: number) =>
    nouns.has(lower(index)) || (!isShort && lexicon.nouns.has(lower(index)));
  let at = headOf(tree, first, last);
  for (let steps = 0; steps < HIGHEST && at >= 0; steps += 1) {
    if (isOutside(at) && (says(at) || brings(at))) {
      const found = attributed(view, at, quotation);
      if (found?.speaker && (isSpeech(at) || found.speaker.actor !== undefined)) return found;
    }
    at = tree.heads[at] ?? -1;
  }
  if (isShort) return undefined;
  // "“…”, Norland said": the verb hangs below the quoted clause.
  const below = tree.words.findIndex(
    (_, index) =>
      isOutside(index) &&
      isVerb(tree, index) &&
      isSpeech(index) &&
      Math.min(Math.abs(index - first), Math.abs(index - last)) <= FARTHEST_BELOW,
  );
  return below === -1 ? undefined : attributed(view, below, quotation);
}

/** Who announces the quotation behind a colon: "The minister added:" is the last verb of saying. */
export function announcerOf(view: View, quotation: Span): Attributed | undefined {
  const { tree, ontology } = view;
  const { speech, aside } = cuesOf(ontology);
  const cue = tree.lower.findLastIndex(
    (lower, index) => isVerb(tree, index) && (speech.has(lower) || aside.has(lower)),
  );
  return cue === -1 ? undefined : attributed(view, cue, quotation);
}

function attributed(view: View, cue: number, quotation: Span): Attributed | undefined {
  const { tree } = view;
  if (isDenied(view, cue)) return undefined;
  const span = spanAt(view, cue);
  const isQuoted = (party: Span | undefined) =>
    party !== undefined && party.start < quotation.end && quotation.start < party.end;
  if (isVerb(tree, cue)) {
    const speaker = partyAt(view, speakingSubject(view, cue));
    const hearer = hearerOf(view, cue);
    // What is quoted does not speak: "“The veto will be overridden,” said …".
    if (isQuoted(speaker)) return undefined;
    return { cue: span, speaker, ...(hearer && !isQuoted(hearer) && { hearer }) };
  }
  const owner = possessors(view, cue)[0]?.reference;
  return { cue: span, speaker: owner && partyAt(view, owner.last) };
}
