import type { VNode } from 'preact';
import type { DisputeTold, PieceTold, SideTold } from '../../ask/documents/disputes.ts';
import { useMore } from '../../lists/use-more.tsx';
import { useView } from '../../view/use-view.ts';
import { MATTER_NAMES, saySide } from '../../words/disputes.ts';
import { Names, Text } from '../../words/text.tsx';
import { count } from '../../words/words.ts';
import { wantSentence } from '../reader/wanted-sentence.ts';
import { ArticleName } from './account-item.tsx';

/** Sentences of one side that are shown at once. */
const AT_ONCE = 5;
const LONGEST_QUOTE = 600;

/** Something that accounts differ in: each side with its sentences; none is held to be right. */
export function DisputeItem({ of: { about, unit, sides } }: { of: DisputeTold }): VNode {
  return (
    <section class="dispute">
      <h4>
        {MATTER_NAMES[about]}
        {unit ? (
          <>
            {' '}
            (<Text of={unit} />)
          </>
        ) : null}
      </h4>
      <ul class="sides">
        {sides.map((side) => (
          <li key={`${side.event.id} ${side.value}`}>
            <Side about={about} side={side} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SideProps {
  readonly about: DisputeTold['about'];
  readonly side: SideTold;
}

function Side({ about, side: { value, origins, actors, evidence } }: SideProps): VNode {
  const { shown, more } = useMore(evidence, AT_ONCE, 'sentence');
  return (
    <>
      <p>
        <strong>
          <Text of={saySide(about, value)} />
        </strong>{' '}
        <span class="soft small">
          {count(origins, 'origin')}
          {actors.length > 0 ? (
            <>
              ; only here <Names of={actors.map(({ name }) => name)} />
            </>
          ) : null}
        </span>
      </p>
      <Pieces of={shown} />
      {more}
    </>
  );
}

/** Sentences, each of which opens its article at its place. */
export function Pieces({ of }: { of: readonly PieceTold[] }): VNode {
  const { go } = useView();
  return (
    <ul class="pieces">
      {of.map(({ id, quote, sentence, article }) => (
        <li key={id}>
          <span class="quote">
            “<Text of={quote} most={LONGEST_QUOTE} />”
          </span>{' '}
          <button
            type="button"
            class="plain small"
            onClick={() => {
              wantSentence(sentence.id);
              go({ article: article.id, against: undefined });
            }}
          >
            <ArticleName article={article} />
          </button>
        </li>
      ))}
    </ul>
  );
}
