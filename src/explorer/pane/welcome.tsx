import type { VNode } from 'preact';
import { type StatusAnswer, statusQuestion } from '../ask/documents/status.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useView } from '../view/use-view.ts';
import { Text } from '../words/text.tsx';
import { count, sayDate } from '../words/words.ts';

/** What there is, and how to look at it. */
export function Welcome(): VNode {
  const { go, isThere } = useView();
  const { data } = useAnswer<StatusAnswer>(isThere ? statusQuestion() : undefined);
  const status = data?.graphStatus;
  return (
    <>
      <h2>Choose a line, an actor or an issue</h2>
      <p class="soft">
        Each line joins two actors with events between them. Choose it, and it fans out into these
        events; each shows the sentences it stands on. Arrow keys move over the picture, Enter
        opens, Escape goes back, / searches.
      </p>
      {status ? (
        <p class="soft">
          The graph holds {count(status.articles, 'article')}, {count(status.events, 'event')} and{' '}
          {count(status.sentences, 'sentence')}.
        </p>
      ) : null}
      <h3>Latest articles</h3>
      <ul>
        {(data?.articles.nodes ?? []).map(({ id, title, outlet, publishedOn }) => (
          <li key={id}>
            <button type="button" class="plain" onClick={() => go({ article: id })}>
              <Text of={title ?? 'Untitled'} most={160} />
            </button>{' '}
            <span class="soft small">
              {outlet ? <Text of={outlet} most={60} /> : null} {sayDate(publishedOn)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
