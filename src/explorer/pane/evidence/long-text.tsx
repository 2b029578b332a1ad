import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { count } from '../../words/words.ts';
import type { Mark } from './evidence-marks.ts';
import { excerptOf } from './excerpt.ts';
import { MarkedText } from './marked-text.tsx';

/** The longest sentence that is shown whole at once. */
const LONGEST = 1500;

interface Props {
  readonly text: string;
  readonly offset: number;
  readonly marks: readonly Mark[];
  readonly isSpoken?: boolean;
}

/** A sentence with its marks, however long: what has no full stop may be the whole article. */
export function LongText(props: Props): VNode {
  const { text, offset, marks } = props;
  const [isWhole, setWhole] = useState(false);
  if (isWhole || text.length <= LONGEST) return <MarkedText {...props} />;
  const { start, end } = excerptOf(text, offset, marks, LONGEST);
  return (
    <>
      {start > 0 && '… '}
      <MarkedText {...props} text={text.slice(start, end)} offset={offset + start} />
      {end < text.length && '…'}{' '}
      <button type="button" class="plain" onClick={() => setWhole(true)}>
        Show all {count(text.length, 'character')}
      </button>
    </>
  );
}
