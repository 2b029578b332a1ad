import type { ActorRow } from '../model/graph.ts';
import { nameKey } from '../model/id.ts';
import { compareText, sortedSet } from './canonical.ts';
import { mostFrequent } from './most-frequent.ts';

/** What one article says of an actor that no ontology lists. */
export type ActorAccount = Pick<ActorRow, 'name' | 'kind' | 'country' | 'aliases' | 'wikidata'>;

/**
 * The actor that several articles introduced under one id: for each property what most of them say,
 * and all their names. A function of the set, so that it does not matter which article came first.
 */
export function foldActor(id: string, accounts: readonly ActorAccount[]): ActorRow {
  const first = [...accounts].sort((a, b) => compareText(a.name, b.name))[0];
  if (first === undefined) throw new Error(`No account of the actor ${id}.`);
  const name = mostFrequent(accounts.map((account) => account.name)) ?? first.name;
  const names = sortedSet(accounts.flatMap((account) => [account.name, ...account.aliases]));
  return {
    id,
    name,
    kind: mostFrequent(accounts.map((account) => account.kind)) ?? first.kind,
    country: mostFrequent(accounts.map((account) => account.country)),
    aliases: names.filter((alias) => alias !== name),
    keys: sortedSet(names.map(nameKey)),
    wikidata: mostFrequent(accounts.map((account) => account.wikidata)),
    known: false,
  };
}
