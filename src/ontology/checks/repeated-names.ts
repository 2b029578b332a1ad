import { nameKey } from '../../model/id.ts';
import { type Fault, type Spot, spot } from '../fault.ts';
import type { Rows } from '../rows.ts';

const LISTS = ['aliases', 'weak', 'demonyms'] as const;

/**
 * A name that one actor lists twice. Look-ups ignore case and diacritics, so "Türkiye" finds
 * "Turkiye" as well; a name both strong and weak contradicts itself.
 */
export function* findRepeatedNames({ actor: rows }: Rows): Generator<Fault> {
  for (const row of rows) {
    const seen = new Map<string, Spot>([[nameKey(row.value.name), spot(row, 'name')]]);
    const names = LISTS.flatMap((list) =>
      (row.value[list] ?? []).map((name, i) => ({
        key: nameKey(name),
        name,
        at: spot(row, list, i),
      })),
    );
    const acronyms = row.value.acronyms ?? [];
    // With their case and a mark of their own: "US" is no repetition of a name spelt "us".
    const exact = acronyms.map((name, i) => ({
      key: `acronym ${name}`,
      name,
      at: spot(row, 'acronyms', i),
    }));
    for (const { key, name, at } of [...names, ...exact]) {
      const other = seen.get(key);
      if (!other) seen.set(key, at);
      else {
        const message = `\`${name}\` is listed twice for \`${row.value.id}\`, case and diacritics apart: keep one`;
        yield { ...at, message, other };
      }
    }
  }
}
