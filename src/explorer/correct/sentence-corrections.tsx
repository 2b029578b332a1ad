import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CorrectionNote } from './correction-note.tsx';
import { useReader } from './reader-context.tsx';
import { useCorrect } from './use-correct.tsx';

interface Props {
  readonly id: string;
  readonly text: string;
}

/** What was corrected in a sentence of the reader and, while the text is corrected, its button. */
export function SentenceCorrections({ id, text }: Props): VNode | null {
  const reader = useReader();
  const { isOpen: mayCorrect } = useCorrect();
  const button = useRef<HTMLButtonElement>(null);
  const isOpened = reader?.opened === id;
  const wasOpened = useRef(false);
  useEffect(() => {
    if (wasOpened.current && !isOpened) button.current?.focus();
    wasOpened.current = isOpened;
  }, [isOpened]);
  if (!reader) return null;
  return (
    <>
      {mayCorrect && reader.isCorrecting ? (
        <>
          {' '}
          <button
            type="button"
            class="chip correct-chip"
            ref={button}
            aria-expanded={isOpened}
            // The words that are marked stay marked: the form takes them.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => reader.open(isOpened ? undefined : id)}
          >
            Correct…<span class="unseen"> this sentence</span>
          </button>
        </>
      ) : null}
      {reader.of(text).map((one) => (
        <span key={one.id} class="in-text">
          <CorrectionNote of={one} />
        </span>
      ))}
    </>
  );
}
