import { type Fault, spot } from '../fault.ts';
import type { Rows } from '../rows.ts';

/** Triggers, control words, words of bargaining and outcomes without a word: nothing could ever set them off. */
export function* findWordless({ trigger, control, bargain, outcome }: Rows): Generator<Fault> {
  for (const row of outcome) {
    const { id, verbs, phrases } = row.value;
    if (verbs || phrases) continue;
    const message = `\`${id}\` has no word that sets it off: give it verbs or phrases`;
    yield { ...spot(row, 'id'), message };
  }
  for (const row of [...trigger, ...control]) {
    const { id, verbs, nouns, adjectives } = row.value;
    const auxiliaries = 'auxiliaries' in row.value && row.value.auxiliaries;
    if (verbs || nouns || adjectives || auxiliaries) continue;
    const message = `\`${id}\` has no word that sets it off: give it verbs, nouns or adjectives`;
    yield { ...spot(row, 'id'), message };
  }
  for (const row of bargain) {
    const { id, phrases, verbs, nouns } = row.value;
    if (phrases || verbs || nouns) continue;
    const message = `\`${id}\` has no word that sets it off: give it phrases, verbs or nouns`;
    yield { ...spot(row, 'id'), message };
  }
}
