import type { VNode } from 'preact';
import type { LedgerStatus } from '../../../model/ledger.ts';
import type { AnswerTold, LedgerRow, ToldIn } from '../../ask/documents/ledger.ts';
import type { ActorName } from '../../ask/documents/names.ts';
import { useView } from '../../view/use-view.ts';
import { NOTHING_CHOSEN } from '../../view/view.ts';
import { Text } from '../../words/text.tsx';
import { shortened, visible } from '../../words/visible.ts';
import { count, sayDate } from '../../words/words.ts';

const STATUSES: Readonly<Record<LedgerStatus, string>> = {
  NONE_YET: 'None yet',
  ACCEPTED: 'Accepted',
  REFUSED: 'Refused',
  COUNTERED: 'Countered',
};
const LONGEST_WHAT = 240;
const LONGEST_TITLE = 160;

/** An ask or offer: the two, what, and the answers; each leads to its sentence. */
export function LedgerLine({ row }: { row: LedgerRow }): VNode {
  const { kind, from, to, what, condition, conditionIn, deadline, deadlineIn, madeOn } = row;
  const { statements, answers } = row;
  const [first] = statements.nodes;
  return (
    <tr>
      <th scope="row">
        <Party of={from} /> <span class="soft">{kind === 'ASK' ? 'asks' : 'offers'}</span>{' '}
        {to ? <Party of={to} /> : <span class="soft">nobody named</span>}
        <span class="soft small day">{sayDate(madeOn)}</span>
      </th>
      <td>
        <InText at={first}>
          <Text of={what} most={LONGEST_WHAT} />
        </InText>
        {condition ? (
          <p>
            <span class="soft small">On condition</span>{' '}
            <InText at={conditionIn}>
              <Text of={condition.text} most={LONGEST_WHAT} />
            </InText>
          </p>
        ) : null}
        {deadline ? (
          <p>
            <span class="soft small">Deadline</span>{' '}
            <InText at={deadlineIn}>
              <Text of={deadline.text} />
              {deadline.date ? ` (${sayDate(deadline.date)})` : ''}
            </InText>
          </p>
        ) : null}
        {statements.totalCount > 1 ? (
          <details>
            <summary class="small">{count(statements.totalCount, 'sentence')}</summary>
            <ul>
              {statements.nodes.map((one) => (
                <li key={one.id}>
                  <InText at={one}>
                    <Text of={one.sentence.text} most={LONGEST_WHAT} />
                  </InText>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </td>
      <td>
        {answers.length === 0 ? <span class="soft">{STATUSES.NONE_YET}</span> : null}
        <ol>
          {answers.map((one, at) => (
            // Answers have no id of their own: their place is what tells them apart.
            <li key={at}>
              <AnswerLine of={one} />
            </li>
          ))}
        </ol>
      </td>
    </tr>
  );
}

function AnswerLine({ of }: { of: AnswerTold }): VNode {
  const { answer, date, by, condition, statements } = of;
  return (
    <>
      <InText at={statements.nodes[0]}>
        <span class={`answer ${answer.toLowerCase()}`}>{STATUSES[answer]}</span>
      </InText>{' '}
      <span class="soft small">
        by <Text of={by.name} />, {sayDate(date)}
        {condition ? (
          <>
            , <Text of={condition.text} most={LONGEST_WHAT} />
          </>
        ) : null}
      </span>
    </>
  );
}

function Party({ of }: { of: ActorName }): VNode {
  const { go } = useView();
  return (
    <button type="button" class="plain" onClick={() => go({ ...NOTHING_CHOSEN, actor: of.id })}>
      <Text of={of.name} />
    </button>
  );
}

/** Opens the article at the sentence. */
function InText(props: {
  at: ToldIn | null | undefined;
  children: VNode | (VNode | string)[];
}): VNode {
  const { go } = useView();
  const { at, children } = props;
  if (!at) return <span>{children}</span>;
  const { article, sentence } = at;
  return (
    <button
      type="button"
      class="plain in-text"
      title={visible(shortened(`${sentence.text} (${article.title ?? 'Untitled'})`, LONGEST_TITLE))}
      onClick={() => go({ event: undefined, article: article.id, sentence: sentence.id })}
    >
      {children}
    </button>
  );
}
