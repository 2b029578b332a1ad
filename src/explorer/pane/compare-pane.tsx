import type { VNode } from 'preact';
import {
  type CompareAnswer,
  type ComparedEvent,
  compareQuestion,
} from '../ask/documents/compare.ts';
import type { ArticleOfPiece } from '../ask/documents/disputes.ts';
import { Fault } from '../ask/fault.tsx';
import { useAnswer } from '../ask/use-answer.ts';
import { useMore } from '../lists/use-more.tsx';
import { useView } from '../view/use-view.ts';
import { Headline } from '../words/headline.tsx';
import { count, sayDate } from '../words/words.ts';
import { ArticleName } from './evidence/account-item.tsx';
import { DisputeItem, Pieces } from './evidence/dispute-item.tsx';

/** Two articles side by side: what only one tells, and what both tell differently. */
export function ComparePane({ a, b }: { a: string; b: string }): VNode {
  const { data, error, isLoading } = useAnswer<CompareAnswer>(compareQuestion(a, b));
  if (error) return <Fault error={error} />;
  const diff = data?.diffArticles;
  if (!diff || (isLoading && (diff.a.id !== a || diff.b.id !== b)))
    return <p role="status">Comparing the two…</p>;
  return (
    <article class="compare-pane">
      <h2>Two articles side by side</h2>
      <dl class="facts">
        <dt>First</dt>
        <dd>
          <ArticleButton article={diff.a} />
        </dd>
        <dt>Second</dt>
        <dd>
          <ArticleButton article={diff.b} />
        </dd>
      </dl>
      {diff.copies ? <p class="tag">The two are copies of one text</p> : null}
      <p class="soft">
        {count(diff.differentCount + diff.sameCount, 'event')} in both, of which{' '}
        {diff.differentCount} told differently.
      </p>
      <Compared name="In both, but different" events={diff.different} total={diff.differentCount} />
      <Compared name="Only in the first" events={diff.onlyA} total={diff.onlyACount} />
      <Compared name="Only in the second" events={diff.onlyB} total={diff.onlyBCount} />
    </article>
  );
}

function ArticleButton({ article }: { article: ArticleOfPiece }): VNode {
  const { go } = useView();
  return (
    <button
      type="button"
      class="plain"
      onClick={() => go({ article: article.id, against: undefined })}
    >
      <ArticleName article={article} />
    </button>
  );
}

const AT_ONCE = 10;

interface ComparedProps {
  readonly name: string;
  readonly events: readonly ComparedEvent[];
  /** How many there are; no more than fifty are shown. */
  readonly total: number;
}

function Compared({ name, events, total }: ComparedProps): VNode {
  const { shown, more } = useMore(events, AT_ONCE, 'event');
  return (
    <section>
      <h3>
        {name}: {total.toLocaleString('en')}
      </h3>
      <ol class="events">
        {shown.map((one) => (
          <li key={one.event.id} class="disputed-event">
            <EventCompared of={one} />
          </li>
        ))}
      </ol>
      {more}
      {total > events.length ? (
        <p class="soft small">The first {events.length.toLocaleString('en')} of them.</p>
      ) : null}
    </section>
  );
}

function EventCompared({
  of: { event, differences = [], evidence },
}: {
  of: ComparedEvent;
}): VNode {
  const { go } = useView();
  return (
    <>
      <h4>
        <button
          type="button"
          class="plain"
          onClick={() => go({ event: event.id, article: undefined, against: undefined })}
        >
          <Headline of={event} />
        </button>{' '}
        <span class="soft small">{sayDate(event.date)}</span>
      </h4>
      {differences.length > 0 ? (
        differences.map((one) => <DisputeItem key={`${one.about} ${one.unit}`} of={one} />)
      ) : (
        <Pieces of={evidence} />
      )}
    </>
  );
}
