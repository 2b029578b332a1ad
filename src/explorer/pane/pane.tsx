import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Question } from '../ask/ask.ts';
import { actorQuestion } from '../ask/documents/actor.ts';
import { articleQuestion, FIRST_PAGES } from '../ask/documents/article.ts';
import { compareQuestion } from '../ask/documents/compare.ts';
import { correctionsQuestion } from '../ask/documents/corrections.ts';
import { disputesQuestion } from '../ask/documents/disputes.ts';
import { eventQuestion } from '../ask/documents/event.ts';
import { issueQuestion } from '../ask/documents/issue.ts';
import { type PairAnswer, pairQuestion } from '../ask/documents/pair.ts';
import { inGraphiql } from '../ask/in-graphiql.ts';
import type { Answer } from '../ask/use-answer.ts';
import { CorrectionsPane } from '../correct/corrections-pane.tsx';
import { NoticeBar } from '../correct/notice-bar.tsx';
import { useView } from '../view/use-view.ts';
import { type Change, NOTHING_CHOSEN, type View } from '../view/view.ts';
import { ActorPane } from './actor-pane.tsx';
import { ArticlePane } from './article-pane.tsx';
import { ComparePane } from './compare-pane.tsx';
import { DisputesPane } from './disputes-pane.tsx';
import { EventPane } from './event-pane.tsx';
import { IssuePane } from './issue-pane.tsx';
import { PairPane } from './pair-pane.tsx';
import { Welcome } from './welcome.tsx';

/** What is looked at more closely, the deepest choice on top: article, event, pair, actor, issue. */
export function Pane({ pair }: { pair: Answer<PairAnswer> }): VNode {
  const { view } = useView();
  return <Frame {...closest(view, pair)} />;
}

interface FrameProps {
  /** What is shown; when it changes, reading begins at its top. */
  readonly chosen: string;
  readonly content: ComponentChildren;
  /** What it was asked by. */
  readonly question?: Question;
  /** What goes back to what was shown before, and what that is. */
  readonly back?: readonly [Change, string];
}

function closest(view: View, pair: Answer<PairAnswer>): FrameProps {
  const { article, against, event, actor, list } = view;
  const issue = view.topic ?? view.lens;
  const below = list ? `the ${list}` : 'the network';
  if (article && against) {
    return {
      chosen: `${article} ${against}`,
      back: [{ against: undefined }, 'the article'],
      question: compareQuestion(article, against),
      content: <ComparePane key={`${article} ${against}`} a={article} b={against} />,
    };
  }
  if (article) {
    return {
      chosen: article,
      back: [{ article: undefined, sentence: undefined }, beneathArticle(view)],
      question: articleQuestion(article, FIRST_PAGES, true),
      content: <ArticlePane key={article} id={article} event={event} sentence={view.sentence} />,
    };
  }
  if (event) {
    const before = view.pair ? 'the two' : actor ? 'the actor' : below;
    return {
      chosen: event,
      back: [{ event: undefined }, before],
      question: eventQuestion(event),
      content: <EventPane key={event} id={event} />,
    };
  }
  const back = [NOTHING_CHOSEN, issue ? 'the issue' : 'the network'] as const;
  if (view.pair) {
    const question = pairQuestion(view, view.pair);
    const content = <PairPane ids={view.pair} answer={pair} />;
    return { chosen: view.pair.join(' '), back, question, content };
  }
  if (actor) {
    const content = <ActorPane key={actor} id={actor} />;
    const before = list ? ([{ actor: undefined }, `the ${list}`] as const) : back;
    return { chosen: actor, back: before, question: actorQuestion(view, actor), content };
  }
  if (list === 'corrections') {
    const content = <CorrectionsPane />;
    return { chosen: list, back, question: correctionsQuestion(undefined), content };
  }
  if (list) {
    const question = disputesQuestion(view);
    return {
      chosen: list,
      back: [{ list: undefined }, issue ? 'the issue' : 'the network'],
      question,
      content: <DisputesPane />,
    };
  }
  if (issue) {
    const content = <IssuePane key={issue} id={issue} />;
    return { chosen: '', question: issueQuestion(view, issue), content };
  }
  return { chosen: '', content: <Welcome /> };
}

/** What an article was opened from. */
function beneathArticle({ event, pair, actor, topic, lens, list }: View): string {
  if (event) return 'the event';
  if (pair) return 'the two';
  if (actor) return 'the actor';
  if (list) return `the ${list}`;
  return topic || lens ? 'the issue' : 'the network';
}

function Frame({ chosen, content, question, back }: FrameProps): VNode {
  const { go } = useView();
  const frame = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    frame.current?.scrollTo({ top: 0 });
    if (chosen === '') return;
    frame.current?.focus({ preventScroll: true });
    const isBeside = matchMedia('(min-width: 60rem)').matches;
    if (!isBeside) frame.current?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  return (
    <section class="pane" aria-label="Details" tabIndex={-1} ref={frame}>
      {question ? (
        <p class="pane-head">
          {back ? (
            <button type="button" class="back" onClick={() => go(back[0])}>
              ← Back to {back[1]}
            </button>
          ) : (
            <span />
          )}
          <a class="small" href={inGraphiql(question)} target="_blank" rel="noopener">
            The query behind this
          </a>
        </p>
      ) : null}
      <NoticeBar />
      {content}
    </section>
  );
}
