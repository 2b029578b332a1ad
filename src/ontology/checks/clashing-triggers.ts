import { type Fault, type Spot, spot } from '../fault.ts';
import type { Rows } from '../rows.ts';
import type { TriggerEntry } from '../shapes.ts';

/**
 * Two triggers that fire on the same word under the same conditions and tell different types:
 * which of them is right, no sentence could say.
 */
export function* findClashingTriggers({ trigger }: Rows): Generator<Fault> {
  const first = new Map<string, { readonly entry: TriggerEntry; readonly at: Spot }>();
  for (const row of trigger) {
    const entry = row.value;
    const conditions = conditionsOf(entry);
    for (const kind of ['verbs', 'nouns', 'adjectives'] as const) {
      for (const [i, word] of (entry[kind] ?? []).entries()) {
        const key = `${kind} ${word} ${conditions}`;
        const at = spot(row, kind, i);
        const other = first.get(key);
        if (!other) first.set(key, { entry, at });
        else if (other.entry.type !== entry.type) {
          const message = `\`${word}\` is ${entry.type} here and ${other.entry.type} in \`${other.entry.id}\`, under the same conditions: give one of them an \`object\`, \`needs\` or another frame, or drop it`;
          yield { ...at, message, other: other.at };
        }
      }
    }
  }
}

/** Everything that decides whether and how it fires, word aside; lists that are sets are sorted. */
function conditionsOf(entry: TriggerEntry): string {
  const { source, target, third, needs, tone, object, notObject, within, light } = entry;
  const { objectKinds: kinds, subject } = entry;
  const sets = [needs, subject, object, kinds, notObject, within, light].map(
    (set) => set && [...set].sort(),
  );
  return JSON.stringify([source, target, third, tone, entry.between, ...sets]);
}
