import type { TieType } from '../model/actor.ts';
import { compareText, sortedSet } from './canonical.ts';

/** A tie as one text, or the ontology, states it. */
export interface StatedTie {
  readonly type: TieType;
  readonly actor: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly sentence: string | null;
}

/** A tie of an actor, with the sentences of all articles that state it. */
export interface Tie {
  readonly actor: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly sentences: readonly string[];
}

/**
 * Ties of one type, each once, latest first. A text that says that somebody is president gives no dates:
 * where exactly one dated tie to the same end is known, it is that one. With `asOf`, only ties that may
 * hold then; what is not dated may.
 */
export function tiesOfType(
  ties: readonly StatedTie[],
  type: TieType,
  asOf?: string | null,
): readonly Tie[] {
  const ofType = ties.filter((tie) => tie.type === type);
  const periods = new Map<string, StatedTie[]>();
  for (const tie of ofType) {
    const period = JSON.stringify(periodOf(tie, ofType));
    periods.set(period, [...(periods.get(period) ?? []), tie]);
  }
  return [...periods]
    .map(([period, stated]): Tie => {
      const [actor, from, to] = JSON.parse(period) as [string, string | null, string | null];
      const sentences = sortedSet(stated.flatMap(({ sentence }) => sentence ?? []));
      return { actor, from, to, sentences };
    })
    .filter((tie) => asOf == null || mayHold(tie, asOf))
    .sort(
      (a, b) =>
        compareText(b.from ?? '', a.from ?? '') ||
        compareText(b.to ?? '~', a.to ?? '~') ||
        compareText(a.actor, b.actor),
    );
}

function periodOf(tie: StatedTie, all: readonly StatedTie[]) {
  const { actor, from, to } = tie;
  if (from !== null || to !== null) return [actor, from ?? null, to ?? null];
  const dated = new Map(
    all
      .filter((other) => other.actor === actor && (other.from ?? other.to) !== null)
      .map((other) => [`${other.from} ${other.to}`, other]),
  );
  const [only] = dated.values();
  return only && dated.size === 1 ? [actor, only.from, only.to] : [actor, null, null];
}

function mayHold({ from, to }: Tie, day: string): boolean {
  const begun = from === null || from <= `${day}~`;
  const ended = to !== null && to < day && !day.startsWith(to);
  return begun && !ended;
}
