import { eventStatus, type Role } from '../../model/event.ts';
import type { EvidenceRow } from '../../model/graph.ts';
import type { EventNode } from '../../store/cypher/write-events.ts';
import { LARGEST_SIZE, whole } from '../connection.ts';
import type { ApiContext } from '../context.ts';
import type { ParticipantRecord } from '../loaders.ts';
import { disputesOfEvent, originsOfEvent } from './dispute.ts';
import { explainEvent } from './explanation.ts';
import { type Fields, present, properties, type Resolver } from './resolver.ts';
import { surestFirst } from './surest-first.ts';

interface Account {
  readonly article: string;
  readonly evidence: readonly EvidenceRow[];
}

const inRole =
  (role: Role): Resolver<EventNode> =>
  async ({ id }, _, { loaders }) => {
    const parts = await loaders.participants.load(id);
    const ids = parts.filter((part) => part.role === role).map(({ actor }) => actor);
    return present(ids.map((actor) => loaders.actors.load(actor)));
  };

/** A place is an actor's id or a name of its own. */
function placeActor({ place }: EventNode, { loaders }: ApiContext) {
  return place?.startsWith('actor:') ? loaders.actors.load(place) : null;
}

const accounts: Resolver<EventNode> = async ({ id }, _, { loaders }) => {
  const byArticle = new Map<string, EvidenceRow[]>();
  for (const row of await loaders.evidence.load(id)) {
    byArticle.set(row.article, [...(byArticle.get(row.article) ?? []), row]);
  }
  return [...byArticle].map(([article, evidence]): Account => ({ article, evidence }));
};

const counterparts: Resolver<EventNode, { readonly of: string }> = async (
  { id },
  { of },
  { loaders },
) => {
  const parts = await loaders.participants.load(id);
  const others = [...new Set(parts.map(({ actor }) => actor))].filter((actor) => actor !== of);
  return present(others.sort(compareText).map((actor) => loaders.actors.load(actor)));
};

interface EvidenceArgs {
  readonly first?: number | null;
}

const evidence: Resolver<EventNode, EvidenceArgs> = async ({ id }, { first }, { loaders }) => {
  if (first != null) whole('first', first, 1, LARGEST_SIZE);
  const sorted = surestFirst(await loaders.evidence.load(id));
  return first == null ? sorted : sorted.slice(0, first);
};

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const Event: Fields<EventNode> = {
  ...properties<EventNode>('id', 'type', 'plover', 'mode', 'cameo', 'date', 'negated', 'disputed'),
  ...properties<EventNode>('modality', 'confidence', 'main', 'evidenceCount', 'articleCount'),
  status: eventStatus,
  // Where no shape was brought up to date, each article was an origin.
  corroboration: ({ corroboration, articleCount }) => corroboration ?? articleCount,
  disputes: disputesOfEvent,
  origins: originsOfEvent,
  place: async (event, _, context) => (await placeActor(event, context))?.name ?? event.place,
  placeActor: (event, _, context) => placeActor(event, context),
  sources: inRole('SOURCE'),
  targets: inRole('TARGET'),
  participants: ({ id }, _, { loaders }) => loaders.participants.load(id),
  counterparts,
  topics: async ({ id }, _, { loaders }) => {
    const [ids, tree] = await Promise.all([loaders.eventTopics.load(id), loaders.topicTree()]);
    return ids.flatMap((topic) => tree.find(topic) ?? []);
  },
  evidence,
  accounts,
  explanation: explainEvent,
};

const Participant: Fields<ParticipantRecord> = {
  ...properties<ParticipantRecord>('role'),
  actor: ({ actor }, _, { loaders }) => loaders.actors.load(actor),
};

const Account: Fields<Account> = {
  ...properties<Account>('evidence'),
  article: ({ article }, _, { loaders }) => loaders.articles.load(article),
};

/** An event, who has a part in it, and what each article tells of it. */
export const eventResolvers = { Event, Participant, Account };
