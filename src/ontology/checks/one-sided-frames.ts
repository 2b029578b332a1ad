import { type Fault, spot } from '../fault.ts';
import type { Rows } from '../rows.ts';

/** Frames that look for sources and targets in the same place without saying that they are mutual. */
export function* findOneSidedFrames({ trigger }: Rows): Generator<Fault> {
  for (const row of trigger) {
    const { source, target, reciprocal } = row.value;
    if (reciprocal || source.join() !== target.join()) continue;
    const message =
      'sources and targets are looked for in the same place, so each actor would act on itself: add `reciprocal: true`, or name another place';
    yield { ...spot(row, 'target'), message };
  }
}
