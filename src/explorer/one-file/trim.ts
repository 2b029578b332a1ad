import type { FiledAccount, FiledEvent, FiledEvidence } from '../ask/documents/view-file.ts';
import { evidenceMarks } from '../pane/evidence/evidence-marks.ts';
import { excerptOf } from '../pane/evidence/excerpt.ts';
import { shortened } from '../words/visible.ts';
import { count } from '../words/words.ts';
import { type Gathered, MOST_EVENTS } from './gather.ts';

/** What a file holds of one event: articles that tell it, and places in each. */
const MOST_ACCOUNTS = 30;
const MOST_PLACES = 30;
/** Places of all events together; when there are as many, each event that follows has one. */
const MOST_PLACES_IN_ALL = 4000;
/** In UTF-16 code units. */
const LONGEST_TEXT = 5000;

/** What is in the file, and in sentences what is not. */
export interface Trimmed {
  readonly gathered: Gathered;
  readonly leftOut: readonly string[];
}

/** Cuts what would make a file too large to be sent, and says so. */
export function trim(gathered: Gathered): Trimmed {
  const cut: Cut = { accounts: 0, places: 0, texts: 0, room: MOST_PLACES_IN_ALL };
  const { view, head, network, shared, totalEvents } = gathered;
  const chosen = head.event && trimEvent(head.event, cut);
  const whole: Gathered = {
    view: withoutLongTexts(view, cut),
    head: { ...withoutLongTexts({ ...head, event: null }, cut), event: chosen },
    network: withoutLongTexts(network, cut),
    shared,
    events: gathered.events.map((event) =>
      event.id === chosen?.id ? chosen : trimEvent(event, cut),
    ),
    totalEvents,
  };
  return { gathered: whole, leftOut: leftOut(gathered, cut) };
}

interface Cut {
  accounts: number;
  places: number;
  texts: number;
  /** How many more places there is room for. */
  room: number;
}

function trimEvent(event: FiledEvent, cut: Cut): FiledEvent {
  const kept: FiledAccount[] = [];
  for (const { article, evidence } of event.accounts) {
    const room = Math.min(MOST_PLACES, Math.max(cut.room, kept.length === 0 ? 1 : 0));
    if (room === 0 || kept.length === MOST_ACCOUNTS) {
      cut.accounts += 1;
      continue;
    }
    const places = evidence.slice(0, room);
    cut.room -= places.length;
    cut.places += evidence.length - places.length;
    kept.push({ article, evidence: places.map((one) => trimSentence(one, cut)) });
  }
  return withoutLongTexts({ ...event, accounts: kept }, cut);
}

/** What has no full stop may be a whole article: the part around what happened stays. */
function trimSentence(evidence: FiledEvidence, cut: Cut): FiledEvidence {
  const { sentence } = evidence;
  const { text, start: offset } = sentence;
  if (text.length <= LONGEST_TEXT) return evidence;
  cut.texts += 1;
  const { start, end } = excerptOf(text, offset, evidenceMarks(evidence, []), LONGEST_TEXT);
  return {
    ...evidence,
    sentence: {
      ...sentence,
      start: offset + start,
      end: offset + end,
      text: text.slice(start, end),
    },
  };
}

/** The same value, with every text in it that is too long cut. */
function withoutLongTexts<T>(value: T, cut: Cut): T {
  if (typeof value === 'string') {
    if (value.length <= LONGEST_TEXT) return value;
    cut.texts += 1;
    return shortened(value, LONGEST_TEXT) as T;
  }
  if (Array.isArray(value)) return value.map((one) => withoutLongTexts(one, cut)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, one]) => [key, withoutLongTexts(one, cut)])) as T;
}

function leftOut({ network, events, totalEvents, view }: Gathered, cut: Cut): string[] {
  const { bonds, totalBonds } = network;
  const said: string[] = [];
  if (bonds.length < totalBonds) {
    const rest = count(totalBonds - bonds.length, 'weaker pair');
    said.push(`${rest} of ${totalBonds.toLocaleString('en')}: the strongest are here.`);
  }
  if (events.length < totalEvents) {
    const rest = count(totalEvents - events.length, 'event');
    const which = view.pair ? 'those of the chosen pair, then the latest' : 'the latest';
    said.push(
      `${rest} of ${totalEvents.toLocaleString('en')}: a file holds ${MOST_EVENTS.toLocaleString('en')}, ${which}. Narrow the view by an issue, a date or an actor to have the others.`,
    );
  }
  if (cut.accounts > 0) {
    said.push(`${count(cut.accounts, 'account')} of events that many articles tell.`);
  }
  if (cut.places > 0) {
    said.push(`${count(cut.places, 'sentence')} of articles that tell one event many times.`);
  }
  if (cut.texts > 0) {
    said.push(
      `The rest of ${count(cut.texts, 'text')} longer than ${LONGEST_TEXT.toLocaleString('en')} characters.`,
    );
  }
  return said;
}
