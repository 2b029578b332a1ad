import { childBy, childrenBy, prepositionOf, subtree } from '../4-syntax/tree.ts';
import { isDenied, isNegator, type View } from '../7-events/view.ts';
import { cuesOf } from './cues.ts';
import { type Draft, spanAt, toDraft } from './draft.ts';
import { isOwnThought } from './own-thoughts.ts';
import { canSpeak, partyAt } from './speakers.ts';

/** What an opinion is about: "critical OF the plan", "worried ABOUT the plan". */
const ABOUT: ReadonlySet<string> = new Set([
  'of',
  'for',
  'about',
  'on',
  'over',
  'to',
  'against',
  'at',
]);

/** An opinion in an adjective: "Norland is willing to pay", "the ministers were critical of the plan". */
export function findOpinion(view: View, index: number): Draft | undefined {
  const { tree, ontology } = view;
  if (!cuesOf(ontology).feeling.has(tree.lower[index] ?? '') || isDenied(view, index))
    return undefined;
  const isSaid = childBy(tree, index, 'cop', 'aux:pass') !== undefined;
  const subject = childBy(tree, index, 'nsubj', 'nsubj:pass');
  if (!isSaid || !canSpeak(view, subject) || isNegator(view, subject)) return undefined;
  if (isOwnThought(view, index, subject)) return undefined;
  const about =
    childBy(tree, index, 'ccomp', 'xcomp') ??
    childrenBy(tree, index, 'obl', 'advcl').find((child) => ABOUT.has(markOf(view, child)));
  return about === undefined ? undefined : draftOf(view, index, about, subject);
}

function markOf({ tree }: View, child: number): string {
  return prepositionOf(tree, child) ?? tree.lower[childBy(tree, child, 'mark') ?? -1] ?? '';
}

function draftOf(
  view: View,
  cue: number,
  about: number,
  speaker: number | undefined,
): Draft | undefined {
  const content = subtree(view.tree, about);
  return toDraft(view, 'CLAIM', content, {
    cue: spanAt(view, cue),
    speaker: partyAt(view, speaker),
  });
}
