import type { VNode } from 'preact';
import { useReader } from './reader-context.tsx';
import { useCorrect } from './use-correct.tsx';

/** Opens the form of a sentence from elsewhere in the reader. */
export function AddHere({ sentence }: { sentence: string }): VNode | null {
  const reader = useReader();
  const { isOpen } = useCorrect();
  if (!reader || !isOpen) return null;
  return (
    <button
      type="button"
      class="small"
      onClick={() => {
        reader.setCorrecting(true);
        reader.open(sentence);
      }}
    >
      Add an event…
    </button>
  );
}
