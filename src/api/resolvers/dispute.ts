import { compareText, sortedSet } from '../../graph/canonical.ts';
import { type Dispute, disputesOf, type Side } from '../../graph/disputes.ts';
import { type Origin as OriginRecord, originsOf } from '../../graph/origins.ts';
import { DISPUTE_ABOUTS, type DisputeAbout, type Matter } from '../../model/dispute.ts';
import type { EvidenceRow } from '../../model/graph.ts';
import type { EventNode } from '../../store/cypher/write-events.ts';
import { LARGEST_SIZE, whole } from '../connection.ts';
import type { ApiContext } from '../context.ts';
import type { ComparedEvent, StoredDiff } from '../diff-articles.ts';
import { type Fields, present, properties, type Resolver } from './resolver.ts';

/** A dispute of an event, or a difference between two articles. */
interface ToldDispute {
  readonly about: Matter;
  readonly unit: string | null;
  readonly sides: readonly ToldSide[];
}

/** A side with what it takes to tell it. */
interface ToldSide {
  readonly event: string;
  readonly evidence: readonly EvidenceRow[];
  /** Absent of ATTENDANCE, whose value are the names of `attendees`. */
  readonly value?: string;
  readonly attendees?: readonly string[];
  readonly only?: readonly string[];
}

interface DisputesArgs {
  readonly about?: readonly DisputeAbout[] | null;
}

/** What the accounts of an event contradict each other in. */
export const disputesOfEvent: Resolver<EventNode, DisputesArgs> = async (
  event,
  { about },
  context,
): Promise<readonly ToldDispute[]> => {
  const wanted = new Set<DisputeAbout>(about ?? DISPUTE_ABOUTS);
  // Most events are told by one piece, or by several that agree.
  const isDisputed = (event.disputes ?? []).some((matter) => wanted.has(matter));
  const rows = isDisputed ? await context.loaders.evidence.load(event.id) : [];
  const own = disputesOf(rows)
    .filter((dispute) => wanted.has(dispute.about))
    .map((dispute) => toldDispute(dispute, event.id));
  const attendance = wanted.has('ATTENDANCE') ? await attendanceOf(event, context) : [];
  const all = [...own, ...attendance];
  const rank = ({ about: matter }: ToldDispute) => DISPUTE_ABOUTS.indexOf(matter as DisputeAbout);
  return all.sort((a, b) => rank(a) - rank(b) || compareText(a.unit ?? '', b.unit ?? ''));
};

function toldDispute(
  { about, unit, sides }: Omit<Dispute, 'about'> & { readonly about: Matter },
  event: string,
): ToldDispute {
  return { about, unit, sides: sides.map((side: Side) => ({ event, ...side })) };
}

async function attendanceOf(
  { id, type, date }: EventNode,
  { loaders }: ApiContext,
): Promise<readonly ToldDispute[]> {
  if (type !== 'CONSULT' || date?.length !== 10) return [];
  const groups = await loaders.attendance.load(date);
  const own = groups.find((sides) => sides.some(({ event }) => event === id));
  if (!own) return [];
  const sides = await Promise.all(
    own.map(async (side) => ({ ...side, evidence: await loaders.evidence.load(side.event) })),
  );
  return [{ about: 'ATTENDANCE', unit: null, sides }];
}

/** The origins of what an event rests on. */
export const originsOfEvent: Resolver<EventNode> = async ({ id }, _, { loaders }) =>
  originsOf(await loaders.evidence.load(id));

const Origin: Fields<OriginRecord> = {
  articles: ({ articles }, _, { loaders }) =>
    present(articles.map((article) => loaders.articles.load(article))),
  because: ({ because }) => because.join('; ') || null,
};

const SIDED: Fields<ToldDispute> = properties<ToldDispute>('about', 'unit', 'sides');

const DisputeSide: Fields<ToldSide> = {
  ...properties<ToldSide>('evidence'),
  value: async ({ value, attendees = [] }, _, { loaders }) =>
    value ?? namesOf(await present(attendees.map((actor) => loaders.actors.load(actor)))),
  articles: ({ evidence }, _, { loaders }) =>
    present(articlesOf(evidence).map((article) => loaders.articles.load(article))),
  // Counted over the whole event: what joins two articles may stand in evidence of neither side.
  origins: async ({ event, evidence }, _, { loaders }) => {
    const articles = new Set(articlesOf(evidence));
    const origins = originsOf(await loaders.evidence.load(event));
    return origins.filter((origin) => origin.articles.some((one) => articles.has(one))).length;
  },
  event: ({ event }, _, { loaders }) => loaders.events.load(event),
  actors: ({ only = [] }, _, { loaders }) =>
    present(only.map((actor) => loaders.actors.load(actor))),
};

function articlesOf(evidence: readonly EvidenceRow[]): readonly string[] {
  return sortedSet(evidence.map(({ article }) => article));
}

function namesOf(actors: readonly { readonly name: string }[]): string {
  return sortedSet(actors.map(({ name }) => name)).join(', ');
}

const ArticleDiff: Fields<StoredDiff> = {
  ...properties<StoredDiff>('a', 'b'),
  copies: ({ diff }) => diff.areCopies,
  ...listed('onlyA'),
  ...listed('onlyB'),
  ...listed('different'),
  ...listed('same'),
};

interface SizeArgs {
  readonly first?: number | null;
}

/** A list as far as it is asked for, and how long it is. */
function listed(name: 'onlyA' | 'onlyB' | 'different' | 'same'): Fields<StoredDiff> {
  const list: Resolver<StoredDiff, SizeArgs> = ({ diff }, { first }) =>
    diff[name].slice(0, whole('first', first ?? DEFAULT_SIZE, 1, LARGEST_SIZE));
  return { [name]: list, [`${name}Count`]: ({ diff }) => diff[name].length };
}

const DEFAULT_SIZE = 20;

const Compared: Fields<ComparedEvent> = {
  event: ({ event }, _, { loaders }) => loaders.events.load(event),
  evidence: ({ rows }) => rows,
  differences: ({ event, differences }) =>
    (differences ?? []).map((difference) => toldDispute(difference, event)),
};

/** What accounts differ in, side by side. */
export const disputeResolvers = {
  Origin,
  Dispute: SIDED,
  Difference: SIDED,
  DisputeSide,
  ArticleDiff,
  ComparedEvent: Compared,
};
