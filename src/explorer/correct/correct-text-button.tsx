import type { VNode } from 'preact';
import { useReader } from './reader-context.tsx';
import { useCorrect } from './use-correct.tsx';

/** Gives each sentence of the reader its button, or takes them away. */
export function CorrectTextButton(): VNode | null {
  const reader = useReader();
  const { isOpen } = useCorrect();
  if (!reader || !isOpen) return null;
  const { isCorrecting, setCorrecting, open } = reader;
  return (
    <p class="small">
      <button
        type="button"
        aria-pressed={isCorrecting}
        onClick={() => {
          open(undefined);
          setCorrecting(!isCorrecting);
        }}
      >
        Correct the text
      </button>{' '}
      <span class="soft">
        {isCorrecting
          ? 'Mark the words that tell an event, if you like, then choose “Correct…” behind their sentence.'
          : 'An event is missing, or a name means somebody else?'}
      </span>
    </p>
  );
}
