import type { VNode } from 'preact';
import { type CandidateTold, correctionChange } from '../ask/documents/corrections.ts';
import { useView } from '../view/use-view.ts';
import { NOTHING_CHOSEN } from '../view/view.ts';
import { KindIcon } from '../words/icon.tsx';
import { Text } from '../words/text.tsx';
import { Refusal } from './refusal.tsx';
import { CANDIDATE_REASONS } from './say.ts';
import { knownSigner, toSignature } from './signature.ts';
import { TokenBox } from './token-box.tsx';
import { useCorrect } from './use-correct.tsx';
import { isRefused, useSending } from './use-sending.ts';

/** Two who may be one, with both answers. */
export function CandidateItem({ of: { into, from, reason } }: { of: CandidateTold }): VNode {
  const { view, go } = useView();
  const { isOpen, needsToken, correct } = useCorrect();
  const { isBusy, fault, run } = useSending();
  const send = (does: 'one' | 'two') => {
    const sign = toSignature(knownSigner(), '');
    return correct(
      does === 'one'
        ? correctionChange('MergeActors', { into: into.id, from: [from.id], ...sign })
        : correctionChange('KeepApart', { a: into.id, b: from.id, ...sign }),
      () => (does === 'one' && view.actor === from.id ? [{ actor: into.id }, 'adjust'] : undefined),
    );
  };
  return (
    <li class="candidate">
      <span>
        {[from, into].map((actor, at) => (
          <span key={actor.id}>
            {at > 0 ? ' and ' : ''}
            <button
              type="button"
              class="plain"
              onClick={() => go({ ...NOTHING_CHOSEN, list: view.list, actor: actor.id })}
            >
              <KindIcon kind={actor.kind} /> <Text of={actor.name} />
            </button>
          </span>
        ))}{' '}
        <span class="soft small">({CANDIDATE_REASONS[reason]})</span>
      </span>
      {isOpen ? (
        <span class="row">
          {needsToken || isRefused(fault) ? <TokenBox /> : null}
          <button
            type="button"
            class="small"
            disabled={isBusy}
            onClick={() => run(() => send('one'))}
          >
            They are one
            <span class="unseen">
              : <Text of={from.name} /> is <Text of={into.name} />
            </span>
          </button>
          <button
            type="button"
            class="small"
            disabled={isBusy}
            onClick={() => run(() => send('two'))}
          >
            They are two
            <span class="unseen">
              : <Text of={from.name} /> and <Text of={into.name} />
            </span>
          </button>
        </span>
      ) : null}
      <Refusal fault={fault} />
    </li>
  );
}
