import type { VNode } from 'preact';
import { OPEN_STATUSES } from '../../../model/ledger.ts';
import { type LedgerAnswer, type LedgerOf, ledgerQuestion } from '../../ask/documents/ledger.ts';
import { Fault } from '../../ask/fault.tsx';
import { useAnswer } from '../../ask/use-answer.ts';
import { useMore } from '../../lists/use-more.tsx';
import { useView } from '../../view/use-view.ts';
import { count, sayDate } from '../../words/words.ts';
import { daysOf } from './days.ts';
import { LedgerLine } from './ledger-line.tsx';

const ROWS = 10;

/** Who asks whom for what, on which condition, and with which answer; as it stood on any day. Nothing where nobody asks. */
export function Ledger({ of }: { of: LedgerOf }): VNode | null {
  const { view, isThere } = useView();
  const { data, error } = useAnswer<LedgerAnswer>(
    isThere ? ledgerQuestion(of, view.asOf) : undefined,
  );
  const { shown, more } = useMore(data?.ledger.nodes ?? [], ROWS, 'row');
  if (error) return <Fault error={error} />;
  if (!data || data.whole.nodes.length === 0) return null;
  const { totalCount, nodes } = data.ledger;
  const open = nodes.filter(({ status }) => OPEN_STATUSES.includes(status));
  return (
    <section aria-labelledby="ledger">
      <h3 id="ledger">Asks and offers</h3>
      <div class="row">
        <AsOf days={daysOf(data, view.asOf)} />
        <span class="soft small" role="status">
          {totalCount > nodes.length
            ? `The first ${nodes.length} of ${totalCount}.`
            : `${count(nodes.length, 'ask or offer', 'asks and offers')}, ${open.length} open.`}
        </span>
      </div>
      {nodes.length === 0 ? (
        <p class="soft">Nothing had been asked or offered by then.</p>
      ) : (
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">Who asks whom</th>
              <th scope="col">For what</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <LedgerLine key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
      {more}
    </section>
  );
}

function AsOf({ days }: { days: readonly string[] }): VNode {
  const { view, go } = useView();
  return (
    <label>
      As of{' '}
      <select
        value={view.asOf ?? ''}
        onChange={({ currentTarget }) => go({ asOf: currentTarget.value || undefined })}
      >
        <option value="">now, undated included</option>
        {days.map((day) => (
          <option key={day} value={day}>
            {sayDate(day)}
          </option>
        ))}
      </select>
    </label>
  );
}
