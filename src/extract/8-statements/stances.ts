import type { StatementKind } from '../../model/statement.ts';
import type { ControlEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy, prepositionOf, subtree } from '../4-syntax/tree.ts';
import { controlOf } from '../7-events/control-word.ts';
import { isPassive, understoodObject, understoodSubject } from '../7-events/subjects.ts';
import { isDenied, isNegator, type View } from '../7-events/view.ts';
import { cuesOf } from './cues.ts';
import { type Draft, spanAt, toDraft } from './draft.ts';
import { isOwnThought } from './own-thoughts.ts';
import { canSpeak, partyAt } from './speakers.ts';
import { speakingSubject } from './subject.ts';

/** What it is to take a stand on a thing, by the verb's class; a CLAIM where it has none. */
const KINDS: Readonly<Partial<Record<ControlEntry['class'], StatementKind>>> = {
  deny: 'DENIAL',
  refuse: 'DENIAL',
  ask: 'ASK',
  direct: 'ASK',
  commit: 'OFFER',
};

/**
 * A stand taken on a thing and not in a clause: "criticised the plan", "noted the delay", "called
 * for talks", "the plan was praised by Norland". Only somebody who can speak takes one.
 */
export function findStance(view: View, verb: number): Draft | undefined {
  const { tree, ontology } = view;
  if (isDenied(view, verb)) return undefined;
  const { stance, naming } = cuesOf(ontology);
  const lower = tree.lower[verb] ?? '';
  const thing =
    thingOf(view, verb, stance.get(lower)) ??
    (naming.has(lower) ? namedThing(view, verb) : undefined);
  if (thing === undefined) return undefined;
  const subject = isPassive(view, verb)
    ? understoodSubject(view, verb)
    : speakingSubject(view, verb);
  if (!canSpeak(view, subject) || isNegator(view, subject)) return undefined;
  if (isOwnThought(view, verb, subject)) return undefined;
  const control = controlOf(view, verb);
  const kind = (control && KINDS[control.class]) ?? 'CLAIM';
  const content = subtree(tree, thing, (child) => tree.relations[child] === 'parataxis');
  return toDraft(view, kind, content, { cue: spanAt(view, verb), speaker: partyAt(view, subject) });
}

/** The object, the patient of a passive, or the phrase behind the verb's own preposition. */
function thingOf(
  view: View,
  verb: number,
  particles: ReadonlySet<string> | undefined,
): number | undefined {
  const { tree } = view;
  if (!particles) return undefined;
  const phrase = childrenBy(tree, verb, 'obl', 'nmod', 'advcl').find((child) =>
    particles.has(
      prepositionOf(tree, child) ?? tree.lower[childBy(tree, child, 'mark') ?? -1] ?? '-',
    ),
  );
  if (phrase !== undefined) return phrase;
  const particle = childBy(tree, verb, 'compound:prt');
  if (particle !== undefined ? !particles.has(tree.lower[particle] ?? '') : !particles.has('')) {
    return undefined;
  }
  if (isPassive(view, verb)) return understoodObject(view, verb);
  return childBy(tree, verb, 'obj') ?? childBy(tree, verb, 'ccomp', 'xcomp');
}

/** "called the PLAN a trap", "described the PLAN as a trap"; "called Norland" without more is a call. */
function namedThing(view: View, verb: number): number | undefined {
  const { tree } = view;
  const object = childBy(tree, verb, 'obj');
  const isNamed =
    childBy(tree, verb, 'xcomp') !== undefined ||
    childrenBy(tree, verb, 'obl').some((child) => prepositionOf(tree, child) === 'as');
  return isNamed ? object : undefined;
}
