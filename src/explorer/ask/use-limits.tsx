import { type ComponentChildren, createContext, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { useView } from '../view/use-view.ts';
import { type ChangesAnswer, changesQuestion } from './documents/add.ts';
import { useAnswer } from './use-answer.ts';

type Limits = ChangesAnswer['limits'];

const LimitsContext = createContext<Limits | undefined>(undefined);

/** Asks once what changes the server takes, after the picture, for all parts of the page. */
export function LimitsProvider({ children }: { children: ComponentChildren }): VNode {
  const { isThere } = useView();
  const { data } = useAnswer<ChangesAnswer>(isThere ? changesQuestion() : undefined);
  return <LimitsContext.Provider value={data?.limits}>{children}</LimitsContext.Provider>;
}

/** What changes the server takes; undefined until it is known. */
export function useLimits(): Limits | undefined {
  return useContext(LimitsContext);
}
