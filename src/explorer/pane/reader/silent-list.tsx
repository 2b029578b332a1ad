import type { VNode } from 'preact';
import type { SentenceRead } from '../../ask/documents/article.ts';
import { Text } from '../../words/text.tsx';
import { count } from '../../words/words.ts';
import { useMore } from '../evidence/use-more.tsx';
import { goToSentence } from './show-sentence.ts';

/** Sentences listed at once. */
const AT_ONCE = 100;
/** So much of each tells which it is. */
const LONGEST = 140;

interface Props {
  readonly text: string;
  readonly read: number;
  readonly silent: readonly SentenceRead[];
  readonly isWhole: boolean;
}

/** The sentences in which no event and nobody's words were found: what a reader may have to look at again. */
export function SilentList({ text, read, silent, isWhole }: Props): VNode {
  const { shown, more } = useMore(silent, AT_ONCE, 'sentence');
  const share = read > 0 ? Math.round((100 * silent.length) / read) : 0;
  return (
    <section aria-labelledby="silent">
      <h3 id="silent">Sentences that gave nothing</h3>
      <p class="small">
        {silent.length.toLocaleString('en')} of {count(read, 'sentence')} ({share}%){' '}
        {isWhole ? '' : 'so far '}tell no event and nobody’s words.
      </p>
      {silent.length > 0 && (
        <details>
          <summary>List them</summary>
          <ol class="silent small">
            {shown.map(({ id, start, end }) => (
              <li key={id}>
                <button type="button" class="plain" onClick={() => goToSentence(id)}>
                  <Text of={text.slice(start, end)} most={LONGEST} />
                </button>
              </li>
            ))}
          </ol>
          {more}
        </details>
      )}
    </section>
  );
}
