import type { VNode } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type LensAnswer, lensQuestion } from './ask/documents/network.ts';
import { type PairAnswer, pairQuestion } from './ask/documents/pair.ts';
import { Fault } from './ask/fault.tsx';
import { useAnswer } from './ask/use-answer.ts';
import { LimitsProvider } from './ask/use-limits.tsx';
import { CorrectProvider } from './correct/use-correct.tsx';
import { Chips } from './filters/chips.tsx';
import { Filters } from './filters/filters.tsx';
import { WhyEmpty } from './filters/why-empty.tsx';
import { Header } from './header.tsx';
import type { Drawing } from './network/drawing.ts';
import { lineId } from './network/elements.ts';
import { Narrowed } from './network/narrowed.tsx';
import { Picture } from './network/picture.tsx';
import { toFan } from './network/to-fan.ts';
import { useNetwork } from './network/use-network.ts';
import { Pane } from './pane/pane.tsx';
import { PairTable } from './table/table.tsx';
import { useTheme } from './theme.ts';
import { Timeline } from './timeline/timeline.tsx';
import { useAddress, ViewContext } from './view/use-view.ts';

/** The page. */
export function App(): VNode {
  const state = useAddress();
  const { view } = state;
  const [theme, chooseTheme] = useTheme();
  const [drawing, setDrawing] = useState<Drawing>();
  const { network, error, isLoading, asked } = useNetwork(view);
  const pair = useAnswer<PairAnswer>(view.pair && pairQuestion(view, view.pair));
  const lens = useAnswer<LensAnswer>(lensQuestion(view));
  const shared = useMemo(
    () => lens.data && new Set(lens.data.network.bonds.map(({ a, b }) => lineId(a.id, b.id))),
    [lens.data],
  );
  const fan = useMemo(
    () =>
      view.pair && pair.data
        ? toFan(view.pair, pair.data.events.nodes, pair.data.events.totalCount)
        : undefined,
    [view.pair?.join(' '), pair.data],
  );
  const onDrawing = useCallback(setDrawing, []);
  useEscape(state);
  const isThere = network !== undefined || error !== undefined;
  return (
    <ViewContext.Provider value={{ ...state, isThere }}>
      <LimitsProvider>
        <CorrectProvider>
          <Header theme={theme} chooseTheme={chooseTheme} drawing={drawing} pairs={asked} />
          <main class={isLoading ? 'loading' : undefined} aria-busy={isLoading}>
            <details class="filter-frame" open={matchMedia('(min-width: 60rem)').matches}>
              <summary>Filters and legend</summary>
              <Filters />
            </details>
            <section class="network" aria-label="Who met whom">
              <Chips />
              {error ? <Fault error={error} /> : null}
              {network ? <Narrowed network={network} /> : null}
              {network || error ? null : <p class="soft">Loading …</p>}
              {network && network.bonds.length === 0 && !isLoading ? <WhyEmpty /> : null}
              {network && network.bonds.length > 0 ? (
                <>
                  {view.show === 'table' ? null : (
                    <Picture
                      network={network}
                      fan={fan}
                      shared={view.lens ? shared : undefined}
                      theme={theme}
                      onDrawing={onDrawing}
                    />
                  )}
                  {view.show === 'picture' ? null : (
                    <PairTable network={network} shared={view.lens ? shared : undefined} />
                  )}
                </>
              ) : null}
            </section>
            <Timeline />
            <Pane pair={pair} />
          </main>
        </CorrectProvider>
      </LimitsProvider>
    </ViewContext.Provider>
  );
}

/** Escape goes back from the deepest choice to the one before. */
function useEscape({ view, go }: ReturnType<typeof useAddress>): void {
  // Before the next key can come: an effect after painting would still know the choice that has just gone.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = (event.target as HTMLElement).closest?.('input, select, textarea');
      if (event.key !== 'Escape' || isTyping || event.defaultPrevented) return;
      if (view.article && view.against) go({ against: undefined });
      else if (view.article) go({ article: undefined });
      else if (view.event) go({ event: undefined });
      else if (view.pair || view.actor) go({ pair: undefined, actor: undefined });
      else if (view.list) go({ list: undefined });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [view, go]);
}
