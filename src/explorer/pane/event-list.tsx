import type { VNode } from 'preact';
import { happeningOf } from '../../model/happening.ts';
import type { EventList, ListedEvent } from '../ask/documents/pair.ts';
import { useView } from '../view/use-view.ts';
import { TypeIcon } from '../words/icon.tsx';
import { Names, Text } from '../words/text.tsx';
import { count, STATUS_NAMES, sayDate } from '../words/words.ts';

const LONGEST_QUOTE = 280;

/** Events, each with its surest sentence; choosing one opens it. */
export function EventListing({ list, onMore }: { list: EventList; onMore?: () => void }): VNode {
  return (
    <>
      <ol class="events">
        {list.nodes.map((event) => (
          <li key={event.id}>
            <EventLine event={event} />
          </li>
        ))}
      </ol>
      {list.pageInfo.hasNextPage && onMore ? (
        <button type="button" onClick={onMore}>
          Show more of {list.totalCount.toLocaleString('en')}
        </button>
      ) : null}
    </>
  );
}

function EventLine({ event }: { event: ListedEvent }): VNode {
  const { view, go } = useView();
  const { type, mode, date, status, disputed, evidence, evidenceCount } = event;
  const { who, does, whom } = happeningOf(event);
  const [first] = evidence;
  return (
    <button
      type="button"
      class="event-line"
      aria-current={view.event === event.id ? 'true' : undefined}
      onClick={() => go({ event: event.id, article: undefined })}
    >
      <span class="event-head">
        <TypeIcon type={type} />{' '}
        <strong>
          <Names of={who} /> <span class="does">{does}</span> <Names of={whom} />
        </strong>
      </span>{' '}
      <span class="event-facts soft small">
        {sayDate(date)}
        {mode ? (
          <>
            {' '}
            · <Text of={mode} />
          </>
        ) : null}
        {evidenceCount > 1 ? ` · ${count(evidenceCount, 'sentence')}` : ''}{' '}
        {status === 'HAPPENED' ? null : (
          <span class={`tag status-${status}`}>{STATUS_NAMES[status]}</span>
        )}{' '}
        {disputed ? <span class="tag disputed">Disputed</span> : null}
      </span>{' '}
      {first ? (
        <span class="quote">
          “<Text of={first.quote} most={LONGEST_QUOTE} />”
        </span>
      ) : null}
    </button>
  );
}
