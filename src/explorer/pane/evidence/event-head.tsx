import type { VNode } from 'preact';
import type { EventTold } from '../../ask/documents/event.ts';
import { useView } from '../../view/use-view.ts';
import { Headline } from '../../words/headline.tsx';
import { partsOf } from '../../words/parts.ts';
import { saySureness } from '../../words/sureness.ts';
import { Text } from '../../words/text.tsx';
import {
  count,
  ROLE_NAMES,
  STATUS_MEANINGS,
  STATUS_NAMES,
  sayDate,
  sayNames,
} from '../../words/words.ts';
import { ActorButton } from './actor-button.tsx';

/** What an event comes to: who did what to whom, when, where, and how far that is settled. */
export function EventHead({ event }: { event: EventTold }): VNode {
  const { participants, topics, confidence, evidenceCount, articleCount } = event;
  const { go } = useView();
  return (
    <header class="event-head">
      <h2>
        <Headline of={event} />
      </h2>
      <p>
        {sayDate(event.date)}
        <Place event={event} />
        {event.mode && (
          <>
            , how: <Text of={event.mode} />
          </>
        )}
      </p>
      <Tags event={event} />
      <p class="small soft">
        {count(evidenceCount, 'place')} in {count(articleCount, 'article')};{' '}
        {saySureness(confidence)} ({confidence.toFixed(2)})
      </p>
      <h3>Who took part</h3>
      <ul class="row">
        {partsOf(participants).map(({ actor, roles }) => (
          <li key={actor.id}>
            <ActorButton actor={actor} />{' '}
            <span class="soft small">{sayNames(roles.map((role) => ROLE_NAMES[role]))}</span>
          </li>
        ))}
      </ul>
      {topics.length > 0 && (
        <>
          <h3>What it is about</h3>
          <ul class="row">
            {topics.map(({ id, name }) => (
              <li key={id}>
                <button type="button" onClick={() => go({ topic: id })}>
                  <span class="unseen">Only events about </span>
                  <Text of={name} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </header>
  );
}

function Place({ event: { place, placeActor } }: { event: EventTold }): VNode | null {
  if (placeActor) {
    return (
      <>
        , <ActorButton actor={{ id: placeActor.id, name: place ?? placeActor.name }} />
      </>
    );
  }
  return place ? (
    <>
      , <Text of={place} />
    </>
  ) : null;
}

function Tags({ event }: { event: EventTold }): VNode {
  const { status } = event;
  return (
    <ul class="row tags">
      <li class={`tag status-${status}`} title={STATUS_MEANINGS[status]}>
        {STATUS_NAMES[status]}
      </li>
      {event.disputed && (
        <li
          class="tag disputed"
          title="Accounts contradict each other on the day, or on whether it happened."
        >
          Disputed
        </li>
      )}
      {event.modality === 'HISTORICAL' && <li class="tag">Long before</li>}
      {!event.main && (
        <li class="tag" title="No article tells it in a main clause.">
          Background
        </li>
      )}
    </ul>
  );
}
