import type { VNode } from 'preact';
import type { CorrectionStatus } from '../../model/correction.ts';
import type { CorrectionListed } from '../ask/documents/corrections.ts';
import { useView } from '../view/use-view.ts';
import { Text } from '../words/text.tsx';
import { count } from '../words/words.ts';
import { saySigned } from './say.ts';
import { TakeBack } from './take-back.tsx';
import { wantQuote } from './wanted-quote.ts';

const STATUS_NAMES: Readonly<Record<CorrectionStatus, string>> = {
  HOLDS: 'Holds',
  MET: 'Met by the rules',
  REVIEW: 'Look again',
  ABSENT: 'Waits for its article',
};

const LONGEST = 400;

/** A correction with how it stands, its sentence and its article. */
export function CorrectionItem({ of }: { of: CorrectionListed }): VNode {
  const { go } = useView();
  const { status, reason, text, quote, article, articleTitle, articleCount } = of;
  return (
    <li class="correction">
      <p>
        <span class={`tag standing-${status}`}>{STATUS_NAMES[status]}</span>{' '}
        <strong>
          <Text of={text} most={LONGEST} />
        </strong>
      </p>
      {reason ? (
        <p class="small">
          <Text of={reason} most={LONGEST} />
        </p>
      ) : null}
      {quote ? (
        <p class="quote">
          “<Text of={quote} most={LONGEST} />”
        </p>
      ) : null}
      <p class="small soft">
        <Text of={saySigned(of)} most={LONGEST} />
        {articleCount > 1 ? `; in ${count(articleCount, 'article')}` : ''}
      </p>
      <p class="row">
        {article ? (
          <button
            type="button"
            class="plain small"
            onClick={() => {
              wantQuote(quote);
              go({ article: article.id, event: undefined });
            }}
          >
            <Text of={articleTitle ?? 'Its article'} most={160} />
          </button>
        ) : articleTitle ? (
          <span class="small soft">
            <Text of={articleTitle} most={160} /> (not in this graph)
          </span>
        ) : null}
        <TakeBack of={of} />
      </p>
    </li>
  );
}
