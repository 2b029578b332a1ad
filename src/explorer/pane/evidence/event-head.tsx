import { Fragment, type VNode } from 'preact';
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
import { ArticleName } from './account-item.tsx';
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
        {count(evidenceCount, 'place')} in {count(articleCount, 'article')},{' '}
        {count(event.corroboration, 'origin')}; {saySureness(confidence)} ({confidence.toFixed(2)})
      </p>
      <Origins event={event} />
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

/** Why several articles count as one origin. */
function Origins({ event: { origins } }: { event: EventTold }): VNode | null {
  const joint = origins.filter(({ articles }) => articles.length > 1);
  if (joint.length === 0) return null;
  return (
    <details class="small origins">
      <summary>Which articles count as one origin, and why</summary>
      <ul class="bullets">
        {joint.map(({ because, articles }) => (
          <li key={articles[0]?.id}>
            {articles.map((article, at) => (
              <Fragment key={article.id}>
                {at > 0 && '; '}
                <ArticleName article={article} />
              </Fragment>
            ))}
            {because ? (
              <>
                , because <Text of={because} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
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
        <li class="tag disputed" title="Accounts contradict each other; see where they differ.">
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
