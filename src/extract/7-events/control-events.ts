import type { EventType } from '../../model/event.ts';
import type { ControlEntry, TriggerEntry } from '../../ontology/shapes.ts';
import { childBy, childrenBy } from '../4-syntax/tree.ts';
import { controlOf } from './control-word.ts';
import type { Fired } from './fired.ts';
import { refuse } from './refuse.ts';
import { toFired } from './to-fired.ts';
import { verbRole } from './verb-roles.ts';
import type { View } from './view.ts';

/** What a predicate tells by itself, whatever it governs: "agreed to set up a fund with Sudmark". */
const TOLD: ReadonlyMap<ControlEntry['class'], EventType> = new Map([
  ['offer', 'AGREE'],
  ['commit', 'AGREE'],
  ['refuse', 'REJECT'],
  ['threaten', 'THREATEN'],
]);

/**
 * Agreements, refusals and threats whose clause tells nothing that a trigger knows: what is agreed to
 * is open, that it was agreed is told. Where a trigger fired in the clause, that one has the better
 * roles, and the predicate is silent.
 */
export function controlEvents(view: View, fired: readonly Fired[]): readonly Fired[] {
  // What is only supposed, or done to nobody, leaves the predicate its say: "offered to pay SOMEBODY TO CLEAR the mines".
  const isTold = ({ context, targets }: Fired) =>
    context.modality !== 'HYPOTHETICAL' && targets.length > 0;
  const told = new Set(
    fired.flatMap((one) => [one.last, isTold(one) ? (one.context.controlledBy ?? -1) : -1]),
  );
  return view.tree.words.flatMap((_, index) => {
    const control = controlOf(view, index);
    const type = control?.open ? TOLD.get(control.class) : undefined;
    const clause = type && ownClause(view, index);
    if (!control || !type || clause === undefined) return [];
    const place = { first: index, last: index, predicate: index };
    const found = { trigger: triggerOf(control, type), form: 'control', ...place } as const;
    if (told.has(index)) {
      const other = fired.find((one) => one.last === index || one.context.controlledBy === index);
      return refuse(view, found, 'SAME_EVENT', { other: other?.trigger.id }) ?? [];
    }
    if (type === 'REJECT' && isQuietRefusal(view, index))
      return refuse(view, found, 'QUIET_REFUSAL', { word: clause }) ?? [];
    return toFired(view, found, (name, side) => verbRole(view, index, name, side)) ?? [];
  });
}

const triggers = new WeakMap<ControlEntry, TriggerEntry>();

/** The frame of a control predicate, as if it were a trigger: who, and whom its clause is about. */
function triggerOf(control: ControlEntry, type: EventType): TriggerEntry {
  const known = triggers.get(control);
  if (known) return known;
  const trigger: TriggerEntry = {
    id: control.id,
    type,
    source: ['subject'],
    target: ['with', 'complement'],
    examples: [],
    counterexamples: [],
  };
  triggers.set(control, trigger);
  return trigger;
}

/**
 * The clause of what the subject itself will or won't do; of "vowed that the party would go on" another is
 * the subject, and nothing is promised to anybody.
 */
function ownClause(view: View, predicate: number): number | undefined {
  const { tree } = view;
  const clause = governedClause(view, predicate);
  if (clause === undefined || tree.relations[clause] !== 'ccomp') return clause;
  const subject = childBy(tree, clause, 'nsubj', 'nsubj:pass');
  return subject === undefined || tree.tags[subject] === 'PRP' ? clause : undefined;
}

/** "declined to comment", "refused to say": nobody is refused anything. */
export function isQuietRefusal(view: View, predicate: number): boolean {
  const clause = governedClause(view, predicate);
  if (clause === undefined) return false;
  return view.lexicon.verbSet('quiet-refusal').has(view.tree.lower[clause] ?? '');
}

/** The clause that a control predicate decides about: "agreed TO WITHDRAW", "is ready TO TALK". */
function governedClause({ tree }: View, predicate: number): number | undefined {
  return (
    childBy(tree, predicate, 'xcomp', 'ccomp') ??
    childrenBy(tree, predicate, 'advcl', 'acl').find(
      // "undertook a campaign IN ORDER to win" tells a purpose.
      (clause) => tree.tags[clause] === 'VB' && childrenBy(tree, clause, 'mark').length < 2,
    )
  );
}
