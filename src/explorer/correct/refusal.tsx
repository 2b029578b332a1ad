import type { VNode } from 'preact';
import type { AskError } from '../ask/ask.ts';
import { Text } from '../words/text.tsx';

const LONGEST = 600;

/** Why the server did not take it. */
export function Refusal({ fault }: { fault: AskError | undefined }): VNode | null {
  if (!fault) return null;
  return (
    <p class="fault" role="alert">
      <Text of={fault.message} most={LONGEST} />{' '}
      <span class="soft small">
        (<Text of={fault.code} />)
      </span>
    </p>
  );
}
