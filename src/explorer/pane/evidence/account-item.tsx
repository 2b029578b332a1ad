import type { VNode } from 'preact';
import type { AccountTold } from '../../ask/documents/event.ts';
import type { Named } from '../../ask/documents/names.ts';
import { useMore } from '../../lists/use-more.tsx';
import { useView } from '../../view/use-view.ts';
import { Text } from '../../words/text.tsx';
import { count, sayDate } from '../../words/words.ts';
import { wantSentence } from '../reader/wanted-sentence.ts';
import { EvidenceItem } from './evidence-item.tsx';

/** Places that are shown at once; an article may tell of an event in every sentence. */
const AT_ONCE = 20;

interface Props {
  readonly account: AccountTold;
  readonly topics: readonly Named[];
}

/** What one article tells of the event, place by place. */
export function AccountItem({ account: { article, evidence }, topics }: Props): VNode {
  const { go } = useView();
  const { shown, more } = useMore(evidence, AT_ONCE, 'place');
  return (
    <li class="account">
      <h4>
        <ArticleName article={article} />
      </h4>
      <p class="soft small">
        {article.publishedOn ? sayDate(article.publishedOn) : 'without a date'};{' '}
        {count(evidence.length, 'place')}
      </p>
      <ol>
        {shown.map((one, at) => (
          <EvidenceItem
            key={one.id}
            evidence={one}
            topics={topics}
            number={at + 1}
            onRead={() => {
              wantSentence(one.sentence.id);
              go({ article: article.id });
            }}
          />
        ))}
      </ol>
      {more}
    </li>
  );
}

/** An article by outlet and title. */
export function ArticleName({
  article,
}: {
  article: Pick<AccountTold['article'], 'outlet' | 'title'>;
}): VNode {
  const { outlet, title } = article;
  return (
    <>
      {outlet && (
        <>
          <Text of={outlet} />:{' '}
        </>
      )}
      <Text of={title ?? 'Untitled'} />
    </>
  );
}
