import { nameKey } from '../../model/id.ts';
import { type Fault, type Row, spot } from '../fault.ts';
import type { Rows } from '../rows.ts';

type Illustrated = Row<{
  readonly examples: readonly string[];
  readonly counterexamples?: readonly string[] | undefined;
}>;

/**
 * Examples of a metonym or topic in which none of its words stands: they show nothing, and a
 * counterexample of that sort passes whatever the entry says. Triggers are left to the tests that
 * run them, since "met" does not look like "meet".
 */
export function* findIdleExamples({ metonym, topic }: Rows): Generator<Fault> {
  for (const row of metonym) {
    const { surfaces } = row.value;
    yield* idle(row, surfaces, (sentence) =>
      surfaces.some((surface) => sentence.includes(surface)),
    );
  }
  for (const row of topic) {
    const { name, aliases = [], cues } = row.value;
    const words = [...cues, name, ...aliases].map(stemOf);
    yield* idle(row, cues, (sentence) => {
      const text = ` ${nameKey(sentence).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
      return words.some((word) => text.includes(word));
    });
  }
}

function* idle(
  row: Illustrated,
  words: readonly string[],
  shows: (sentence: string) => boolean,
): Generator<Fault> {
  for (const key of ['examples', 'counterexamples'] as const) {
    for (const [i, sentence] of (row.value[key] ?? []).entries()) {
      if (shows(sentence)) continue;
      const message = `none of ${words.map((word) => `\`${word}\``).join(', ')} is in this sentence, so it shows nothing: use one of them in it`;
      yield { ...spot(row, key, i), message };
    }
  }
}

/** A phrase as it begins in any inflection: " policies" and " policy" both hold " poli". */
function stemOf(phrase: string): string {
  const words = nameKey(phrase)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const last = words.length - words.lastIndexOf(' ') - 1;
  return ` ${words.slice(0, words.length - (last > 4 ? 2 : last > 3 ? 1 : 0))}`;
}
