import type { AskError } from '../ask/ask.ts';
import {
  canShowAll,
  NARROWED_TO,
  type Network,
  type NetworkAnswer,
  networkQuestion,
} from '../ask/documents/network.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { MOST_PAIRS, type View } from '../view/view.ts';

/** The network of a view, as far as it is there. */
export interface NetworkState {
  readonly network: Network | undefined;
  readonly error: AskError | undefined;
  readonly isLoading: boolean;
  /** How many pairs were asked for. */
  readonly asked: number;
}

/**
 * Asks for the strongest pairs first. Where no number is chosen, all of them follow if they are few enough to
 * be drawn; with more than `MOST_PAIRS` it stays with the strongest.
 */
export function useNetwork(view: View): NetworkState {
  const few = useAnswer<NetworkAnswer>(networkQuestion(view, view.pairs ?? NARROWED_TO));
  const wantsAll = canShowAll(view, few.data?.network.totalBonds ?? 0);
  const all = useAnswer<NetworkAnswer>(wantsAll ? networkQuestion(view, MOST_PAIRS) : undefined);
  const { data, error, isLoading } = wantsAll && !few.isLoading && all.data ? all : few;
  return {
    network: data?.network,
    error: error ?? all.error,
    isLoading: isLoading || all.isLoading,
    asked: view.pairs ?? (wantsAll ? MOST_PAIRS : NARROWED_TO),
  };
}
