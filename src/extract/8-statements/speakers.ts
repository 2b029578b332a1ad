import type { Span } from '../../model/span.ts';
import { childBy, subtree } from '../4-syntax/tree.ts';
import { headActors } from '../7-events/phrase-actors.ts';
import type { View } from '../7-events/view.ts';

/** Somebody who speaks or is spoken to: the words, and the actor where known. */
export type Party = Span & { readonly actor?: string | undefined };

/** The party that a noun phrase names: its actor's own words where there is one, else the phrase. */
export function partyAt(view: View, head: number | undefined): Party | undefined {
  if (head === undefined) return undefined;
  const { tree } = view;
  const [filler] = headActors(view, head);
  const own = filler?.reference;
  if (own && own.first <= head && head <= own.last)
    return spanOf(view, own.first, own.last, own.actor);
  if (/^(W|EX)/.test(tree.tags[head] ?? '') && own)
    return spanOf(view, own.first, own.last, own.actor);
  const words = subtree(tree, head, (child) =>
    /^(acl|acl:relcl|advcl|ccomp|appos|conj|punct|parataxis|nmod|cc)$/.test(
      tree.relations[child] ?? '',
    ),
  );
  // Only what hangs together around the head: a stray attachment must not stretch the span.
  let first = head;
  let last = head;
  while (words.includes(first - 1)) first -= 1;
  while (words.includes(last + 1)) last += 1;
  return spanOf(view, first, last, own?.actor);
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

/** Whoever is addressed: "told REPORTERS", "asked NORLAND to". */
export function hearerOf(view: View, verb: number): Party | undefined {
  const addressed = childBy(view.tree, verb, 'iobj', 'obj');
  if (addressed === undefined) return undefined;
  const isPerson = headActors(view, addressed).length > 0;
  return isPerson ? partyAt(view, addressed) : undefined;
}
