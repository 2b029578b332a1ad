import type { RefObject } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';

/** Something that a button opens. */
export interface Opened {
  readonly isOpen: boolean;
  readonly open: () => void;
  /** Closes it; the focus goes back to the button. */
  readonly close: () => void;
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** For a form and the button that opens it. */
export function useOpened(): Opened {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => {
    setOpen(false);
    // The button may be hidden while the form is open.
    requestAnimationFrame(() => button.current?.focus());
  }, []);
  return { isOpen, open, close, button };
}
