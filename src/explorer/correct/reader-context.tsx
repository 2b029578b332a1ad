import { type ComponentChildren, createContext, type VNode } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import type { SentenceRead } from '../ask/documents/article.ts';
import {
  type ArticleCorrectionsAnswer,
  articleCorrectionsQuestion,
  type CorrectionTold,
} from '../ask/documents/corrections.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { goToSentence } from '../pane/reader/show-sentence.ts';
import { collapsed, takeWantedQuote } from './wanted-quote.ts';

/** What the reader knows of corrections. */
export interface ReaderState {
  readonly article: string;
  readonly text: string;
  readonly sentences: readonly SentenceRead[];
  /** What was corrected in a sentence of these words. */
  readonly of: (sentence: string) => readonly CorrectionTold[];
  /** Whether each sentence has its button. */
  readonly isCorrecting: boolean;
  readonly setCorrecting: (on: boolean) => void;
  /** The sentence whose form is open. */
  readonly opened: string | undefined;
  readonly open: (sentence: string | undefined) => void;
}

const ReaderContext = createContext<ReaderState | undefined>(undefined);

interface Props {
  readonly article: string;
  readonly text: string;
  readonly sentences: readonly SentenceRead[];
  readonly children: ComponentChildren;
}

/** Brings what was corrected in an article to its sentences. */
export function ReaderCorrections({ article, text, sentences, children }: Props): VNode {
  const { data } = useAnswer<ArticleCorrectionsAnswer>(articleCorrectionsQuestion(article));
  const [isCorrecting, setCorrecting] = useState(false);
  const [opened, open] = useState<string>();
  const corrections = data?.article?.corrections;
  const state = useMemo((): ReaderState => {
    const byQuote = new Map<string, CorrectionTold[]>();
    for (const one of corrections ?? []) {
      if (one.quote) byQuote.set(one.quote, [...(byQuote.get(one.quote) ?? []), one]);
    }
    const of = (sentence: string) =>
      byQuote.size === 0 ? [] : (byQuote.get(collapsed(sentence)) ?? []);
    return { article, text, sentences, of, isCorrecting, setCorrecting, opened, open };
  }, [article, text, sentences, corrections, isCorrecting, opened]);
  useEffect(() => {
    const id = takeWantedQuote((quote) =>
      sentences.find(({ start, end }) => collapsed(text.slice(start, end)).includes(quote)),
    );
    if (id) goToSentence(id);
  }, [sentences, text]);
  return <ReaderContext.Provider value={state}>{children}</ReaderContext.Provider>;
}

/** What the reader around knows of corrections; undefined outside of it. */
export function useReader(): ReaderState | undefined {
  return useContext(ReaderContext);
}
