import type { VNode } from 'preact';
import type { CorrectionTold } from '../ask/documents/corrections.ts';
import type { Change } from '../view/view.ts';
import { Text } from '../words/text.tsx';
import { Refusal } from './refusal.tsx';
import { TokenBox } from './token-box.tsx';
import { useCorrect } from './use-correct.tsx';
import { isRefused, useSending } from './use-sending.ts';

interface Props {
  readonly of: Pick<CorrectionTold, 'id' | 'text'>;
  /** Where to go then. */
  readonly to?: Change;
}

/** Takes a correction back. There is no such button where the server takes none. */
export function TakeBack({ of, to }: Props): VNode | null {
  const { isOpen, needsToken, takeBack } = useCorrect();
  const { isBusy, fault, run } = useSending();
  if (!isOpen) return null;
  return (
    <>
      {needsToken || isRefused(fault) ? <TokenBox /> : null}
      <button
        type="button"
        class="small"
        disabled={isBusy}
        onClick={() => run(() => takeBack(of.id, to))}
      >
        {isBusy ? 'Taking it back…' : 'Take back'}
        <span class="unseen">
          : <Text of={of.text} />
        </span>
      </button>
      <Refusal fault={fault} />
    </>
  );
}
