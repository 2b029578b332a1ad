import { nameKey } from '../../model/id.ts';
import { type Fault, type Row, type Spot, spot } from '../fault.ts';
import type { Rows } from '../rows.ts';
import type { ActorEntry } from '../shapes.ts';

interface Name extends Spot {
  readonly name: string;
  readonly actor: ActorEntry;
}

/**
 * A name that two actors claim: a reader could not tell whom it means. Strong and weak names are
 * compared as they are looked up, acronyms with their case. Persons may share a surname, which
 * counts only after one of them was named in full. Capitals are left to metonyms.yml.
 */
export function* findNamesakes({ actor: rows }: Rows): Generator<Fault> {
  const remedy = 'a text that uses it could mean either: leave it to one of them';
  const strong = collide(rows.flatMap(strongNames), ({ name }) => nameKey(name));
  for (const [a, b] of strong) {
    yield clash(
      a,
      b,
      `\`${a.name}\` is also a name of \`${b.actor.id}\`; ${remedy}, or make it weak`,
    );
  }
  const acronyms = collide(
    [...rows.flatMap(acronymsOf), ...rows.flatMap(strongNames)],
    (n) => n.name,
  );
  for (const [a, b] of acronyms) {
    if (!isAcronym(a) && !isAcronym(b)) continue;
    yield clash(a, b, `\`${a.name}\` is also a name of \`${b.actor.id}\`; ${remedy}`);
  }
  for (const [a, b] of collide(rows.flatMap(weakNames), ({ name }) => nameKey(name))) {
    if (isSurname(a) && isSurname(b)) continue;
    yield clash(a, b, `\`${a.name}\` is also a weak name of \`${b.actor.id}\`; ${remedy}`);
  }
}

/** Every name whose key another actor's name had before, with that name. */
function* collide(names: readonly Name[], key: (name: Name) => string): Generator<[Name, Name]> {
  const first = new Map<string, Name>();
  for (const name of names) {
    const other = first.get(key(name));
    if (!other) first.set(key(name), name);
    else if (other.actor !== name.actor) yield [name, other];
  }
}

function clash(name: Name, other: Name, message: string): Fault {
  const { source, path } = name;
  return { source, path, message, other: { source: other.source, path: other.path } };
}

function strongNames(row: Row<ActorEntry>): Name[] {
  const own = { name: row.value.name, actor: row.value, ...spot(row, 'name') };
  return [own, ...listed(row, 'aliases'), ...listed(row, 'demonyms')];
}

function acronymsOf(row: Row<ActorEntry>): Name[] {
  return listed(row, 'acronyms');
}

/** Weak names and a person's surname; each name once, for a surname may be listed as weak too. */
function weakNames(row: Row<ActorEntry>): Name[] {
  const { surname } = row.value;
  const weak = listed(row, 'weak');
  if (surname === undefined) return weak;
  return [...weak, { name: surname, actor: row.value, ...spot(row, 'surname') }];
}

function listed(row: Row<ActorEntry>, key: 'aliases' | 'weak' | 'acronyms' | 'demonyms'): Name[] {
  const names = row.value[key] ?? [];
  return names.map((name, i) => ({ name, actor: row.value, ...spot(row, key, i) }));
}

function isAcronym({ path }: Name): boolean {
  return path.includes('acronyms');
}

function isSurname({ actor, name }: Name): boolean {
  const { kind, surname } = actor;
  return kind === 'PERSON' && surname !== undefined && nameKey(surname) === nameKey(name);
}
