import type { VNode } from 'preact';
import { type IssueAnswer, issueQuestion, type PositionTold } from '../ask/documents/issue.ts';
import type { Named } from '../ask/documents/names.ts';
import { Fault } from '../ask/fault.tsx';
import { useAnswer } from '../ask/use-answer.ts';
import { useView } from '../view/use-view.ts';
import { NOTHING_CHOSEN } from '../view/view.ts';
import { KindIcon } from '../words/icon.tsx';
import { Text } from '../words/text.tsx';
import { count, sayDate } from '../words/words.ts';
import { Ledger } from './ledger/ledger.tsx';

const STANCES = [
  // In the words of what they are told from: whoever imposes sanctions does not oppose the issue "Sanctions".
  ['SUPPORTS', 'Who agrees, helps or works together on it'],
  ['OPPOSES', 'Who is at odds with others over it'],
  ['ASKS', 'Who asks for something'],
] as const;

/** An issue that the network is narrowed to, or looked at through: who stands where on it. */
export function IssuePane({ id }: { id: string }): VNode {
  const { view, isThere } = useView();
  const { data, error } = useAnswer<IssueAnswer>(isThere ? issueQuestion(view, id) : undefined);
  if (error) return <Fault error={error} />;
  if (!data) return <p class="soft">Loading …</p>;
  const { topic } = data;
  if (!topic) return <p>No issue has the id {id}.</p>;
  const { positions, broader, narrower, eventCount } = topic;
  return (
    <>
      <h2>
        <Text of={topic.name} />
      </h2>
      <p class="soft">
        {count(eventCount, 'event')} about it or a narrower issue, in the whole graph.
      </p>
      {broader ? <Issues name="Part of" of={[broader]} /> : null}
      {narrower.length > 0 ? <Issues name="Narrower" of={narrower} /> : null}
      <Ledger of={{ topic: id }} />
      {positions.totalCount === 0 ? (
        <p class="soft">Nobody’s deeds or words tell where they stand on it.</p>
      ) : null}
      {STANCES.map(([stance, name]) => {
        const own = positions.nodes.filter((one) => one.stance === stance);
        return own.length > 0 ? <Stance key={stance} name={name} of={own} /> : null;
      })}
    </>
  );
}

function Issues({ name, of }: { name: string; of: readonly Named[] }): VNode {
  const { view, go } = useView();
  return (
    <div class="row">
      <span class="soft small">{name}</span>
      <ul class="chips">
        {of.map((topic) => (
          <li key={topic.id}>
            <button
              type="button"
              onClick={() => go(view.topic ? { topic: topic.id } : { lens: topic.id })}
            >
              <Text of={topic.name} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Stance({ name, of }: { name: string; of: readonly PositionTold[] }): VNode {
  return (
    <>
      <h3>{name}</h3>
      <ul class="positions">
        {of.map((position) => (
          <li key={position.actor.id}>
            <Position of={position} />
          </li>
        ))}
      </ul>
    </>
  );
}

const LONGEST_QUOTE = 200;

function Position({ of }: { of: PositionTold }): VNode {
  const { go } = useView();
  const { actor, events, statements, lastDate, latestEvent, latestStatement } = of;
  const behind = [
    events > 0 ? count(events, 'event') : '',
    statements > 0 ? count(statements, 'statement') : '',
    lastDate ? `latest ${sayDate(lastDate)}` : '',
  ];
  const open = latestEvent
    ? { event: latestEvent.id }
    : latestStatement && { article: latestStatement.article.id };
  const quote = latestEvent?.evidence[0]?.quote ?? latestStatement?.text;
  return (
    <>
      <button
        type="button"
        class="plain"
        onClick={() => go({ ...NOTHING_CHOSEN, actor: actor.id })}
      >
        <KindIcon kind={actor.kind} /> <Text of={actor.name} />
      </button>{' '}
      <span class="soft small">{behind.filter(Boolean).join(', ')}</span>
      {quote && open ? (
        <button
          type="button"
          class="quote-line quote"
          onClick={() => go({ ...NOTHING_CHOSEN, ...open })}
        >
          “<Text of={quote} most={LONGEST_QUOTE} />”
        </button>
      ) : null}
    </>
  );
}
