import { type Fault, spot } from '../fault.ts';
import type { Rows } from '../rows.ts';

/** Triggers and control words without a word: nothing could ever set them off. */
export function* findWordless({ trigger, control }: Rows): Generator<Fault> {
  for (const row of [...trigger, ...control]) {
    const { id, verbs, nouns, adjectives } = row.value;
    const auxiliaries = 'auxiliaries' in row.value && row.value.auxiliaries;
    if (verbs || nouns || adjectives || auxiliaries) continue;
    const message = `\`${id}\` has no word that sets it off: give it verbs, nouns or adjectives`;
    yield { ...spot(row, 'id'), message };
  }
}
