import type { VNode } from 'preact';
import { visible } from '../words/visible.ts';
import { markedWords } from './marked-words.ts';

interface Props {
  readonly text: string;
  /** Takes words that were marked in it. */
  readonly onWords: (words: string) => void;
}

/** The sentence that is corrected; words marked in it go into the field that was last in use. */
export function SentenceQuote({ text, onWords }: Props): VNode {
  return (
    <blockquote
      dir="auto"
      class="corrected-sentence"
      onMouseUp={({ currentTarget }) => {
        const words = markedWords(currentTarget);
        if (words !== '') onWords(words);
      }}
    >
      {visible(text)}
    </blockquote>
  );
}
