import type { VNode } from 'preact';
import type { EventRead } from '../../ask/documents/article.ts';
import { useMore } from '../../lists/use-more.tsx';
import { useView } from '../../view/use-view.ts';
import { count } from '../../words/words.ts';
import { ArticleName } from '../evidence/account-item.tsx';

const AT_ONCE = 10;

interface Props {
  readonly article: string;
  readonly events: readonly EventRead[];
}

/** Other articles that tell some of the same events, those that share most first; choosing one compares the two. */
export function CompareWith({ article, events }: Props): VNode | null {
  const { go } = useView();
  const { shown, more } = useMore(othersOf(article, events), AT_ONCE, 'article');
  if (shown.length === 0) return null;
  return (
    <details class="compare-with">
      <summary>Compare with…</summary>
      <ul>
        {shown.map(({ other, shared }) => (
          <li key={other.id}>
            <button type="button" class="plain" onClick={() => go({ against: other.id })}>
              <ArticleName article={other} />
            </button>{' '}
            <span class="soft small">{count(shared, 'event')} in both</span>
          </li>
        ))}
      </ul>
      {more}
    </details>
  );
}

function othersOf(article: string, events: readonly EventRead[]) {
  const found = new Map<string, { readonly other: Other; shared: number }>();
  for (const { evidence } of events) {
    const others = new Map(evidence.map((one) => [one.article.id, one.article]));
    for (const [id, other] of others) {
      if (id === article) continue;
      const entry = found.get(id) ?? { other, shared: 0 };
      entry.shared += 1;
      found.set(id, entry);
    }
  }
  return [...found.values()].sort(
    (a, b) => b.shared - a.shared || (a.other.id < b.other.id ? -1 : 1),
  );
}

type Other = EventRead['evidence'][number]['article'];
