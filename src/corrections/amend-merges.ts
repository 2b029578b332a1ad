import type { Merge } from '../model/correction.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Renamed, RenameTools } from './amend-splits.ts';
import type { Outcome } from './amended.ts';
import { renameActors } from './rename-actors.ts';

/** Makes those one that were merged, wherever the article speaks of them. */
export function applyMerges(
  extraction: Extraction,
  { actors, lineage, merged }: RenameTools,
): Renamed {
  const applied = new Set<Merge>();
  const renamed = renameActors(
    extraction,
    (actor) => {
      const found = merged.of(actor);
      if (!found) return actor;
      applied.add(found.by);
      return actors.idOf(found.into);
    },
    lineage,
  );
  if (applied.size === 0) return { extraction, outcomes: [] };
  const outcomes = [...applied].map((correction): Outcome => ({ correction, outcome: 'APPLIED' }));
  return { extraction: renamed, outcomes };
}
