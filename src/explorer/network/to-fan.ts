import { happeningOf } from '../../model/happening.ts';
import type { ListedEvent } from '../ask/documents/pair.ts';
import type { PairIds } from '../view/view.ts';
import { visible } from '../words/visible.ts';
import { STATUS_NAMES, sayDate, sayNames } from '../words/words.ts';
import type { Fan } from './fan.ts';

/** The fan of a pair: its events in the order of time, undated ones last, each with whom it is done to. */
export function toFan(pair: PairIds, events: readonly ListedEvent[], total: number): Fan {
  const inOrder = [...events].sort((a, b) => {
    const [one, other] = [a.date ?? '~', b.date ?? '~'];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  return {
    pair,
    total,
    events: inOrder.map((event) => ({
      id: event.id,
      type: event.type,
      status: event.status,
      label: labelOf(event),
      // Whoever meets does so mutually.
      towards:
        event.type === 'CONSULT'
          ? []
          : event.targets.map(({ id }) => id).filter((id) => pair.includes(id)),
    })),
  };
}

function labelOf(event: ListedEvent): string {
  const { date, status } = event;
  const { who, does, whom } = happeningOf(event);
  const said = [sayNames(who), does, sayNames(whom)].filter(Boolean).join(' ');
  const doubt = status === 'HAPPENED' ? '' : `, ${STATUS_NAMES[status].toLowerCase()}`;
  return `${visible(said)}, ${sayDate(date)}${doubt}`;
}
