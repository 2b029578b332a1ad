import type { VNode } from 'preact';
import { type ActorAnswer, type ActorTie, actorQuestion } from '../ask/documents/actor.ts';
import type { ActorName } from '../ask/documents/names.ts';
import type { Network } from '../ask/documents/network.ts';
import { Fault } from '../ask/fault.tsx';
import { useAnswer } from '../ask/use-answer.ts';
import { ActorCorrections } from '../correct/actor-corrections.tsx';
import { usePages } from '../lists/use-pages.ts';
import { useView } from '../view/use-view.ts';
import { NOTHING_CHOSEN, toPair } from '../view/view.ts';
import { KindIcon } from '../words/icon.tsx';
import { Text } from '../words/text.tsx';
import { count, KIND_NAMES, sayDate } from '../words/words.ts';
import { EventListing } from './event-list.tsx';
import { Statements } from './statements.tsx';

/** One actor: who it is, whom it has to do with, and what it has a part in. */
export function ActorPane({ id }: { id: string }): VNode {
  const { view, go } = useView();
  const { data, error } = useAnswer<ActorAnswer>(actorQuestion(view, id));
  const actor = data?.actor;
  const { list, more } = usePages(
    actor?.events,
    (after) => actorQuestion(view, id, after),
    (page) => (page as ActorAnswer).actor?.events,
  );
  if (error) return <Fault error={error} />;
  if (data && !actor)
    return (
      <p>
        No actor has the id <Text of={id} most={80} />.
      </p>
    );
  if (!data || !actor || !list) return <p class="soft">Loading …</p>;
  const isAround = view.around === id;
  return (
    <>
      <h2>
        <KindIcon kind={actor.kind} /> <Text of={actor.name} />
      </h2>
      <p class="soft">
        {KIND_NAMES[actor.kind]}
        {actor.country && actor.country.id !== id ? (
          <>
            {' of '}
            <Text of={actor.country.name} />
          </>
        ) : null}
        {actor.known ? '' : ', introduced by an article'} · {count(actor.mentionCount, 'mention')}
      </p>
      <p>
        <button
          type="button"
          aria-pressed={isAround}
          onClick={() => go({ around: isAround ? undefined : id })}
        >
          Only pairs with it
        </button>
      </p>
      <ActorCorrections key={id} actor={actor} />
      <Aliases of={actor.aliases} />
      <Ties name="Offices" of={actor.offices} />
      <Ties name="Member of" of={actor.memberships} />
      <h3>Has to do with</h3>
      <ul class="counterparts">
        {facing(data.network, id).map(({ actor: other, events }) => (
          <li key={other.id}>
            <button
              type="button"
              class="plain"
              onClick={() => go({ ...NOTHING_CHOSEN, pair: toPair(id, other.id) })}
            >
              <KindIcon kind={other.kind} /> <Text of={other.name} />
            </button>{' '}
            <span class="soft small">{count(events, 'event')}</span>
          </li>
        ))}
      </ul>
      <h3>{count(list.totalCount, 'event')}, as filtered</h3>
      <EventListing list={list} onMore={more} />
      <Statements total={actor.statements.totalCount} of={actor.statements.nodes} />
    </>
  );
}

/** The others of an actor's pairs, with the number of events. */
function facing({ actors, bonds }: Network, id: string) {
  return bonds.flatMap(({ a, b, events }) => {
    const actor = actors.find((one) => one.id === (a.id === id ? b.id : a.id));
    return actor ? [{ actor, events }] : [];
  });
}

const MOST_ALIASES = 12;

function Aliases({ of }: { of: readonly string[] }): VNode | null {
  if (of.length === 0) return null;
  return (
    <p class="small">
      <span class="soft">Also </span>
      {of.slice(0, MOST_ALIASES).map((alias, at) => (
        <>
          {at > 0 ? ', ' : ''}
          <Text of={alias} />
        </>
      ))}
      {of.length > MOST_ALIASES ? ` and ${of.length - MOST_ALIASES} more` : ''}
    </p>
  );
}

function Ties({ name, of }: { name: string; of: readonly ActorTie[] }): VNode | null {
  if (of.length === 0) return null;
  return (
    <details>
      <summary>
        {name} ({of.length})
      </summary>
      <ul>
        {of.map(({ actor, from, to }) => (
          <li key={`${actor.id} ${from}`}>
            <TieEnd actor={actor} />{' '}
            <span class="soft small">
              {from ? `since ${sayDate(from)}` : ''} {to ? `until ${sayDate(to)}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function TieEnd({ actor }: { actor: ActorName }): VNode {
  const { go } = useView();
  return (
    <button type="button" class="plain" onClick={() => go({ ...NOTHING_CHOSEN, actor: actor.id })}>
      <Text of={actor.name} />
    </button>
  );
}
