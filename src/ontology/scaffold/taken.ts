import { InputError } from '../../errors.ts';
import { nameKey } from '../../model/id.ts';
import { type Row, type Spot, spot } from '../fault.ts';
import { locateFault } from '../locate.ts';
import type { Rows } from '../rows.ts';
import type { ActorEntry, TopicEntry } from '../shapes.ts';

/** Where a name stands already, and whose it is. */
interface Taken {
  readonly whose: string;
  readonly spot: Spot;
}

/** Refuses an id that an entry of that kind has, with the place. Throws `InputError`. */
export function assertFreeId(rows: readonly Row<{ readonly id: string }>[], id: string): void {
  const row = rows.find(({ value }) => value.id === id);
  if (!row) return;
  throw new InputError(
    `The id \`${id}\` is taken (${placeOf(spot(row, 'id'))}): give another with --id.`,
  );
}

/** Refuses names of actors that somebody or some place has already, with the place. Throws `InputError`. */
export function assertFreeNames(rows: Rows, names: readonly string[], own?: string): void {
  const taken = new Map<string, Taken>();
  for (const row of rows.actor) for (const [name, one] of namesOf(row)) put(taken, name, one);
  for (const row of rows.metonym) {
    for (const [i, surface] of row.value.surfaces.entries()) {
      put(taken, surface, { whose: row.value.actor, spot: spot(row, 'surfaces', i) });
    }
  }
  refuse(taken, names, own, 'it could mean either');
}

/** As `assertFreeNames`, of names, aliases and cues of topics. */
export function assertFreeTopicNames(rows: Rows, names: readonly string[]): void {
  const taken = new Map<string, Taken>();
  for (const row of rows.topic) {
    for (const [name, one] of topicNamesOf(row)) put(taken, name, one);
  }
  refuse(taken, names, undefined, 'a text with it would be about both');
}

function refuse(
  taken: ReadonlyMap<string, Taken>,
  names: readonly string[],
  own: string | undefined,
  why: string,
): void {
  for (const name of names) {
    const found = taken.get(nameKey(name));
    if (!found) continue;
    const place = placeOf(found.spot);
    throw new InputError(
      found.whose === own
        ? `\`${name}\` is a name of \`${own}\` already (${place}); case and accents make no other name.`
        : `\`${name}\` is taken by \`${found.whose}\` (${place}), and ${why}: choose another name, or edit that entry.`,
    );
  }
}

/** The first that has a name keeps it. */
function put(taken: Map<string, Taken>, name: string, one: Taken): void {
  const key = nameKey(name);
  if (!taken.has(key)) taken.set(key, one);
}

const LISTS = ['aliases', 'acronyms', 'weak', 'demonyms', 'places'] as const;

function* namesOf(row: Row<ActorEntry>): Generator<[string, Taken]> {
  const { id: whose, name, capital } = row.value;
  yield [name, { whose, spot: spot(row, 'name') }];
  for (const list of LISTS) {
    for (const [i, one] of (row.value[list] ?? []).entries()) {
      yield [one, { whose, spot: spot(row, list, i) }];
    }
  }
  if (capital !== undefined) yield [capital, { whose, spot: spot(row, 'capital') }];
}

function* topicNamesOf(row: Row<TopicEntry>): Generator<[string, Taken]> {
  const { id: whose, name } = row.value;
  yield [name, { whose, spot: spot(row, 'name') }];
  for (const list of ['aliases', 'cues'] as const) {
    for (const [i, one] of (row.value[list] ?? []).entries()) {
      yield [one, { whose, spot: spot(row, list, i) }];
    }
  }
}

/** `seeds/ontology/topics.yml:13`. */
export function placeOf(place: Spot): string {
  const { file, line } = locateFault({ ...place, message: '' });
  return `${file}:${line}`;
}
