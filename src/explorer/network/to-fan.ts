import type { ListedEvent } from '../ask/documents/pair.ts';
import type { PairIds } from '../view/view.ts';
import { visible } from '../words/visible.ts';
import { DOES, STATUS_NAMES, sayDate, sayNames } from '../words/words.ts';
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

function labelOf({ type, date, status, sources, targets }: ListedEvent): string {
  const names = (of: ListedEvent['sources']) => visible(sayNames(of.map(({ name }) => name)));
  const doubt = status === 'HAPPENED' ? '' : `, ${STATUS_NAMES[status].toLowerCase()}`;
  return `${names(sources)} ${DOES[type]} ${names(targets)}, ${sayDate(date)}${doubt}`;
}
