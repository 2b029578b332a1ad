import type { VNode } from 'preact';
import type { EventRead } from '../../ask/documents/article.ts';
import { SentenceCorrections } from '../../correct/sentence-corrections.tsx';
import { useView } from '../../view/use-view.ts';
import { Headline } from '../../words/headline.tsx';
import { STATUS_NAMES } from '../../words/words.ts';
import { LongText } from '../evidence/long-text.tsx';
import type { Findings } from './findings.ts';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly found: Findings | undefined;
  readonly event: string | undefined;
  /** Whether the reader was opened at it. */
  readonly isWanted: boolean;
}

/** A sentence with what was found in it, and the events that it tells. */
export function SentenceView({ id, text, start, found, event, isWanted }: Props): VNode {
  const isChosen = found?.events.some((one) => one.id === event) ?? false;
  return (
    <>
      <span id={id} class={isChosen || isWanted ? 'sentence chosen' : 'sentence'} tabIndex={-1}>
        {isChosen && <span class="unseen">Tells the event: </span>}
        <LongText text={text} offset={start} marks={found?.marks ?? []} isSpoken={false} />
      </span>
      {found?.events.map((one) => (
        <EventChip key={one.id} event={one} isChosen={one.id === event} />
      ))}
      <SentenceCorrections id={id} text={text} />
    </>
  );
}

function EventChip({ event, isChosen }: { event: EventRead; isChosen: boolean }): VNode {
  const { go } = useView();
  const { status } = event;
  return (
    <>
      {' '}
      <button
        type="button"
        class="chip"
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => go({ event: event.id, article: undefined, sentence: undefined })}
      >
        <span class="unseen">Event: </span>
        <Headline of={event} />
        {status !== 'HAPPENED' && ` (${STATUS_NAMES[status].toLowerCase()})`}
      </button>
    </>
  );
}
