import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Fault } from '../ask/fault.tsx';
import { CorrectTextButton } from '../correct/correct-text-button.tsx';
import { ReaderCorrections } from '../correct/reader-context.tsx';
import { Outward } from '../words/outward.tsx';
import { Text } from '../words/text.tsx';
import { sayDate } from '../words/words.ts';
import { Legend } from './evidence/legend.tsx';
import { BlockView } from './reader/block-view.tsx';
import { blocksOf } from './reader/blocks.ts';
import { CitationList } from './reader/citation-list.tsx';
import { CompareWith } from './reader/compare-with.tsx';
import { findingsOf, gaveNothing } from './reader/findings.ts';
import { Places } from './reader/places.tsx';
import { scrollToSentence } from './reader/show-sentence.ts';
import { SilentList } from './reader/silent-list.tsx';
import { type ArticleState, useArticle } from './reader/use-article.ts';
import { beginAt } from './reader/wanted-sentence.ts';

interface Props {
  readonly id: string;
  readonly event?: string | undefined;
  readonly sentence?: string | undefined;
}

/** The reader: an article with everything that was found in it; `event` is the one it was opened for, `sentence` the one it was opened at. */
export function ArticlePane({ id, event, sentence }: Props): VNode {
  const state = useArticle(id);
  const { head, isMissing, error } = state;
  if (head) return <Reader key={id} state={state} event={event} sentence={sentence} />;
  if (error) return <Fault error={error} />;
  if (!isMissing) return <p role="status">Loading the article…</p>;
  return (
    <div role="status">
      <h2>No such article</h2>
      <p>It may have been removed since.</p>
    </div>
  );
}

interface ReaderProps extends Omit<Props, 'id'> {
  readonly state: ArticleState;
}

function Reader({ state, event, sentence }: ReaderProps): VNode {
  const { head, gathered, isWhole, error } = state;
  const { sentences } = gathered;
  const text = head?.text ?? '';
  const notes = head?.citations ?? [];
  const findings = useMemo(() => findingsOf(gathered), [gathered]);
  const blocks = useMemo(
    () => blocksOf({ text, sentences, notes, isWhole }),
    [text, sentences, notes, isWhole],
  );
  const chosen = useMemo(
    () =>
      sentences
        .filter(({ id }) => findings.get(id)?.events.some((one) => one.id === event))
        .map(({ id }) => id),
    [sentences, findings, event],
  );
  const wanted = sentences.find(({ id }) => id === sentence)?.id;
  const begin = wanted ?? beginAt(chosen);
  useEffect(() => {
    if (begin) scrollToSentence(begin);
  }, [begin]);
  const opened = gathered.events.find(({ id }) => id === event);
  return (
    <ReaderCorrections article={gathered.article} text={text} sentences={sentences}>
      <article class="reader">
        <ReaderHead head={head} />
        <CompareWith article={gathered.article} events={gathered.events} />
        {opened && chosen.length > 0 && <Places key={event} event={opened} sentences={chosen} />}
        <section aria-labelledby="text">
          <h3 id="text">The text</h3>
          <Legend of={['mention', 'source', 'trigger', 'target', 'other', 'statement']} />
          <CorrectTextButton />
          <div class="article-text">
            {blocks.map((block) => (
              <BlockView
                key={block.start}
                block={block}
                text={text}
                findings={findings}
                event={event}
                sentence={wanted}
              />
            ))}
          </div>
          {error && <Fault error={error} />}
          {!(isWhole || error) && <p role="status">Loading more of the text…</p>}
        </section>
        <SilentList
          article={gathered.article}
          text={text}
          isWhole={isWhole}
          {...gaveNothing(sentences, findings)}
        />
        <CitationList of={notes} />
      </article>
    </ReaderCorrections>
  );
}

function ReaderHead({ head }: { head: ArticleState['head'] }): VNode {
  return (
    <header>
      <h2>
        <Text of={head?.title ?? 'Untitled'} />
      </h2>
      <p class="small soft">
        <Text of={head?.outlet ?? 'Outlet not known'} />,{' '}
        {head?.publishedOn ? sayDate(head.publishedOn) : 'without a date'}
        {head?.author && (
          <>
            , by <Text of={head.author} />
          </>
        )}
      </p>
      {head?.url && (
        <p class="small">
          <Outward to={head.url}>Where it was published</Outward>
        </p>
      )}
    </header>
  );
}
