import { type ComponentChildren, createContext, type VNode } from 'preact';
import { useCallback, useContext, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { change, hasWriteToken, type Question, tellChanged } from '../ask/ask.ts';
import { type Done, type DoneAnswer, withdrawChange } from '../ask/documents/corrections.ts';
import { useLimits } from '../ask/use-limits.tsx';
import { useView } from '../view/use-view.ts';
import type { Change, View } from '../view/view.ts';

/** What the last correction did; it is shown as long as the page stays where it led. */
export interface Notice {
  readonly done: Done;
  readonly isTakenBack: boolean;
  /** Where it was made, so that whoever takes it back stands there again. */
  readonly from: Change;
}

/** Where the page goes after a correction; by `adjust` where the place that it stands at is no longer there. */
export type Lead = readonly [Change, 'go' | 'adjust'];

/** The way in for corrections. */
export interface CorrectState {
  /** Whether the server takes any. */
  readonly isOpen: boolean;
  /** Whether it takes them by a token that was not given yet. */
  readonly needsToken: boolean;
  readonly notice: Notice | undefined;
  /** Makes a correction, tells of it and goes on. Throws `AskError`. */
  readonly correct: (question: Question, lead?: (done: Done) => Lead | undefined) => Promise<void>;
  /** Takes one back, tells of it and goes on. Throws `AskError`. */
  readonly takeBack: (id: string, to?: Change) => Promise<void>;
  readonly dismiss: () => void;
}

/** Milliseconds until the page asks again where the server goes on reading articles anew. */
const PATIENCE = 8_000;

const NOWHERE = () => Promise.reject(new Error('Nothing is corrected here.'));

const CorrectContext = createContext<CorrectState>({
  isOpen: false,
  needsToken: false,
  notice: undefined,
  correct: NOWHERE,
  takeBack: NOWHERE,
  dismiss: () => undefined,
});

/** Brings the way in to all parts of the page. */
export function CorrectProvider({ children }: { children: ComponentChildren }): VNode {
  const { view, go, adjust } = useView();
  const changes = useLimits()?.changes ?? 'NEVER';
  const [told, setTold] = useState<Notice & { readonly at: string }>();
  const now = useRef(view);
  useLayoutEffect(() => {
    now.current = view;
  }, [view]);
  const send = useCallback(
    async (question: Question, isTakenBack: boolean, lead: (done: Done) => Lead | undefined) => {
      const from = placeOf(now.current);
      const { done } = await change<DoneAnswer>(question);
      // Whoever went elsewhere meanwhile stays there.
      const isThereYet = keyOf(from) === keyOf(placeOf(now.current));
      const [to, how] = (isThereYet && lead(done)) || [{}, 'adjust'];
      if (done.pending) setTimeout(tellChanged, PATIENCE);
      setTold({ done, isTakenBack, from, at: keyOf({ ...placeOf(now.current), ...to }) });
      ({ go, adjust })[how](to);
    },
    [go, adjust],
  );
  const key = keyOf(placeOf(view));
  const state = useMemo(
    (): CorrectState => ({
      isOpen: changes !== 'NEVER',
      needsToken: changes === 'BY_TOKEN' && !hasWriteToken(),
      notice: told?.at === key ? told : undefined,
      correct: (question, lead = () => undefined) => send(question, false, lead),
      takeBack: (id, to = {}) => send(withdrawChange(id), true, () => [to, 'adjust']),
      dismiss: () => setTold(undefined),
    }),
    [changes, told, key, send],
  );
  return <CorrectContext.Provider value={state}>{children}</CorrectContext.Provider>;
}

function placeOf({ list, actor, pair, event, article }: View): Change {
  return { list, actor, pair, event, article };
}

function keyOf({ list, actor, pair, event, article }: Change): string {
  return JSON.stringify([list, actor, pair, event, article]);
}

/** The way in for corrections, in any part of the page. */
export function useCorrect(): CorrectState {
  return useContext(CorrectContext);
}
