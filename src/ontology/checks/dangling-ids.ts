import { type Fault, type Row, spot } from '../fault.ts';
import { didYouMean } from '../nearest.ts';
import type { EntryKind, Ids, Rows } from '../rows.ts';

/** An id, or an `@list`, that no entry has: the tie, frame or condition would silently do nothing. */
export function* findDanglingIds(rows: Rows, ids: Ids): Generator<Fault> {
  for (const [row, kind, id, path] of references(rows)) {
    if (ids[kind].has(id)) continue;
    const near = didYouMean(id, ids[kind]);
    const message = `no ${kind} has the id \`${id}\`, so this leads nowhere${near}: correct it or add the ${kind}`;
    yield { ...spot(row, ...path), message };
  }
}

type Reference = readonly [Row<unknown>, EntryKind, string, readonly PropertyKey[]];

function* references(rows: Rows): Generator<Reference> {
  for (const row of rows.actor) {
    const { country, partOf, memberOf, activeIn, offices } = row.value;
    if (country !== undefined) yield [row, 'actor', country, ['country']];
    for (const [i, id] of (partOf ?? []).entries()) yield [row, 'actor', id, ['partOf', i]];
    for (const [i, id] of (activeIn ?? []).entries()) yield [row, 'actor', id, ['activeIn', i]];
    for (const [i, member] of (memberOf ?? []).entries()) {
      if (typeof member === 'string') yield [row, 'actor', member, ['memberOf', i]];
      else yield [row, 'actor', member.id, ['memberOf', i, 'id']];
    }
    for (const [i, held] of (offices ?? []).entries()) {
      yield [row, 'office', held.office, ['offices', i, 'office']];
      yield [row, 'actor', held.of, ['offices', i, 'of']];
    }
  }
  for (const row of rows.metonym) yield [row, 'actor', row.value.actor, ['actor']];
  for (const row of rows.topic) {
    if (row.value.broader !== undefined) yield [row, 'topic', row.value.broader, ['broader']];
  }
  for (const row of rows.trigger) {
    for (const [i, example] of row.value.examples.entries()) {
      for (const end of ['source', 'target'] as const) {
        for (const [j, id] of example[end].entries()) {
          // Somebody without a name stands there in the sentence's own words: "the rebels".
          if (!example.text.includes(id)) yield [row, 'actor', id, ['examples', i, end, j]];
        }
      }
    }
    yield* listReferences(row, [
      'verbs',
      'nouns',
      'adjectives',
      'auxiliaries',
      'light',
      'object',
      'notObject',
      'subject',
      'within',
    ]);
  }
  for (const row of rows.control) yield* listReferences(row, ['verbs', 'nouns', 'adjectives']);
}

function* listReferences<K extends string>(
  row: Row<{ readonly [key in K]?: readonly string[] | undefined }>,
  keys: readonly K[],
): Generator<Reference> {
  for (const key of keys) {
    for (const [i, word] of (row.value[key] ?? []).entries()) {
      if (word.startsWith('@')) yield [row, 'word-list', word.slice(1), [key, i]];
    }
  }
}
