import type { VNode } from 'preact';
import { type PairAnswer, pairQuestion } from '../ask/documents/pair.ts';
import { Fault } from '../ask/fault.tsx';
import type { Answer } from '../ask/use-answer.ts';
import { usePages } from '../lists/use-pages.ts';
import { MOST_FANNED } from '../network/fan.ts';
import { useView } from '../view/use-view.ts';
import { NOTHING_CHOSEN, type PairIds } from '../view/view.ts';
import { KindIcon } from '../words/icon.tsx';
import { Text } from '../words/text.tsx';
import { count } from '../words/words.ts';
import { EventListing } from './event-list.tsx';
import { IssueGrid } from './issue-grid.tsx';
import { Ledger } from './ledger/ledger.tsx';

/** Two actors: the issues between them over time, and their events. */
export function PairPane({ ids, answer }: { ids: PairIds; answer: Answer<PairAnswer> }): VNode {
  const { view, go } = useView();
  const { data, error } = answer;
  const { list, more } = usePages(
    data?.events,
    (after) => pairQuestion(view, ids, after),
    (page) => (page as PairAnswer).events,
  );
  if (error) return <Fault error={error} />;
  if (!data || !list) return <p class="soft">Loading …</p>;
  const ends = [data.one, data.other].filter((one) => one !== null);
  return (
    <>
      <h2>
        {ends.map((actor, at) => (
          <>
            {at > 0 ? ' and ' : ''}
            <button
              type="button"
              class="plain"
              onClick={() => go({ ...NOTHING_CHOSEN, actor: actor.id })}
            >
              <KindIcon kind={actor.kind} /> <Text of={actor.name} />
            </button>
          </>
        ))}
      </h2>
      <p class="soft">
        {count(list.totalCount, 'event')} between them, as filtered.
        {list.totalCount > MOST_FANNED ? ` The picture fans out ${MOST_FANNED} of them.` : ''}
      </p>
      <h3>Issues between them</h3>
      <IssueGrid pair={data} />
      <Ledger of={{ between: ids }} />
      <h3>What happened</h3>
      <EventListing list={list} onMore={more} />
    </>
  );
}
