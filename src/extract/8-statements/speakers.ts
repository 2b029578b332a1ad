import type { Span } from '../../model/span.ts';
import { childBy, childrenBy, prepositionOf, subtree } from '../4-syntax/tree.ts';
import { headActors } from '../7-events/phrase-actors.ts';
import type { View } from '../7-events/view.ts';
import { cuesOf } from './cues.ts';

/** Somebody who speaks or is spoken to: the words, and the actor where known. */
export type Party = Span & { readonly actor?: string | undefined };

/** What tells something else than who somebody is, or only where the phrase hangs. */
const OUTSIDE =
  /^(acl|acl:relcl|advcl|ccomp|appos|conj|punct|parataxis|nmod|cc|case|mark|cop|fixed)$/;

/** The party that a noun phrase names: its actor's own words where there is one, else the phrase. */
export function partyAt(view: View, head: number | undefined): Party | undefined {
  if (head === undefined) return undefined;
  const { tree } = view;
  const own = headActors(view, head)[0]?.reference;
  if (own && own.first <= head && head <= own.last)
    return spanOf(view, own.first, own.last, own.actor);
  if (/^(W|EX)/.test(tree.tags[head] ?? '') && own)
    return spanOf(view, own.first, own.last, own.actor);
  const words = subtree(tree, head, (child) => OUTSIDE.test(tree.relations[child] ?? ''));
  // Only what hangs together around the head: a stray attachment must not stretch the span.
  let first = head;
  let last = head;
  while (words.includes(first - 1)) first -= 1;
  while (words.includes(last + 1)) last += 1;
  return spanOf(view, first, last, own?.actor);
}

/** The party that a row of words names, with the actor of the last name or noun in it. */
export function partyOf(view: View, first: number, last: number): Party | undefined {
  for (let index = last; index >= first; index -= 1) {
    const own = view.at(index)[0] ?? headActors(view, index)[0]?.reference;
    if (own) return spanOf(view, first, last, own.actor);
  }
  return spanOf(view, first, last, undefined);
}

/** Whether a phrase can be somebody who speaks or thinks: a name, a personal pronoun, a speaker's noun. */
export function canSpeak(view: View, head: number | undefined): boolean {
  if (head === undefined) return false;
  const { tree } = view;
  const tag = tree.tags[head] ?? '';
  const lower = tree.lower[head] ?? '';
  if (/^(NNP|PRP|WP)/.test(tag)) return true;
  if (cuesOf(view.ontology).speakerNoun.has(lower)) return true;
  return headActors(view, head).length > 0;
}

function spanOf(
  view: View,
  first: number,
  last: number,
  actor: string | undefined,
): Party | undefined {
  const from = view.tree.words[first];
  const to = view.tree.words[last];
  if (!from || !to) return undefined;
  return actor === undefined
    ? { start: from.start, end: to.end }
    : { start: from.start, end: to.end, actor };
}

/** Whoever is addressed: "told REPORTERS", "asked NORLAND to", "called ON NORLAND to", "said TO NORLAND". */
export function hearerOf(view: View, verb: number): Party | undefined {
  const { tree } = view;
  const addressed =
    childBy(tree, verb, 'iobj', 'obj') ??
    childrenBy(tree, verb, 'obl').find((child) =>
      /^(on|upon|to)$/.test(prepositionOf(tree, child) ?? ''),
    );
  if (addressed === undefined) return undefined;
  const isPerson = headActors(view, addressed).length > 0;
  return isPerson ? partyAt(view, addressed) : undefined;
}
