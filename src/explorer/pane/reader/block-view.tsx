import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { SentenceRead } from '../../ask/documents/article.ts';
import { SentenceForm } from '../../correct/sentence-form.tsx';
import { count } from '../../words/words.ts';
import { LongText } from '../evidence/long-text.tsx';
import type { Block, BlockKind, Piece } from './blocks.ts';
import type { Findings } from './findings.ts';
import { SentenceView } from './sentence-view.tsx';

interface Props {
  readonly block: Block<SentenceRead>;
  readonly text: string;
  readonly findings: ReadonlyMap<string, Findings>;
  /** The event whose sentences stand out. */
  readonly event: string | undefined;
  /** The sentence that the reader was opened at. */
  readonly sentence: string | undefined;
}

/** What is not the text itself, by name. */
const ASIDES: Partial<Record<BlockKind, string>> = {
  notes: 'Notes',
  author: 'About the author',
  rest: 'Other text of the page',
};

/** A block of the article; drawn anew only when more was found in it. */
export function BlockView({ block, text, findings, event, sentence }: Props): VNode {
  const found = block.pieces.map(({ sentence }) => sentence && findings.get(sentence.id));
  const said = found.map(
    (one) => one && [one.marks.map(({ kind, label }) => kind + label), one.events],
  );
  return useMemo(
    () => <Drawn block={block} text={text} findings={findings} event={event} sentence={sentence} />,
    [text, block.start, block.end, block.kind, JSON.stringify(said), event, sentence],
  );
}

function Drawn({ block, text, findings, event, sentence: wanted }: Props): VNode | null {
  const isEmpty = block.pieces.every(({ start, end }) => text.slice(start, end).trim() === '');
  if (isEmpty) return null;
  const pieces = block.pieces.map((piece) => (
    <PieceView
      key={piece.start}
      piece={piece}
      text={text}
      findings={findings}
      event={event}
      wanted={wanted}
    />
  ));
  const ids = block.pieces.flatMap(({ sentence }) => sentence?.id ?? []);
  const form = <SentenceForm ids={ids} />;
  const aside = ASIDES[block.kind];
  if (!aside)
    return (
      <>
        <p class={`block block-${block.kind}`} dir="auto">
          {pieces}
        </p>
        {form}
      </>
    );
  const words = text.slice(block.start, block.end).split(/\s+/).filter(Boolean).length;
  const isChosen = block.pieces.some(
    ({ sentence }) =>
      sentence &&
      (sentence.id === wanted || findings.get(sentence.id)?.events.some(({ id }) => id === event)),
  );
  return (
    <details class="aside small" open={isChosen}>
      <summary>
        {aside}, {count(words, 'word')}
      </summary>
      <div class="aside-text" dir="auto">
        {pieces}
      </div>
      {form}
    </details>
  );
}

function PieceView(props: {
  readonly piece: Piece<SentenceRead>;
  readonly text: string;
  readonly findings: ReadonlyMap<string, Findings>;
  readonly event: string | undefined;
  readonly wanted: string | undefined;
}): VNode {
  const { piece, text, findings, event, wanted } = props;
  const words = text.slice(piece.start, piece.end);
  if (!piece.sentence)
    return <LongText text={withoutEmptyLines(words)} offset={piece.start} marks={[]} />;
  return (
    <SentenceView
      id={piece.sentence.id}
      text={words}
      start={piece.start}
      found={findings.get(piece.sentence.id)}
      event={event}
      isWanted={piece.sentence.id === wanted}
    />
  );
}

/** Line ends are laid out by blocks; in the text of the page, lines that are empty say nothing. */
function withoutEmptyLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.join('\n');
}
