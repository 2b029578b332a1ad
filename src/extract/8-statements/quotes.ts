import type { Statement } from '../../model/statement.ts';
import { headOf, isVerb } from '../4-syntax/tree.ts';
import { possessors } from '../7-events/noun-roles.ts';
import { understoodSubject } from '../7-events/subjects.ts';
import type { View } from '../7-events/view.ts';
import { findQuotations, type Quotation } from './quotations.ts';
import { hearerOf, type Party, partyAt } from './speakers.ts';

/** A scare quote is this short and has nobody who says it. */
const SCARE_QUOTE_WORDS = 3;

/**
 * Direct quotations with their speakers. The speaker is the subject of the verb above the quoted
 * words ("Norland called the plan “a trap”"), or the owner of a noun that brings them ("Norland's
 * remark that “…”"). Words in quotation marks without either are a statement only when they are a
 * clause's length; "balancing power" in marks is the writer's distance, not a quote.
 */
export function findQuotes(view: View): readonly Omit<Statement, 'topics' | 'actors'>[] {
  const { sentence, tree } = view;
  return findQuotations(tree).flatMap((quotation) => {
    const attribution = attributionOf(view, quotation);
    const length = quotation.last - quotation.first + 1;
    if (!attribution && length <= SCARE_QUOTE_WORDS) return [];
    return [
      {
        kind: 'QUOTE' as const,
        start: quotation.start,
        end: quotation.end,
        sentence: sentence.index,
        text: sentence.text.slice(quotation.start - sentence.start, quotation.end - sentence.start),
        ...attribution,
      },
    ];
  });
}

interface Attributed {
  readonly cue: { readonly start: number; readonly end: number };
  readonly speaker?: Party;
  readonly hearer?: Party;
}

function attributionOf(view: View, quotation: Quotation): Attributed | undefined {
  const { tree, lexicon } = view;
  const speech = lexicon.verbSet('speech-verb');
  const nouns = lexicon.nounSet(['@quote-noun']);
  const isOutside = (index: number) => index < quotation.first || index > quotation.last;
  // Any event verb may bring a quotation ("accused it of “…”"), but then somebody known must say it.
  const isSpeech = (index: number) => speech.has(tree.lower[index] ?? '');
  const says = (index: number) =>
    isVerb(tree, index) && (isSpeech(index) || lexicon.verbs.has(tree.lower[index] ?? ''));
  const brings = (index: number) =>
    nouns.has(tree.lower[index] ?? '') || lexicon.nouns.has(tree.lower[index] ?? '');
  let at = headOf(tree, quotation.first, quotation.last);
  for (let steps = 0; steps < 12 && at >= 0; steps += 1) {
    if (isOutside(at) && (says(at) || brings(at))) {
      const found = attributed(view, at);
      if (found?.speaker && (isSpeech(at) || found.speaker.actor !== undefined)) return found;
    }
    at = tree.heads[at] ?? -1;
  }
  // "“…”, Norland said": the verb hangs below the quoted clause.
  const below = tree.words.findIndex(
    (_, index) =>
      isOutside(index) &&
      isVerb(tree, index) &&
      isSpeech(index) &&
      Math.min(Math.abs(index - quotation.first), Math.abs(index - quotation.last)) <= 6,
  );
  return below === -1 ? undefined : attributed(view, below);
}

function attributed(view: View, cue: number): Attributed | undefined {
  const { tree } = view;
  const word = tree.words[cue];
  if (!word) return undefined;
  const span = { start: word.start, end: word.end };
  if (isVerb(tree, cue)) {
    const speaker = partyAt(view, understoodSubject(view, cue));
    const hearer = hearerOf(view, cue);
    return { cue: span, ...(speaker && { speaker }), ...(hearer && { hearer }) };
  }
  const owner = possessors(view, cue)[0]?.reference;
  const speaker = owner && partyAt(view, owner.last);
  return { cue: span, ...(speaker && { speaker }) };
}
