import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { readAddress, writeAddress } from './address.ts';
import { type Change, type View, WHOLE } from './view.ts';

/** The view, and ways to change it. */
export interface ViewState {
  readonly view: View;
  /** Goes to a changed view: one step that the browser's back button undoes. */
  readonly go: (change: Change) => void;
  /** As `go`, in the place of the present step: while a slider moves, or words are typed. */
  readonly adjust: (change: Change) => void;
  /** Whether the picture is there: what stands around it asks only then, so that the server answers for it first. */
  readonly isThere: boolean;
}

/** Reads the view from the address and keeps both equal. */
export function useAddress(): Omit<ViewState, 'isThere'> {
  const [view, setView] = useState(() => readAddress(location.search));
  useEffect(() => {
    const read = () => setView(readAddress(location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  const change = useCallback((with_: Change, how: 'pushState' | 'replaceState') => {
    setView((before) => {
      const after = { ...before, ...with_ };
      const address = `${location.pathname}${writeAddress(after)}`;
      if (address !== `${location.pathname}${location.search}`) history[how](null, '', address);
      return after;
    });
  }, []);
  const go = useCallback((to: Change) => change(to, 'pushState'), [change]);
  const adjust = useCallback((to: Change) => change(to, 'replaceState'), [change]);
  return useMemo(() => ({ view, go, adjust }), [view, go, adjust]);
}

/** Brings the view to all parts of the page. */
export const ViewContext = createContext<ViewState>({
  view: WHOLE,
  go: () => undefined,
  adjust: () => undefined,
  isThere: false,
});

/** The view, in any part of the page. */
export function useView(): ViewState {
  return useContext(ViewContext);
}
