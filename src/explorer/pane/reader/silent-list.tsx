import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { SentenceRead } from '../../ask/documents/article.ts';
import { AddHere } from '../../correct/add-here.tsx';
import { useMore } from '../../lists/use-more.tsx';
import { Text } from '../../words/text.tsx';
import { count } from '../../words/words.ts';
import { goToSentence } from './show-sentence.ts';
import { useReasons } from './use-reasons.ts';

/** Sentences listed at once. */
const AT_ONCE = 100;
/** So much of each tells which it is. */
const LONGEST = 140;

interface Props {
  readonly article: string;
  readonly text: string;
  readonly read: number;
  readonly silent: readonly SentenceRead[];
  readonly isWhole: boolean;
}

/**
 * The sentences in which no event and nobody's words were found, and what each lacked: what a reader may have
 * to look at again.
 */
export function SilentList({ article, text, read, silent, isWhole }: Props): VNode {
  const [isOpen, setOpen] = useState(false);
  const reasons = useReasons(article, isOpen);
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
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>List them, and why</summary>
          <ol class="silent small">
            {shown.map(({ id, start, end }) => (
              <li key={id}>
                <button type="button" class="plain" onClick={() => goToSentence(id)}>
                  <Text of={text.slice(start, end)} most={LONGEST} />
                </button>{' '}
                <AddHere sentence={id} />
                {reasons.has(start) && (
                  <p class="soft">
                    <Text of={reasons.get(start) ?? ''} />
                  </p>
                )}
              </li>
            ))}
          </ol>
          {more}
        </details>
      )}
    </section>
  );
}
