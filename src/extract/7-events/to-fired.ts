import type { FrameRole } from '../../ontology/shapes.ts';
import { childrenBy } from '../4-syntax/tree.ts';
import { type Context, readContext } from './context.ts';
import type { Fired } from './fired.ts';
import { retype } from './retype.ts';
import { type Filler, isDenied, type View } from './view.ts';

/** A trigger found on a word, before its roles are filled. */
export type FoundTrigger = Pick<Fired, 'trigger' | 'form' | 'first' | 'last' | 'predicate'>;

/** The actors in a role, as the source or the target of the event. */
export type RoleOf = (name: FrameRole, side?: 'source' | 'target') => readonly Filler[];

type Ends = Pick<Fired, 'sources' | 'targets'>;

/** Fills a trigger's roles and reads its context; undefined where nobody known takes part. */
export function toFired(view: View, found: FoundTrigger, role: RoleOf): Fired | undefined {
  const { trigger } = found;
  if ((trigger.needs ?? []).some((needed) => role(needed).length === 0)) return undefined;
  const source = firstFilled(trigger.source, (name) => role(name, 'source'), []);
  const target = firstFilled(trigger.target, (name) => role(name, 'target'), source);
  const third = firstFilled(trigger.third ?? [], role, [...source, ...target]);
  const ends = trigger.reciprocal
    ? shareEnds(source, target)
    : { sources: source, targets: target };
  if (ends.sources.length === 0 && ends.targets.length === 0) return undefined;
  const context = contextOf(view, found);
  const { type, negated } = retype(trigger.type, context, view);
  return { ...found, ...ends, third, context, type, negated };
}

/** "Norland and Sudmark met": where one side of a mutual act names several, each is the other's. */
function shareEnds(sources: readonly Filler[], targets: readonly Filler[]): Ends {
  if (sources.length > 0 && targets.length > 0) return { sources, targets };
  const all = [...sources, ...targets];
  return all.length > 1
    ? { sources: all.slice(0, 1), targets: all.slice(1) }
    : { sources, targets };
}

/** The first role that holds an actor not yet taken. */
function firstFilled(
  roles: readonly FrameRole[],
  role: (name: FrameRole) => readonly Filler[],
  taken: readonly Filler[],
): readonly Filler[] {
  const actors = new Set(taken.map(({ reference }) => reference.actor));
  for (const name of roles) {
    const free = role(name).filter(({ reference }) => !actors.has(reference.actor));
    if (free.length > 0) return free;
  }
  return [];
}

/** The predicate's context, with what a noun's own words add: "held NO talks", "a POSSIBLE meeting". */
function contextOf(view: View, { form, last, predicate }: FoundTrigger): Context {
  const context = readContext(view, predicate);
  if (form !== 'noun') return context;
  const { tree, ontology } = view;
  const planned = ontology.words('planned-adjective');
  const isSupposed = childrenBy(tree, last, 'amod').some((word) =>
    planned.has(tree.lower[word] ?? ''),
  );
  const isDeniedNoun = last !== predicate && isDenied(view, last);
  return {
    ...context,
    negated: context.negated || isDeniedNoun,
    modality: isSupposed ? 'HYPOTHETICAL' : context.modality,
  };
}
