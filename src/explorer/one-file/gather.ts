import { AskError, type Question } from '../ask/ask.ts';
import {
  canShowAll,
  type LensAnswer,
  lensQuestion,
  NARROWED_TO,
  type Network,
  type NetworkAnswer,
  networkQuestion,
} from '../ask/documents/network.ts';
import {
  type FiledEvent,
  type FiledEventsAnswer,
  type FileHeadAnswer,
  filedEventsQuestion,
  fileHeadQuestion,
  type GraphStamp,
} from '../ask/documents/view-file.ts';
import { lineId } from '../network/elements.ts';
import { MOST_PAIRS, type View } from '../view/view.ts';

/** Asks the API. */
export type Ask = <T>(question: Question) => Promise<T>;

/** All that a view shows, as one state of the graph has it. */
export interface Gathered {
  readonly view: View;
  readonly head: FileHeadAnswer & { readonly graphStatus: GraphStamp };
  readonly network: Network;
  /** Lines that share the topic of the lens; undefined without one. */
  readonly shared: ReadonlySet<string> | undefined;
  /** Those of the chosen pair first, then the latest. */
  readonly events: readonly FiledEvent[];
  /** How many events the view has, in the file or not. */
  readonly totalEvents: number;
}

/** Of the events of a view, a file holds so many; with their sentences these are some megabytes. */
export const MOST_EVENTS = 1000;
/** How often it is tried to see the graph in one state. */
const TRIES = 3;

/** Asks for all that a view shows. Throws `AskError` for what does not exist, and where the graph never rests. */
export async function gather(view: View, ask: Ask): Promise<Gathered> {
  for (let left = TRIES; left > 0; left--) {
    const head = await ask<FileHeadAnswer>(fileHeadQuestion(view));
    const { graphStatus } = head;
    if (!graphStatus) throw new AskError('The server does not say which graph it has.', 'FAILED');
    refuseUnknown(view, head);
    const [network, shared, events] = [
      await askNetwork(view, ask),
      await askShared(view, ask),
      await askEvents(view, ask),
    ];
    const after = await ask<FileHeadAnswer>(fileHeadQuestion(view));
    if (after.graphStatus?.version !== graphStatus.version) continue;
    return { view, head: { ...head, graphStatus }, network, shared, ...events };
  }
  throw new AskError('The graph is being changed: try again when that is done.', 'CHANGING');
}

/** What a view names by id. */
const NAMED = {
  topic: 'topic',
  lens: 'topic',
  around: 'actor',
  actor: 'actor',
  event: 'event',
  article: 'article',
} as const;

function refuseUnknown(view: View, head: FileHeadAnswer): void {
  const refuse = (part: string, noun: string, id: string) => {
    const message = `The graph has no ${noun} "${id}", which the address names as ${part}.`;
    throw new AskError(message, 'NOT_FOUND');
  };
  for (const [part, noun] of Object.entries(NAMED)) {
    const name = part as keyof typeof NAMED;
    const id = view[name];
    if (id !== undefined && !head[name]) refuse(part, noun, id);
  }
  const [one, other] = view.pair ?? [];
  if (one !== undefined && !head.one) refuse('pair', 'actor', one);
  if (other !== undefined && !head.other) refuse('pair', 'actor', other);
}

/** As the page does: the strongest, and all where that is no more than can be drawn. */
async function askNetwork(view: View, ask: Ask): Promise<Network> {
  const few = await ask<NetworkAnswer>(networkQuestion(view, view.pairs ?? NARROWED_TO));
  if (!canShowAll(view, few.network.totalBonds)) return few.network;
  return (await ask<NetworkAnswer>(networkQuestion(view, MOST_PAIRS))).network;
}

async function askShared(view: View, ask: Ask): Promise<ReadonlySet<string> | undefined> {
  const question = lensQuestion(view);
  if (!question) return undefined;
  const { network } = await ask<LensAnswer>(question);
  return new Set(network.bonds.map(({ a, b }) => lineId(a.id, b.id)));
}

async function askEvents(view: View, ask: Ask): Promise<Pick<Gathered, 'events' | 'totalEvents'>> {
  const events = new Map<string, FiledEvent>();
  let totalEvents = 0;
  const read = async (ofPair: boolean) => {
    let after: string | undefined;
    do {
      const answer = await ask<FiledEventsAnswer>(filedEventsQuestion(view, { ofPair, after }));
      const { nodes, pageInfo, totalCount } = answer.events;
      for (const event of nodes) if (events.size < MOST_EVENTS) events.set(event.id, event);
      if (!ofPair) totalEvents = totalCount;
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
    } while (after !== undefined && events.size < MOST_EVENTS);
  };
  if (view.pair) await read(true);
  await read(false);
  return { events: [...events.values()], totalEvents };
}
