import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { keepWriteToken, type Question } from '../ask/ask.ts';
import type { Done } from '../ask/documents/corrections.ts';
import { TokenField } from '../ask/token-field.tsx';
import { Text } from '../words/text.tsx';
import { Refusal } from './refusal.tsx';
import { keepSigner, knownSigner, type Signature, toSignature } from './signature.ts';
import { type Lead, useCorrect } from './use-correct.tsx';
import { isRefused, useSending } from './use-sending.ts';

interface Props {
  readonly title: string;
  /** What will happen, in sentences; nothing where there is nothing to be sent yet. */
  readonly says: readonly string[];
  /** What is to be done first, where there is nothing to be sent yet. */
  readonly lacks: string;
  readonly submit: string;
  readonly question: (sign: Signature) => Question;
  /** Where the page goes then. */
  readonly lead?: (done: Done) => Lead | undefined;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}

const LONGEST = 600;

/** The frame of every correction: its fields, what will happen, who says so and why. Escape closes it. */
export function CorrectForm(props: Props): VNode {
  const { title, says, lacks, submit, question, lead, onClose, children } = props;
  const { correct, needsToken } = useCorrect();
  const { isBusy, fault, run } = useSending();
  const [by, setBy] = useState(knownSigner);
  const [why, setWhy] = useState('');
  const [token, setToken] = useState('');
  const frame = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
    frame.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const send = async () => {
    if (token.trim() !== '') keepWriteToken(token.trim());
    keepSigner(by.trim());
    await correct(question(toSignature(by, why)), lead);
    onClose();
  };
  return (
    <form
      ref={frame}
      class="correct"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        if (says.length > 0) run(send);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <p class="correct-title" id={`${id}-title`}>
        <strong>{title}</strong>
      </p>
      {children}
      <div class="fields">
        <label class="field">
          Why (optional)
          <input
            type="text"
            maxLength={2000}
            value={why}
            onInput={({ currentTarget: { value } }) => setWhy(value)}
          />
        </label>
        <label class="field">
          Who says so (optional)
          <input
            type="text"
            maxLength={2000}
            autocomplete="name"
            value={by}
            onInput={({ currentTarget: { value } }) => setBy(value)}
          />
        </label>
      </div>
      {needsToken || isRefused(fault) ? <TokenField token={token} onToken={setToken} /> : null}
      <div class="says" aria-live="polite">
        {says.length === 0 ? (
          <p class="soft small">{lacks}</p>
        ) : (
          <ul class="bullets small">
            {says.map((one) => (
              <li key={one}>
                <Text of={one} most={LONGEST} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <Refusal fault={fault} />
      <p class="choices">
        <button type="submit" class="main" disabled={isBusy || says.length === 0}>
          {isBusy ? 'Reading anew…' : submit}
        </button>{' '}
        <button type="button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
