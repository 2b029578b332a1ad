import type { VNode } from 'preact';
import { type NamesAnswer, namesQuestion } from '../ask/documents/options.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useView } from '../view/use-view.ts';
import { Text } from '../words/text.tsx';
import { type ActiveFilter, activeFilters, NO_FILTER } from './active.ts';

/** The filters that are on, each with a button that takes it off. */
export function useActiveFilters(): {
  readonly filters: readonly ActiveFilter[];
  readonly lens: string | undefined;
} {
  const { view } = useView();
  const { data } = useAnswer<NamesAnswer>(namesQuestion(view));
  return { filters: activeFilters(view, data), lens: view.lens && (data?.lens?.name ?? view.lens) };
}

/** A row of the filters that are on. */
export function Chips(): VNode | null {
  const { go } = useView();
  const { filters, lens } = useActiveFilters();
  if (filters.length === 0 && !lens) return null;
  return (
    <ul class="chips" aria-label="Filters that are on">
      {lens ? (
        <li>
          <button type="button" onClick={() => go({ lens: undefined })}>
            Highlighted: <Text of={lens} /> <span aria-hidden="true">×</span>
            <span class="unseen">, take off</span>
          </button>
        </li>
      ) : null}
      {filters.map(({ key, says, off }) => (
        <li key={key}>
          <button type="button" onClick={() => go(off)}>
            <Text of={says} /> <span aria-hidden="true">×</span>
            <span class="unseen">, take off</span>
          </button>
        </li>
      ))}
      {filters.length > 1 ? (
        <li>
          <button type="button" class="plain" onClick={() => go(NO_FILTER)}>
            Take all off
          </button>
        </li>
      ) : null}
    </ul>
  );
}
