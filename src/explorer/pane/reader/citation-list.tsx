import type { VNode } from 'preact';
import type { CitationRead } from '../../ask/documents/article.ts';
import { Text } from '../../words/text.tsx';
import { Citation } from '../evidence/citation.tsx';
import { goToSentence } from './show-sentence.ts';

/** The works that an article cites, each with the sentences that bear its mark. */
export function CitationList({ of }: { of: readonly CitationRead[] }): VNode | null {
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="citations">
      <h3 id="citations">Works cited</h3>
      <ul class="citations small">
        {of.map(({ marker, start, ibid, source, sentences }) => (
          <li key={start}>
            [<Text of={marker} />] {ibid && 'The same: '}
            <Citation of={source} />
            {sentences.map(({ id }, at) => (
              <span key={id}>
                {' '}
                <button type="button" class="plain" onClick={() => goToSentence(id)}>
                  Its sentence{sentences.length > 1 && ` ${at + 1}`}
                  <span class="unseen">
                    {' '}
                    of note <Text of={marker} />
                  </span>
                </button>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
