import type { Actor, Tie } from '../model/actor.ts';
import type { ActorRow, BaseLayer, TieRow } from '../model/graph.ts';
import { nameKey } from '../model/id.ts';
import { knownOffices } from '../ontology/office-actors.ts';
import { actorId, type Ontology, topicId } from '../ontology/ontology.ts';
import type { ActorEntry } from '../ontology/shapes.ts';

/**
 * The ontology's own part of the graph: its actors, their standing ties and the topic tree, so that
 * offices, memberships and every alias can be asked for before any article mentions them.
 */
export function toBaseLayer(ontology: Ontology): BaseLayer {
  const entries = [...ontology.actors.values()];
  const offices = [...knownOffices(ontology).values()];
  return {
    digest: ontology.digest,
    actors: [...entries.map(toRow), ...offices.map(officeRow)].sort(byId),
    ties: [
      ...entries.flatMap(tiesOf),
      ...offices.map((office) => tie('PART_OF', office.id, ownerOf(office))),
    ],
    topics: [...ontology.topics.values()]
      .map((topic) => ({
        id: topicId(topic.id),
        name: topic.name,
        broader: topic.broader === undefined ? null : topicId(topic.broader),
        keys: keysOf([topic.name, topic.id, ...(topic.aliases ?? []), ...topic.cues]),
      }))
      .sort(byId),
  };
}

function toRow(entry: ActorEntry): ActorRow {
  const aliases = distinct([
    ...(entry.aliases ?? []),
    ...(entry.acronyms ?? []),
    ...(entry.demonyms ?? []),
    ...(entry.surname ? [entry.surname] : []),
    ...(entry.weak ?? []),
    // Whoever looks for Bogotá means Colombia as often as the city.
    ...(entry.capital ? [entry.capital] : []),
  ]);
  return {
    id: actorId(entry.id),
    name: entry.name,
    kind: entry.kind,
    country: entry.country === undefined ? null : actorId(entry.country),
    aliases,
    keys: keysOf([entry.name, ...aliases]),
    wikidata: entry.wikidata ?? null,
    known: true,
  };
}

function officeRow(office: Actor): ActorRow {
  return {
    id: office.id,
    name: office.name,
    kind: office.kind,
    country: office.country ?? null,
    aliases: [],
    keys: keysOf([office.name]),
    wikidata: null,
    known: true,
  };
}

/** `actor:COL.president` is part of `actor:COL`. */
function ownerOf(office: Actor): string {
  return office.id.slice(0, office.id.lastIndexOf('.'));
}

function tiesOf(entry: ActorEntry): TieRow[] {
  const from = actorId(entry.id);
  return [
    ...(entry.partOf ?? []).map((id) => tie('PART_OF', from, actorId(id))),
    ...(entry.activeIn ?? []).map((id) => tie('ACTIVE_IN', from, actorId(id))),
    ...(entry.memberOf ?? []).map((member) =>
      typeof member === 'string'
        ? tie('MEMBER_OF', from, actorId(member))
        : tie('MEMBER_OF', from, actorId(member.id), member.from, member.to),
    ),
    ...(entry.offices ?? []).map((held) =>
      tie('HOLDS_OFFICE', from, actorId(`${held.of}.${held.office}`), held.from, held.to),
    ),
  ];
}

function tie(type: Tie['type'], from: string, to: string, since?: string, until?: string): TieRow {
  return {
    type,
    from,
    to,
    since: since ?? null,
    until: until ?? null,
    article: null,
    sentence: null,
    start: null,
    end: null,
  };
}

function keysOf(names: readonly string[]): readonly string[] {
  return distinct(names.map(nameKey)).sort();
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
