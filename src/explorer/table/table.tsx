import type { VNode } from 'preact';
import type { Bond, Network } from '../ask/documents/network.ts';
import { useMore } from '../lists/use-more.tsx';
import { lineId } from '../network/elements.ts';
import { useView } from '../view/use-view.ts';
import { NOTHING_CHOSEN, type Status, toPair } from '../view/view.ts';
import { TypeIcon } from '../words/icon.tsx';
import { Text } from '../words/text.tsx';
import { STATUS_NAMES, saySpan, TYPE_NAMES } from '../words/words.ts';

const ROWS = 100;

/** The same pairs as the picture, as rows: for reading in order, and for those who do not see the picture. */
export function PairTable(props: {
  network: Network;
  shared: ReadonlySet<string> | undefined;
}): VNode {
  const { network, shared } = props;
  const names = new Map(network.actors.map(({ id, name }) => [id, name]));
  const bonds = shared
    ? network.bonds.filter(({ a, b }) => shared.has(lineId(a.id, b.id)))
    : network.bonds;
  const { shown, more } = useMore(bonds, ROWS, 'pair');
  return (
    <div class="table-frame">
      <table class="pairs">
        <caption>
          {shared ? 'Pairs that share the highlighted issue' : 'Who met whom'}, most events first
        </caption>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Events</th>
            <th scope="col">What happened</th>
            <th scope="col">Did it?</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((bond) => (
            <PairRow key={lineId(bond.a.id, bond.b.id)} bond={bond} names={names} />
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}

function PairRow({ bond, names }: { bond: Bond; names: ReadonlyMap<string, string> }): VNode {
  const { view, go } = useView();
  const { a, b, events, types, statuses, disputed, firstDate, lastDate } = bond;
  const isChosen = view.pair?.[0] === a.id && view.pair[1] === b.id;
  return (
    <tr class={isChosen ? 'chosen' : undefined}>
      <th scope="row">
        <button
          type="button"
          class="plain"
          aria-current={isChosen ? 'true' : undefined}
          onClick={() => go({ ...NOTHING_CHOSEN, pair: toPair(a.id, b.id) })}
        >
          <Text of={names.get(a.id) ?? a.id} /> and <Text of={names.get(b.id) ?? b.id} />
        </button>
      </th>
      <td class="number">{events.toLocaleString('en')}</td>
      <td>
        {types.map(({ type, count: many }) => (
          <span key={type} class="type-count">
            <TypeIcon type={type} /> {many} {TYPE_NAMES[type]}
          </span>
        ))}
      </td>
      <td>
        {statuses.map(({ status, count: many }) => (
          <span key={status} class={`tag status-${status}`}>
            {many} {STATUS_NAMES[status as Status].toLowerCase()}
          </span>
        ))}
        {disputed > 0 ? <span class="tag disputed">{disputed} disputed</span> : null}
      </td>
      <td>{saySpan(firstDate, lastDate)}</td>
    </tr>
  );
}
