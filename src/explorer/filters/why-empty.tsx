import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask/ask.ts';
import { type CountAnswer, countQuestion } from '../ask/documents/network.ts';
import { useView } from '../view/use-view.ts';
import type { View } from '../view/view.ts';
import { Text } from '../words/text.tsx';
import { count } from '../words/words.ts';
import type { ActiveFilter } from './active.ts';
import { NO_FILTER } from './active.ts';
import { useActiveFilters } from './chips.tsx';

interface Way {
  readonly filter: ActiveFilter;
  readonly pairs: number;
}

/** Why nothing is shown: which filter, taken off, would show how much. */
export function WhyEmpty(): VNode {
  const { view, go } = useView();
  const { filters } = useActiveFilters();
  const ways = useWaysOut(view, filters);
  if (filters.length === 0) {
    return (
      <div class="empty" role="status">
        <p>The graph holds no pair of actors yet.</p>
        <p class="soft">
          Put an article into seeds/articles and start again, or take one in with{' '}
          <code>npx entente ingest FILE</code>.
        </p>
      </div>
    );
  }
  const useful = ways?.filter(({ pairs }) => pairs > 0) ?? [];
  return (
    <div class="empty" role="status">
      <p>No pair passes all {count(filters.length, 'filter')}.</p>
      {ways === undefined ? null : useful.length === 0 ? (
        <p class="soft">Taking off any single one shows nothing either.</p>
      ) : (
        <ul>
          {useful.map(({ filter, pairs }) => (
            <li key={filter.key}>
              <button type="button" onClick={() => go(filter.off)}>
                Without “<Text of={filter.says} />
                ”: {count(pairs, 'pair')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" onClick={() => go(NO_FILTER)}>
          Take all off
        </button>
      </p>
    </div>
  );
}

/** How many pairs there would be without each of the filters; undefined until all is known. */
function useWaysOut(view: View, filters: readonly ActiveFilter[]): readonly Way[] | undefined {
  const [ways, setWays] = useState<readonly Way[]>();
  const key = JSON.stringify(filters.map(({ off }) => off));
  useEffect(() => {
    const stop = new AbortController();
    setWays(undefined);
    const questions = filters.map(async (filter) => {
      const asked = countQuestion({ ...view, ...filter.off });
      const { network } = await ask<CountAnswer>(asked, stop.signal);
      return { filter, pairs: network.totalBonds };
    });
    Promise.all(questions).then(
      (found) => !stop.signal.aborted && setWays(found),
      () => undefined,
    );
    return () => stop.abort();
  }, [key]);
  return ways;
}
