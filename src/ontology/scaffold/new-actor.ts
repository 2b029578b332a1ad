import { InputError } from '../../errors.ts';
import type { ActorKind } from '../../model/actor.ts';
import { nameKey } from '../../model/id.ts';
import type { Row } from '../fault.ts';
import { didYouMean } from '../nearest.ts';
import type { Rows } from '../rows.ts';
import type { ActorEntry } from '../shapes.ts';
import type { Source } from '../sources.ts';
import { entryText } from './entry-text.ts';
import { insertEntry } from './insert-entry.ts';
import type { Edited, OntologyEdit } from './ontology-edit.ts';
import { assertFreeId, assertFreeNames } from './taken.ts';
import { toId } from './to-id.ts';

/** An actor to be added. */
export interface ActorWish {
  readonly name: string;
  readonly kind: ActorKind;
  readonly id?: string | undefined;
  /** Code of a state. */
  readonly country?: string | undefined;
  /** Strong names; those in capitals become acronyms. */
  readonly aliases?: readonly string[] | undefined;
  /** Of a person; the last word of the name when absent. */
  readonly surname?: string | undefined;
  readonly gender?: string | undefined;
  readonly wikidata?: string | undefined;
  /** A file of `actors/`; the one of its kind when absent. */
  readonly file?: string | undefined;
}

/** An actor that was added, with all names it is to be found by. */
export interface NewActor extends Edited {
  readonly id: string;
  readonly names: readonly string[];
}

const FILES: { readonly [K in ActorKind]?: string } = {
  GOVERNMENT: 'governments.yml',
  ORGANIZATION: 'organizations.yml',
  BLOC: 'blocs.yml',
  ARMED_GROUP: 'armed-groups.yml',
  PLACE: 'places.yml',
};

/**
 * Adds an actor behind the last of its country in the file of its kind. Throws `InputError` for an id or name
 * that is taken, a country nobody knows, and for whatever the checks would find.
 */
export function newActor(edit: OntologyEdit, wish: ActorWish): NewActor {
  const { kind, country } = wish;
  const name = wish.name.trim();
  const id = wish.id ?? toId(name);
  const aliases = (wish.aliases ?? []).filter((alias) => !isAcronym(alias));
  const acronyms = (wish.aliases ?? []).filter(isAcronym);
  assertFreeNames(edit.rows, [name, ...aliases, ...acronyms]);
  assertFreeId(edit.rows.actor, id);
  const state = country === undefined ? undefined : findState(edit.rows, country);
  const surname = kind === 'PERSON' ? (wish.surname ?? surnameOf(name, edit.rows)) : undefined;
  const source = fileOf(edit, wish, state);
  const entry = entryText([
    ['id', id],
    ['kind', kind],
    ['name', name],
    ['aliases', orNothing(aliases)],
    ['acronyms', orNothing(acronyms)],
    ['surname', surname],
    ['gender', wish.gender],
    ['country', country],
    ['wikidata', wish.wikidata],
  ]);
  const { text, line } = insertEntry(source, entry, lastOf(edit.rows, source, country));
  edit.write(source, text);
  return { id, file: source.file, line, names: [name, ...aliases, ...acronyms] };
}

/** A short form in capitals is matched with its case: `WHO` is not "who". */
export function isAcronym(name: string): boolean {
  return name.length <= 8 && /^\p{Lu}[\p{Lu}\p{N}.&-]*[\p{Lu}\p{N}.]$/u.test(name);
}

function orNothing(list: readonly string[]): readonly string[] | undefined {
  return list.length > 0 ? list : undefined;
}

function findState({ actor }: Rows, country: string): Row<ActorEntry> {
  const states = actor.filter(({ value }) => value.kind === 'STATE');
  const found = states.find(({ value }) => value.id === country);
  if (found) return found;
  const byName = states.find(({ value }) => nameKey(value.name) === nameKey(country));
  const ids = states.map(({ value }) => value.id);
  const hint = byName
    ? ` (did you mean \`${byName.value.id}\`?)`
    : didYouMean(country.toUpperCase(), ids);
  throw new InputError(
    `No state has the code ${country}${hint}: --country takes ISO 3166 alpha-3.`,
  );
}

/** The last word of a name, where it is no word or name that means something else. */
function surnameOf(name: string, rows: Rows): string | undefined {
  const words = name.split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !/^\p{Lu}/u.test(last)) return undefined;
  const key = nameKey(last);
  const isWord = rows['word-list'].some(({ value }) =>
    value.words.some((word) => nameKey(word) === key),
  );
  const isName = rows.actor.some(({ value }) =>
    [
      value.name,
      value.capital,
      ...(value.aliases ?? []),
      ...(value.weak ?? []),
      ...(value.places ?? []),
    ].some((other) => other !== undefined && nameKey(other) === key),
  );
  return isWord || isName ? undefined : last;
}

/** The file that people of a state stand in follows from the file of the state: `states-asia.yml`. */
function fileOf(
  { sources }: OntologyEdit,
  { kind, file }: ActorWish,
  state: Row<ActorEntry> | undefined,
): Source {
  const actors = sources.filter(({ path }) => path.startsWith('actors/'));
  const names = actors.map(({ path }) => path.slice('actors/'.length));
  const people =
    state?.source.path.replace('actors/states-', 'people-') ?? 'people-organizations.yml';
  const wanted = file ?? (kind === 'PERSON' ? people : FILES[kind]);
  if (wanted === undefined) {
    throw new InputError(
      `Nothing says in which file a ${kind} belongs: name one with --file, one of ${names.join(', ')}.`,
    );
  }
  const full = wanted.endsWith('.yml') ? wanted : `${wanted}.yml`;
  const found = actors.find(({ path }) => path === `actors/${full}`);
  if (found) return found;
  throw new InputError(
    `There is no file actors/${full} in this ontology${didYouMean(full, names)}: name one with --file, one of ${names.join(', ')}.`,
  );
}

/** Index of the last actor of the country in a file; undefined for the end of it. */
function lastOf({ actor }: Rows, source: Source, country: string | undefined): number | undefined {
  if (country === undefined) return undefined;
  const own = actor.filter((row) => row.source === source && row.value.country === country);
  return own.length === 0 ? undefined : Math.max(...own.map(({ index }) => index));
}
