import { compareText } from '../graph/canonical.ts';
import type { ActorKind } from '../model/actor.ts';
import type { Correction } from '../model/correction.ts';
import { nameKey } from '../model/id.ts';
import { mergeActors } from './merged-actors.ts';

/** An actor with its names, as candidates are found by. */
export interface NamedActor {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  /** Whether the ontology has it. */
  readonly known: boolean;
}

/** Why two may be one. */
export const CANDIDATE_REASONS = [
  /** A name of the one is a name of the other: "Tarik Belmor" twice, of two kinds. */
  'SAME_NAME',
  /** One name is the other with more: "Tarik Belmor", "Tarik Olaf Belmor". */
  'LONGER_NAME',
  /** An initial of the one stands for a name of the other: "T. Belmor". */
  'INITIAL',
  /** One letter is otherwise: "Oskar Lindqvist", "Oskar Lindquist". */
  'SPELLING',
] as const;
export type CandidateReason = (typeof CANDIDATE_REASONS)[number];

/** Two who may be one; `from` is introduced by articles, `into` may be the ontology's. */
export interface MergeCandidate {
  readonly into: string;
  readonly from: string;
  readonly reason: CandidateReason;
}

/**
 * Pairs of actors who may be one by their names, the surest reasons first; those never who are kept apart,
 * nor those who are one already. Only whom an article introduced can be merged, so that two of the ontology
 * are no pair. Compares names that share their last word or their first, each with the few alike.
 */
export function mergeCandidates(
  actors: readonly NamedActor[],
  corrections: readonly Correction[],
): readonly MergeCandidate[] {
  const blocks = new Map<string, Set<Named>>();
  for (const actor of actors) {
    for (const name of new Set([actor.name, ...actor.aliases])) {
      const words = nameKey(name).split(' ');
      if (words.join('').length < SHORTEST) continue;
      for (const key of blockKeys(words)) {
        blocks.set(key, (blocks.get(key) ?? new Set()).add({ actor, words }));
      }
    }
  }
  const found = new Map<string, MergeCandidate>();
  const apart = apartOf(corrections);
  for (const block of blocks.values()) {
    const members = [...block];
    if (members.length > MOST_ALIKE) continue;
    for (const [at, a] of members.entries()) {
      for (const b of members.slice(at + 1)) {
        const candidate = compare(a, b);
        if (!candidate || apart(candidate.into, candidate.from)) continue;
        const key = `${candidate.into} ${candidate.from}`;
        const other = found.get(key);
        if (!other || rank(candidate) < rank(other)) found.set(key, candidate);
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => rank(a) - rank(b) || compareText(a.into, b.into) || compareText(a.from, b.from),
  );
}

/** Letters without which a name says nothing. */
const SHORTEST = 4;

/** A word that so many names share tells nobody from anybody: "ministry". */
const MOST_ALIKE = 100;

interface Named {
  readonly actor: NamedActor;
  readonly words: readonly string[];
}

function blockKeys(words: readonly string[]): ReadonlySet<string> {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return new Set([`first ${first}`, `last ${last}`]);
}

function compare(a: Named, b: Named): MergeCandidate | undefined {
  if (a.actor.id === b.actor.id || (a.actor.known && b.actor.known)) return undefined;
  const reason = reasonFor(a, b);
  if (!reason) return undefined;
  const [into, from] = isBetter(a.actor, b.actor) ? [a, b] : [b, a];
  return { into: into.actor.id, from: from.actor.id, reason };
}

/** The ontology's before others, then the fuller name. */
function isBetter(a: NamedActor, b: NamedActor): boolean {
  if (a.known !== b.known) return a.known;
  const longer = a.name.length - b.name.length;
  return longer !== 0 ? longer > 0 : a.id < b.id;
}

function reasonFor(a: Named, b: Named): CandidateReason | undefined {
  const [one, other] = [a.words.join(' '), b.words.join(' ')];
  const isPersons = a.actor.kind === 'PERSON' && b.actor.kind === 'PERSON';
  if (one === other) return isAlike(a.actor, b.actor) ? 'SAME_NAME' : undefined;
  if (a.actor.kind !== b.actor.kind) return undefined;
  if (isPersons && a.words.at(-1) === b.words.at(-1) && a.words.length > 1 && b.words.length > 1) {
    const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
    if (isInitial(short.words[0], long.words[0]) || isInitial(long.words[0], short.words[0]))
      return 'INITIAL';
    if (short.words[0] === long.words[0] && short.words.length < long.words.length)
      return 'LONGER_NAME';
  }
  const isLong = one.length >= 9 && other.length >= 9 && a.words.length > 1;
  return isLong && a.words.length === b.words.length && isOneEdit(one, other)
    ? 'SPELLING'
    : undefined;
}

/** A state and its capital's name, or a person and a place, are no one. */
function isAlike(a: NamedActor, b: NamedActor): boolean {
  return a.kind === b.kind || (a.kind !== 'PLACE' && b.kind !== 'PLACE');
}

function isInitial(initial = '', name = ''): boolean {
  return /^\p{L}\.?$/u.test(initial) && name.length > 2 && name[0] === initial[0];
}

/** Whether one letter more, less or otherwise makes one of the other; digits are no slips of the pen. */
function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (/\d/.test(long[at] ?? '') || /\d/.test(short[at] ?? '')) return false;
  const rest = short.length === long.length ? at + 1 : at;
  return short.slice(rest) === long.slice(at + 1);
}

function rank({ reason }: MergeCandidate): number {
  return CANDIDATE_REASONS.indexOf(reason);
}

/** Whether two must not be one, or are one already. */
function apartOf(corrections: readonly Correction[]): (a: string, b: string) => boolean {
  const { rootOf } = mergeActors(corrections);
  const apart = new Set(
    corrections.flatMap((one) =>
      one.kind === 'APART'
        ? [
            one.actors
              .map(({ id }) => rootOf(id))
              .sort()
              .join(' '),
          ]
        : [],
    ),
  );
  return (a, b) => {
    const roots = [rootOf(a), rootOf(b)].sort();
    return roots[0] === roots[1] || apart.has(roots.join(' '));
  };
}
