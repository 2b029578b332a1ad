import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { EvidenceTold } from '../ask/documents/event.ts';
import { EventContext } from './event-context.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { useCorrect } from './use-correct.tsx';
import { useOpened } from './use-opened.ts';

interface Props {
  readonly evidence: EvidenceTold;
  /** Which place of its account it is, from 1. */
  readonly number: number;
}

/** The way to correct a piece of evidence. */
export function CorrectEvidence({ evidence, number }: Props): VNode | null {
  const event = useContext(EventContext);
  const { isOpen: mayCorrect } = useCorrect();
  const { isOpen, open, close, button } = useOpened();
  if (!event || !mayCorrect) return null;
  return isOpen ? (
    <EvidenceForm event={event} evidence={evidence} onClose={close} />
  ) : (
    <button type="button" ref={button} onClick={open}>
      Correct…<span class="unseen"> (place {number})</span>
    </button>
  );
}
