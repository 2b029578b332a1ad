import { useState } from 'preact/hooks';
import { AskError } from '../ask/ask.ts';

/** How something that is sent stands. */
export interface Sending {
  readonly isBusy: boolean;
  readonly fault: AskError | undefined;
  /** Runs it, one at a time; what it throws is the fault. */
  readonly run: (send: () => Promise<unknown>) => void;
}

/** For a form or a button that changes the graph. */
export function useSending(): Sending {
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<AskError>();
  const run = (send: () => Promise<unknown>) => {
    if (isBusy) return;
    setBusy(true);
    setFault(undefined);
    send()
      .catch((cause: unknown) =>
        setFault(cause instanceof AskError ? cause : new AskError(String(cause), 'FAILED')),
      )
      .finally(() => setBusy(false));
  };
  return { isBusy, fault, run };
}

/** Whether the server refused it for want of a token that it knows. */
export function isRefused(fault: AskError | undefined): boolean {
  return fault?.code === 'UNAUTHENTICATED' || fault?.code === 'FORBIDDEN';
}
