import type { VNode } from 'preact';
import type { Answer, StatementKind } from '../../model/statement.ts';
import type { StatementTold } from '../ask/documents/actor.ts';
import { useView } from '../view/use-view.ts';
import { Text } from '../words/text.tsx';
import { shortened, visible } from '../words/visible.ts';
import { count, sayDate } from '../words/words.ts';

const KINDS: Readonly<Record<StatementKind, string>> = {
  QUOTE: 'said, word for word',
  CLAIM: 'claimed',
  DENIAL: 'denied',
  ASK: 'asked for',
  OFFER: 'offered',
};
/** What answers an ask or offer; a counter is an ask or offer itself. */
const ANSWERS: Readonly<Record<Answer, string>> = {
  ACCEPTED: 'accepted',
  REFUSED: 'refused',
  COUNTERED: 'asked or offered in answer',
};
const LONGEST_TEXT = 280;
const LONGEST_TITLE = 160;

/** What an actor says, each with the article it stands in. */
export function Statements(props: { total: number; of: readonly StatementTold[] }): VNode | null {
  const { total, of } = props;
  const { go } = useView();
  if (of.length === 0) return null;
  return (
    <>
      <h3>{count(total, 'statement')}</h3>
      <ol class="statements">
        {of.map(({ id, kind, answer, text, article }) => (
          <li key={id}>
            <span class="soft small">
              {answer ? ANSWERS[answer] : KINDS[kind]},{' '}
              {article.publishedOn ? `told ${sayDate(article.publishedOn)}` : 'undated'}
            </span>
            <button
              type="button"
              class="quote-line quote"
              title={visible(shortened(article.title ?? 'Untitled', LONGEST_TITLE))}
              onClick={() => go({ article: article.id })}
            >
              <Text of={text} most={LONGEST_TEXT} />
            </button>
          </li>
        ))}
      </ol>
      {total > of.length ? <p class="soft small">The latest {of.length} of them.</p> : null}
    </>
  );
}
