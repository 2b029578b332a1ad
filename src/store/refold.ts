import { canonical, compareText, sortedSet } from '../graph/canonical.ts';
import { foldActor } from '../graph/fold-actor.ts';
import { foldEvents } from '../graph/fold-events.ts';
import type { ActorRow, EventRow, EvidenceRow } from '../model/graph.ts';
import { parts, runIds, runRows } from './batches.ts';
import { type ActorNode, INTRODUCTIONS, SET_ACTORS } from './cypher/write-actors.ts';
import {
  CREATE_ABOUT,
  CREATE_EVIDENCE,
  CREATE_PARTICIPANTS,
  DELETE_ABOUT,
  DELETE_EVENTS,
  DELETE_EVIDENCE,
  DELETE_PARTICIPANTS,
  type EventNode,
  SET_EVENTS,
  STANDING_EVENTS,
  STANDING_EVIDENCE,
  type StandingEvidence,
} from './cypher/write-events.ts';
import type { Run } from './store.ts';

/** How many events a write added, changed and removed. */
export interface EventChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** The same by their ids. */
export interface ChangedEvents {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** An edge of an event as a text that is the same for equal edges, and how to write it. */
type Edges<T> = ReadonlyMap<string, T>;

/**
 * Folds the events of the keys anew, from the evidence in the graph and the rows added, and writes
 * what differs. Evidence that belongs to another event now moves there.
 */
export async function refoldEvents(
  run: Run,
  keys: Iterable<string>,
  added: readonly EvidenceRow[],
): Promise<ChangedEvents> {
  const standing: Standing = {
    nodes: new Map(),
    participants: new Map(),
    about: new Map(),
    evidence: new Map(),
  };
  for (const part of parts(sortedSet(keys))) await readStanding(run, part, standing);
  const rows = [...standing.evidence.values()].map(toEvidenceRow);
  const folded = foldEvents([...rows, ...added]);
  return writeDifference(run, standing, folded);
}

interface Standing {
  readonly nodes: Map<string, EventNode>;
  readonly participants: Map<string, { event: string; actor: string; role: string }>;
  readonly about: Map<string, { event: string; topic: string }>;
  readonly evidence: Map<string, StandingEvidence>;
}

async function readStanding(run: Run, keys: readonly string[], into: Standing): Promise<void> {
  for (const { event, participants, topics } of await run(STANDING_EVENTS, { keys })) {
    into.nodes.set(event.id, event);
    for (const { actor, role } of participants)
      put(into.participants, { event: event.id, actor, role });
    for (const topic of topics) put(into.about, { event: event.id, topic });
  }
  for (const row of await run(STANDING_EVIDENCE, { keys })) {
    into.evidence.set(evidenceKey(row.event, row.properties.id), row);
  }
}

async function writeDifference(
  run: Run,
  standing: Standing,
  folded: readonly EventRow[],
): Promise<ChangedEvents> {
  const ids = new Set(folded.map((event) => event.id));
  const gone = [...standing.nodes.keys()].filter((id) => !ids.has(id));
  const differing = folded.map(toEventNode).filter((node) => {
    const before = standing.nodes.get(node.id);
    return before === undefined || canonical(before) !== canonical(node);
  });
  await runIds(run, DELETE_EVENTS, gone);
  await runRows(run, SET_EVENTS, differing, {});

  const stays = <T extends { readonly event: string }>(edges: Edges<T>) =>
    new Map([...edges].filter(([, edge]) => ids.has(edge.event)));
  const parties = difference(stays(standing.participants), participantEdges(folded));
  await runRows(run, DELETE_PARTICIPANTS, parties.gone, {});
  await runRows(run, CREATE_PARTICIPANTS, parties.fresh, {});
  const topics = difference(stays(standing.about), aboutEdges(folded));
  await runRows(run, DELETE_ABOUT, topics.gone, {});
  await runRows(run, CREATE_ABOUT, topics.fresh, {});
  const evidence = difference(stays(standing.evidence), evidenceEdges(folded));
  const lost = evidence.gone.map(({ event, properties }) => ({ event, evidence: properties.id }));
  await runRows(run, DELETE_EVIDENCE, lost, {});
  await runRows(run, CREATE_EVIDENCE, evidence.fresh, {});
  const written = differing.map(({ id }) => id);
  return {
    added: written.filter((id) => !standing.nodes.has(id)),
    changed: written.filter((id) => standing.nodes.has(id)),
    removed: gone,
  };
}

function difference<T, U>(before: Edges<T>, after: Edges<U>): { gone: T[]; fresh: U[] } {
  return {
    gone: [...before].flatMap(([key, edge]) => (after.has(key) ? [] : [edge])),
    fresh: [...after].flatMap(([key, edge]) => (before.has(key) ? [] : [edge])),
  };
}

function participantEdges(events: readonly EventRow[]) {
  const edges = new Map<string, { event: string; actor: string; role: string }>();
  for (const { id, participants } of events) {
    for (const { actor, role } of participants) put(edges, { event: id, actor, role });
  }
  return edges;
}

function aboutEdges(events: readonly EventRow[]) {
  const edges = new Map<string, { event: string; topic: string }>();
  for (const { id, topics } of events) for (const topic of topics) put(edges, { event: id, topic });
  return edges;
}

function evidenceEdges(events: readonly EventRow[]) {
  return new Map(
    events.flatMap((event) =>
      event.evidence.map(({ sentence, ...properties }) => [
        evidenceKey(event.id, properties.id),
        { event: event.id, sentence, properties },
      ]),
    ),
  );
}

function put<T extends object>(edges: Map<string, T>, edge: T): void {
  edges.set(canonical(edge), edge);
}

function evidenceKey(event: string, evidence: string): string {
  return `${event} ${evidence}`;
}

/** An event as its node; the rest of the row are edges. */
export function toEventNode(event: EventRow): EventNode {
  const { participants: _, topics: __, evidence, ...properties } = event;
  return {
    ...properties,
    evidenceCount: evidence.length,
    articleCount: new Set(evidence.map((row) => row.article)).size,
  };
}

const UNKNOWN = {
  mode: null,
  cameo: null,
  date: null,
  place: null,
  placeIn: null,
  placeLevel: null,
  figures: [],
  outcome: null,
  attributedTo: null,
  outlet: null,
  articleOutlet: null,
  sketch: null,
  publishedOn: null,
  corrections: null,
} as const;

/** A stored piece of evidence as a row again: what is not known is not stored. */
export function toEvidenceRow({
  sentence,
  properties,
}: Pick<StandingEvidence, 'sentence' | 'properties'>): EvidenceRow {
  return { ...UNKNOWN, ...properties, sentence } as EvidenceRow;
}

/** Folds the actors that no ontology lists anew, from what the articles that introduce them say. */
export async function refoldActors(run: Run, ids: Iterable<string>): Promise<void> {
  const found = await runIds(run, INTRODUCTIONS, sortedSet(ids));
  const rows = found
    .map(({ actor, introductions }) => toActorNode(foldActor(actor, introductions.map(toAccount))))
    .sort((a, b) => compareText(a.id, b.id));
  await runRows(run, SET_ACTORS, rows, {});
}

/** Introductions are stored without what they don't know. */
function toAccount(stored: Partial<ActorRow> & Pick<ActorRow, 'name' | 'kind' | 'aliases'>) {
  const { name, kind, aliases } = stored;
  return {
    name,
    kind,
    aliases,
    country: stored.country ?? null,
    wikidata: stored.wikidata ?? null,
  };
}

/** An actor as its node, with its names in one text for the full-text index. */
export function toActorNode(actor: ActorRow): ActorNode {
  return { ...actor, names: [actor.name, ...actor.aliases].join('\n') };
}
