import type { VNode } from 'preact';
import { type EventAnswer, type EventTold, eventQuestion } from '../ask/documents/event.ts';
import { Fault } from '../ask/fault.tsx';
import { useAnswer } from '../ask/use-answer.ts';
import { EventContext } from '../correct/event-context.ts';
import { useMore } from '../lists/use-more.tsx';
import { count } from '../words/words.ts';
import { AccountItem } from './evidence/account-item.tsx';
import { DifferenceList } from './evidence/difference-list.tsx';
import { EventHead } from './evidence/event-head.tsx';
import { Legend } from './evidence/legend.tsx';

/** One event, with every sentence that tells it. */
export function EventPane({ id }: { id: string }): VNode {
  const { data, error, isLoading } = useAnswer<EventAnswer>(eventQuestion(id));
  if (error) return <Fault error={error} />;
  // The answer for the event before stays while this one is asked for.
  const event = data?.event?.id === id ? data.event : undefined;
  if (!event) {
    return isLoading ? (
      <p role="status">Loading the event…</p>
    ) : (
      <div role="status">
        <h2>No such event</h2>
        <p>It may have gone with its article, or been read otherwise since.</p>
      </div>
    );
  }
  return (
    <EventContext.Provider value={event}>
      <article class="event-pane" key={id}>
        <EventHead event={event} />
        <DifferenceList accounts={event.accounts} disputes={event.disputes} />
        <AccountList event={event} />
      </article>
    </EventContext.Provider>
  );
}

/** Accounts that are shown at once. */
const AT_ONCE = 20;

function AccountList({ event: { accounts, topics } }: { event: EventTold }): VNode {
  const { shown, more } = useMore(accounts, AT_ONCE, 'account');
  return (
    <section aria-labelledby="accounts">
      <h3 id="accounts">{count(accounts.length, 'account')}</h3>
      <Legend of={['source', 'trigger', 'target', 'other', 'topic']} />
      <ul>
        {shown.map((account) => (
          <AccountItem key={account.article.id} account={account} topics={topics} />
        ))}
      </ul>
      {more}
    </section>
  );
}
