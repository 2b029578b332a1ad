import type { ComponentChildren, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SentenceRead } from '../ask/documents/article.ts';
import { AddEventForm } from './add-event-form.tsx';
import { useReader } from './reader-context.tsx';
import { SplitForm } from './split-form.tsx';
import { useCorrect } from './use-correct.tsx';
import { collapsed } from './wanted-quote.ts';

/** The open form of one of these sentences, below the paragraph that they stand in. */
export function SentenceForm({ ids }: { ids: readonly string[] }): VNode | null {
  const reader = useReader();
  const { isOpen } = useCorrect();
  const opened = reader?.opened;
  const sentence =
    isOpen && opened !== undefined && ids.includes(opened)
      ? reader?.sentences.find(({ id }) => id === opened)
      : undefined;
  if (!reader || !sentence) return null;
  return (
    <Choice
      key={sentence.id}
      article={reader.article}
      sentence={sentence}
      text={reader.text.slice(sentence.start, sentence.end)}
      onClose={() => reader.open(undefined)}
    />
  );
}

export interface SentenceProps {
  readonly article: string;
  readonly sentence: SentenceRead;
  readonly text: string;
  readonly onClose: () => void;
}

/** What the forms share that a sentence has a choice of. */
export interface ChoiceProps extends SentenceProps {
  readonly choice: ComponentChildren;
  /** Words of the sentence that were marked when it was opened; blank for none. */
  readonly marked: string;
}

function Choice(props: SentenceProps): VNode {
  const [marked] = useState(() => markedIn(props.text));
  // Who marks a name wonders about it.
  const [does, setDoes] = useState<'ADD' | 'SPLIT'>(() =>
    isName(marked, props) ? 'SPLIT' : 'ADD',
  );
  const id = useId();
  const hasNames = props.sentence.mentions.length > 0;
  const choice = hasNames ? (
    <fieldset class="either">
      <legend class="unseen">What is wrong</legend>
      <label class="tick">
        <input type="radio" name={id} checked={does === 'ADD'} onChange={() => setDoes('ADD')} />
        An event is missing
      </label>
      <label class="tick">
        <input
          type="radio"
          name={id}
          checked={does === 'SPLIT'}
          onChange={() => setDoes('SPLIT')}
        />
        A name means somebody else here
      </label>
    </fieldset>
  ) : null;
  return does === 'ADD' ? (
    <AddEventForm {...props} choice={choice} marked={marked} />
  ) : (
    <SplitForm {...props} choice={choice} marked={marked} />
  );
}

/** Words that are marked on the page, where the sentence has them. */
function markedIn(text: string): string {
  const marked = collapsed(getSelection()?.toString() ?? '');
  return marked !== '' && collapsed(text).includes(marked) ? marked : '';
}

function isName(words: string, { sentence, text }: SentenceProps): boolean {
  return sentence.mentions.some(
    ({ start, end }) => text.slice(start - sentence.start, end - sentence.start) === words,
  );
}
