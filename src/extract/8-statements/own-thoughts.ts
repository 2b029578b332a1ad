import { childrenBy } from '../4-syntax/tree.ts';
import type { View } from '../7-events/view.ts';

const REPORTED: ReadonlySet<string> = new Set(['ccomp', 'parataxis']);
/** Clauses that only may come about. */
const INFINITIVE: ReadonlySet<string> = new Set(['xcomp', 'advcl', 'acl', 'csubj']);

/**
 * Whether a verb of thinking, wanting or taking a stand tells nothing of its own: what the speaker
 * of the sentence tells of himself ("Norland said IT HOPED to pay": the report has it), what is only
 * supposed ("Norland might criticise the plan") or meant to be done ("came to defend the plan").
 */
export function isOwnThought(view: View, verb: number, subject: number | undefined): boolean {
  const { tree, ontology } = view;
  const supposed = childrenBy(tree, verb, 'aux').some((aux) => {
    const text = tree.lower[aux] ?? '';
    return ontology.words('possibility').has(text) || ontology.words('future').has(text);
  });
  if (supposed) return true;
  const isInfinitive =
    tree.tags[verb] === 'VB' &&
    childrenBy(tree, verb, 'mark').some((mark) => tree.lower[mark] === 'to');
  if (isInfinitive && INFINITIVE.has(tree.relations[verb] ?? '')) return true;
  const isPronoun = subject !== undefined && /^(PRP|WP|WDT)/.test(tree.tags[subject] ?? '');
  return isPronoun && isReported(view, verb);
}

/** Below a clause that somebody reports. */
function isReported({ tree }: View, verb: number): boolean {
  for (let at = verb, steps = 0; at >= 0 && steps < 12; at = tree.heads[at] ?? -1, steps += 1) {
    if (REPORTED.has(tree.relations[at] ?? '')) return true;
  }
  return false;
}
