import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { EventRead } from '../../ask/documents/article.ts';
import { useView } from '../../view/use-view.ts';
import { Headline } from '../../words/headline.tsx';
import { count } from '../../words/words.ts';
import { goToSentence } from './show-sentence.ts';
import { beginAt } from './wanted-sentence.ts';

interface Props {
  readonly event: EventRead;
  /** Ids of the sentences that tell it. */
  readonly sentences: readonly string[];
}

/** The event that the article was opened for, and a walk through the sentences that tell it. */
export function Places({ event, sentences }: Props): VNode {
  const { go } = useView();
  const [at, setAt] = useState(() => Math.max(0, sentences.indexOf(beginAt(sentences) ?? '')));
  const step = (by: number) => {
    const next = (at + by + sentences.length) % sentences.length;
    setAt(next);
    const id = sentences[next];
    if (id) goToSentence(id);
  };
  return (
    <nav class="places small" aria-label="The event that is highlighted">
      <button type="button" class="plain" onClick={() => go({ article: undefined })}>
        <span class="unseen">Back to the event: </span>
        <Headline of={event} />
      </button>
      <span>{count(sentences.length, 'sentence')} highlighted</span>
      {sentences.length > 1 && (
        <span>
          <button type="button" onClick={() => step(-1)}>
            Previous<span class="unseen"> sentence that tells it</span>
          </button>{' '}
          <button type="button" onClick={() => step(1)}>
            Next<span class="unseen"> sentence that tells it</span>
          </button>
        </span>
      )}
    </nav>
  );
}
