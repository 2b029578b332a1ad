import type { VNode } from 'preact';
import type { PairAnswer } from '../ask/documents/pair.ts';
import { useView } from '../view/use-view.ts';
import { Text } from '../words/text.tsx';
import { count, sayDate } from '../words/words.ts';
import { issueTable } from './issues.ts';

/** The issues between two actors and how they moved over time; choosing one looks at the network through it. */
export function IssueGrid({ pair }: { pair: PairAnswer }): VNode | null {
  const { view, go } = useView();
  const { periods, rows, most } = issueTable(pair);
  if (rows.length === 0) return <p class="soft">No sentence ties these events to a known issue.</p>;
  const hasUndated = rows.some(({ undated }) => undated > 0);
  return (
    <div class="issues-frame">
      <table class="issues">
        <caption class="unseen">Issues between the two, by period: numbers of events</caption>
        <thead>
          <tr>
            <th scope="col">Issue</th>
            <th scope="col">Events</th>
            {periods.map((period) => (
              <th scope="col" key={period} class="period">
                <abbr title={sayDate(period)}>{shortPeriod(period)}</abbr>
              </th>
            ))}
            {hasUndated ? <th scope="col">undated</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ topic, total, cells, undated }) => (
            <tr key={topic.id} class={view.lens === topic.id ? 'lens' : undefined}>
              <th scope="row">
                <button
                  type="button"
                  class="plain"
                  aria-pressed={view.lens === topic.id}
                  title="Which pairs share this issue?"
                  onClick={() => go({ lens: view.lens === topic.id ? undefined : topic.id })}
                >
                  <Text of={topic.name} />
                </button>
              </th>
              <td class="number">{total}</td>
              {cells.map((many, at) => (
                <td key={periods[at]} class="cell">
                  {many > 0 ? <Dot many={many} most={most} period={periods[at] ?? ''} /> : null}
                </td>
              ))}
              {hasUndated ? <td class="number soft">{undated || ''}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const LARGEST = 16;
const SMALLEST = 7;

/** A dot whose area grows with the number, and the number for those who read. */
function Dot({ many, most, period }: { many: number; most: number; period: string }): VNode {
  const size = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(many / most);
  const said = `${count(many, 'event')}, ${sayDate(period)}`;
  return (
    <span class="dot" title={said} style={{ width: `${size}px`, height: `${size}px` }}>
      <span class="unseen">{many}</span>
    </span>
  );
}

/** "2026-02" as "2/26", "2026" as it is. */
function shortPeriod(period: string): string {
  const [year = '', month] = period.split('-');
  return month ? `${Number(month)}/${year.slice(2)}` : year;
}
