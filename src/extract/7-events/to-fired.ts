import type { FrameRole } from '../../ontology/shapes.ts';
import { childrenBy } from '../4-syntax/tree.ts';
import { type Context, readContext } from './context.ts';
import { nounSigns } from './context-signs.ts';
import type { AskedRole, Fired } from './fired.ts';
import { refuse } from './refuse.ts';
import { retype } from './retype.ts';
import { firstFree, targetOf } from './targets.ts';
import { type Filler, isDenied, type View } from './view.ts';

/** A trigger found on a word, before its roles are filled. */
export type FoundTrigger = Pick<Fired, 'trigger' | 'form' | 'first' | 'last' | 'predicate'>;

/** The actors in a role, as the source or the target of the event. */
export type RoleOf = (name: FrameRole, side?: 'source' | 'target') => readonly Filler[];

type Ends = Pick<Fired, 'sources' | 'targets'>;

/** Fills a trigger's roles and reads its context; undefined where nobody known takes part. */
export function toFired(view: View, found: FoundTrigger, roleOf: RoleOf): Fired | undefined {
  const { trigger } = found;
  const asked: AskedRole[] | undefined = view.trace && [];
  const role = asked ? noting(roleOf, asked) : roleOf;
  const isActor = ({ isThing }: Filler) => !isThing;
  const missing = (trigger.needs ?? []).find((needed) => !role(needed, 'target').some(isActor));
  if (missing !== undefined) return refuse(view, found, 'MISSING_ROLE', { role: missing });
  const source = firstFree(
    trigger.source.map((name) => () => role(name, 'source').filter(isActor)),
    [],
  );
  const context = contextOf(view, found);
  const isMutual = trigger.reciprocal === true && source.length > 1;
  const isTold = context.modality !== 'HYPOTHETICAL';
  const { fillers: target, how } = targetOf(view, found, role, source, { isMutual, isTold });
  // "Norland and Sudmark agreed to share data on Ostria": who agrees agrees with the other.
  const isAgreed = context.control === 'offer' && source.length > 1 && how !== 'role';
  const third = firstFree(
    (trigger.third ?? []).map((name) => () => role(name, 'target').filter(isActor)),
    [...source, ...target],
  );
  const ends = shareEnds(source, isAgreed ? [] : target, trigger.reciprocal === true || isAgreed);
  if (ends.sources.length === 0 && ends.targets.length === 0) return refuse(view, found, 'NOBODY');
  if (trigger.between && (trigger.between === 'persons') !== arePersons(view, ends))
    return refuse(view, found, 'WRONG_PARTIES');
  const { type, negated } = retype(trigger.type, context, view);
  return { ...found, ...ends, third, targetHow: how, context, type, negated, asked };
}

/** The same roles, with a note of what each gave. */
function noting(role: RoleOf, asked: AskedRole[]): RoleOf {
  return (name, side = 'source') => {
    const fillers = role(name, side);
    asked.push({ name, side, fillers });
    return fillers;
  };
}

/** "Norland and Sudmark met": where one side of a mutual act names several, each is the other's. */
function shareEnds(
  sources: readonly Filler[],
  targets: readonly Filler[],
  isMutual: boolean,
): Ends {
  const all = [...sources, ...targets];
  if (!isMutual || all.length < 2 || (sources.length > 0 && targets.length > 0)) {
    return { sources, targets };
  }
  return { sources: all.slice(0, 1), targets: all.slice(1) };
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
  const signs = context.signs && nounSigns(view, last, { isDeniedNoun }, context.signs);
  return {
    ...context,
    signs,
    negated: context.negated || isDeniedNoun,
    modality: isSupposed ? 'HYPOTHETICAL' : context.modality,
  };
}

/** "Kovic attacked Vale", "Kovic attacked other candidates": between persons words are meant, not arms. */
function arePersons({ tree, lexicon }: View, { sources, targets }: Ends): boolean {
  const people = lexicon.nounSet(['@person-noun']);
  const isPerson = ({ reference, phrase, isThing }: Filler) =>
    reference ? reference.kind === 'PERSON' : !isThing && people.has(tree.lower[phrase.last] ?? '');
  return (
    targets.length > 0 &&
    sources.every(({ reference }) => reference?.kind === 'PERSON') &&
    targets.every(isPerson)
  );
}
