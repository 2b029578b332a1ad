import type { VNode } from 'preact';
import type { Network } from '../ask/documents/network.ts';
import { useView } from '../view/use-view.ts';
import { MOST_PAIRS, PAIR_STEPS } from '../view/view.ts';
import { count } from '../words/words.ts';

/** How much of the network is shown, never silently less than all of it; and how many pairs to show. */
export function Narrowed({ network }: { network: Network }): VNode {
  const { view, go } = useView();
  const { actors, bonds, totalBonds } = network;
  const isCut = bonds.length < totalBonds;
  const steps = PAIR_STEPS.filter((step) => step < totalBonds && step < MOST_PAIRS);
  return (
    <p class="narrowed small">
      <span role="status">
        {isCut
          ? `The strongest ${bonds.length.toLocaleString('en')} of ${count(totalBonds, 'pair')}`
          : count(totalBonds, 'pair')}
        , {count(actors.length, 'actor')}
        {isCut && view.pairs === undefined
          ? `: more than ${MOST_PAIRS.toLocaleString('en')} can’t be told apart. Narrow it by an issue, a date or an actor.`
          : '.'}
      </span>{' '}
      {steps.length > 0 ? (
        <label>
          Show{' '}
          <select
            value={view.pairs ?? ''}
            onChange={(event) => go({ pairs: Number(event.currentTarget.value) || undefined })}
          >
            <option value="">{totalBonds > MOST_PAIRS ? 'as many as can be read' : 'all'}</option>
            {steps.map((step) => (
              <option key={step} value={step}>
                the strongest {step.toLocaleString('en')}
              </option>
            ))}
            {totalBonds > MOST_PAIRS ? (
              <option value={MOST_PAIRS}>the strongest {MOST_PAIRS.toLocaleString('en')}</option>
            ) : null}
          </select>
        </label>
      ) : null}
    </p>
  );
}
