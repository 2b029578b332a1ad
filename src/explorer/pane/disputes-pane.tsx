import type { VNode } from 'preact';
import {
  type DisputedEvent,
  type DisputesAnswer,
  disputesQuestion,
} from '../ask/documents/disputes.ts';
import { Fault } from '../ask/fault.tsx';
import { useAnswer } from '../ask/use-answer.ts';
import { usePages } from '../lists/use-pages.ts';
import { useView } from '../view/use-view.ts';
import { Headline } from '../words/headline.tsx';
import { count, sayDate } from '../words/words.ts';
import { DisputeItem } from './evidence/dispute-item.tsx';

/** All events whose accounts differ, each with its sides. */
export function DisputesPane(): VNode {
  const { view, go } = useView();
  const { data, error } = useAnswer<DisputesAnswer>(disputesQuestion(view));
  const { list, more } = usePages(
    data?.disputes,
    (after) => disputesQuestion(view, after),
    (page) => (page as DisputesAnswer).disputes,
  );
  if (error) return <Fault error={error} />;
  if (!list) return <p role="status">Loading …</p>;
  return (
    <div class="disputes-pane">
      <h2>What articles say differently</h2>
      <p class="soft">
        {list.totalCount === 0
          ? 'No accounts differ, as filtered by actor, issue and time.'
          : `${count(list.totalCount, 'event')} of which accounts differ, as filtered by actor, issue and time. No side is held to be right.`}
      </p>
      <ol class="events">
        {list.nodes.map((event) => (
          <li key={event.id} class="disputed-event">
            <EventDisputes event={event} onOpen={() => go({ event: event.id })} />
          </li>
        ))}
      </ol>
      {list.pageInfo.hasNextPage ? (
        <button type="button" onClick={more}>
          Show more of {list.totalCount.toLocaleString('en')}
        </button>
      ) : null}
    </div>
  );
}

function EventDisputes({ event, onOpen }: { event: DisputedEvent; onOpen: () => void }): VNode {
  const { date, articleCount, corroboration, disputes } = event;
  return (
    <>
      <h3>
        <button type="button" class="plain" onClick={onOpen}>
          <Headline of={event} />
        </button>
      </h3>
      <p class="soft small">
        {sayDate(date)}; {count(articleCount, 'article')}, {count(corroboration, 'origin')}
      </p>
      {disputes.map((dispute) => (
        <DisputeItem key={`${dispute.about} ${dispute.unit}`} of={dispute} />
      ))}
    </>
  );
}
