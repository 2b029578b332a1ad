import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { CorrectionStatus } from '../../model/correction.ts';
import {
  type CandidatesAnswer,
  type CorrectionsAnswer,
  candidatesQuestion,
  correctionsQuestion,
} from '../ask/documents/corrections.ts';
import { Fault } from '../ask/fault.tsx';
import { useAnswer } from '../ask/use-answer.ts';
import { useMore } from '../lists/use-more.tsx';
import { CandidateItem } from './candidate-item.tsx';
import { CorrectionItem } from './correction-item.tsx';
import { useCorrectionPages } from './use-correction-pages.ts';

/** What somebody must look at again. */
const REVIEW: readonly CorrectionStatus[] = ['REVIEW', 'ABSENT'];

const LISTS = [
  ['all', 'All', undefined],
  ['review', 'To be looked at again', REVIEW],
] as const;

/** All that people corrected, what is to be looked at again, and who may be one. */
export function CorrectionsPane(): VNode {
  const [shown, setShown] = useState<'all' | 'review'>('all');
  const status = shown === 'all' ? undefined : REVIEW;
  const { list, more, error } = useCorrectionPages(status);
  const review = useAnswer<CorrectionsAnswer>(correctionsQuestion(REVIEW)).data;
  return (
    <>
      <h2>Corrections</h2>
      <p class="soft small">
        What people said against what the rules read. Each is tied to the words of a sentence, and
        holds when the article is taken in again.
      </p>
      <fieldset class="switch" aria-label="Which corrections">
        {LISTS.map(([name, label]) => (
          <button
            key={name}
            type="button"
            aria-pressed={shown === name}
            onClick={() => setShown(name)}
          >
            {label}
            {name === 'review' && review ? ` (${review.corrections.totalCount})` : ''}
          </button>
        ))}
      </fieldset>
      {error ? <Fault error={error} /> : null}
      {list || error ? null : <p role="status">Loading the corrections…</p>}
      {list && list.totalCount === 0 ? (
        <p>
          {shown === 'all'
            ? 'Nothing was corrected yet. Choose an event and “Correct…” at one of its sentences, or read an article and choose “Correct the text”.'
            : 'Nothing is to be looked at again: every correction holds, or is met by the rules.'}
        </p>
      ) : null}
      <ol class="corrections">
        {list?.nodes.map((one) => (
          <CorrectionItem key={one.id} of={one} />
        ))}
      </ol>
      {list?.pageInfo.hasNextPage ? (
        <button type="button" onClick={more}>
          Show more of {list.totalCount.toLocaleString('en')}
        </button>
      ) : null}
      <AllCandidates />
    </>
  );
}

const AT_ONCE = 20;

function AllCandidates(): VNode | null {
  const { data } = useAnswer<CandidatesAnswer>(candidatesQuestion());
  const { shown, more } = useMore(data?.mergeCandidates ?? [], AT_ONCE, 'pair');
  if (!data) return null;
  return (
    <section aria-labelledby="candidates">
      <h3 id="candidates">Who may be one</h3>
      {shown.length === 0 ? (
        <p class="soft small">No two names of the graph are alike enough to ask.</p>
      ) : (
        <ul class="candidates">
          {shown.map((one) => (
            <CandidateItem key={`${one.into.id} ${one.from.id}`} of={one} />
          ))}
        </ul>
      )}
      {more}
    </section>
  );
}
