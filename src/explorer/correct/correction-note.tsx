import type { VNode } from 'preact';
import type { CorrectionTold } from '../ask/documents/corrections.ts';
import { Text } from '../words/text.tsx';
import { saySigned } from './say.ts';
import { TakeBack } from './take-back.tsx';

const LONGEST = 600;

/** A correction where it stands, with the way to take it back. */
export function CorrectionNote({ of }: { of: CorrectionTold }): VNode {
  return (
    <span class="correction-note small">
      <span class="tag">{of.kind === 'REJECT' ? 'Rejected' : 'Corrected'}</span>{' '}
      <Text of={of.text} most={LONGEST} />,{' '}
      <span class="soft">
        <Text of={saySigned(of)} most={LONGEST} />
      </span>{' '}
      <TakeBack of={of} />
    </span>
  );
}
