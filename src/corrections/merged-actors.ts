import type { ActorRef, Correction, Merge } from '../model/correction.ts';

/** Who is whom by all merges, and which of these are not in force. */
export interface MergedActors {
  /** Whom an actor was merged into, and by which correction; undefined for one that stands for itself. */
  of(id: string): { readonly into: ActorRef; readonly by: Merge } | undefined;
  /** Id of the one an actor was merged into; its own for one that stands for itself. */
  rootOf(id: string): string;
  /** Merges that would make one of two that are kept apart, with the correction that does so. */
  readonly refused: ReadonlyMap<Merge, Correction>;
}

/**
 * Resolves merges in the order of their lines, through those that were merged before or after. A merge
 * that would unite two who are kept apart is not in force, wherever its line stands: a refused merge stays
 * refused.
 */
export function mergeActors(corrections: readonly Correction[]): MergedActors {
  const parent = new Map<string, { readonly into: ActorRef; readonly by: Merge }>();
  const refused = new Map<Merge, Correction>();
  const aparts = corrections.filter((one) => one.kind === 'APART');
  const rootOf = (id: string): string => {
    const above = parent.get(id);
    return above ? rootOf(above.into.id) : id;
  };
  for (const merge of corrections) {
    if (merge.kind !== 'MERGE') continue;
    const into = rootOf(merge.into.id);
    const united = new Set([into, ...merge.from.map(({ id }) => rootOf(id))]);
    const against = aparts.find(({ actors: [a, b] }) => {
      const [one, other] = [rootOf(a.id), rootOf(b.id)];
      return one !== other && united.has(one) && united.has(other);
    });
    if (against) {
      refused.set(merge, against);
      continue;
    }
    for (const { id } of merge.from) {
      const root = rootOf(id);
      if (root !== into) parent.set(root, { into: merge.into, by: merge });
    }
  }
  return {
    of(id) {
      let found = parent.get(id);
      for (let above = found; above; above = parent.get(above.into.id)) found = above;
      return found;
    },
    rootOf,
    refused,
  };
}
