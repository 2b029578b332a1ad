import type { FiledAccount } from '../ask/documents/view-file.ts';
import { writeAddress } from '../view/address.ts';
import type { Contents } from './contents.ts';
import type { Gathered } from './gather.ts';
import { Html } from './html.ts';

/** The name and version of the form in which a file holds its data. */
const FORMAT = 'entente-view/1';

/** What a script element may not hold: what could end it, and signs that are not seen. */
const UNSAFE =
  /[<>&\u007f\p{Cc}\p{Bidi_Control}\u200b\u2028\u2029\u2060\ufeff\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The data of the file as JSON that can stand within a script element: it parses to the same as without the care. */
export function dataOf(gathered: Gathered, contents: Contents, leftOut: readonly string[]): Html {
  const { view, head, network } = gathered;
  const inFull = [
    ...(contents.chosen ? [contents.chosen] : []),
    ...contents.pairs.flatMap(({ own }) => own),
    ...contents.alone,
  ];
  const data = {
    format: FORMAT,
    address: writeAddress(view),
    graph: head.graphStatus,
    leftOut,
    actors: contents.actors,
    totalPairs: network.totalBonds,
    pairs: contents.pairs.map(({ bond, isShared, events }) => ({
      ...bond,
      a: bond.a.id,
      b: bond.b.id,
      ...(gathered.shared ? { shared: isShared } : {}),
      eventIds: events.map(({ id }) => id),
    })),
    totalEvents: gathered.totalEvents,
    events: inFull.map((event) => ({ ...event, accounts: event.accounts.map(toAccount) })),
    articles: contents.articles.map(({ article }) => article),
  };
  return new Html(JSON.stringify(data).replaceAll(UNSAFE, codesOf));
}

/** Articles stand once, apart. */
function toAccount({ article, evidence }: FiledAccount) {
  return { article: article.id, evidence };
}

/** As escapes of JSON, a code unit each. */
function codesOf(sign: string): string {
  const units = Array.from({ length: sign.length }, (_, at) => sign.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
