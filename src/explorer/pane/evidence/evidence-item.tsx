import { Fragment, type VNode } from 'preact';
import type { EvidenceTold } from '../../ask/documents/event.ts';
import type { Named } from '../../ask/documents/names.ts';
import { CorrectEvidence } from '../../correct/correct-evidence.tsx';
import { CorrectionNote } from '../../correct/correction-note.tsx';
import { saySureness } from '../../words/sureness.ts';
import { Text } from '../../words/text.tsx';
import { MODALITY_MEANINGS, sayDate } from '../../words/words.ts';
import { ActorButton } from './actor-button.tsx';
import { Citation } from './citation.tsx';
import { evidenceMarks } from './evidence-marks.ts';
import { LongText } from './long-text.tsx';
import { Why } from './why.tsx';

interface Props {
  readonly evidence: EvidenceTold;
  readonly topics: readonly Named[];
  /** Opens the article at this place. */
  readonly onRead: () => void;
  /** Which place of its account it is, from 1. */
  readonly number: number;
}

/** A sentence that tells the event, and all that it says of it. */
export function EvidenceItem({ evidence, topics, onRead, number }: Props): VNode {
  const { sentence, date, place, modality, negated, main, confidence, corrections } = evidence;
  return (
    <li class="evidence">
      <blockquote dir="auto">
        <LongText
          text={sentence.text}
          offset={sentence.start}
          marks={evidenceMarks(evidence, topics)}
          isSpoken
        />
      </blockquote>
      <dl class="facts small">
        <dt>Who says so</dt>
        <dd>
          <Sayer evidence={evidence} />
        </dd>
        <dt>What it gives</dt>
        <dd>
          {negated ? 'It is denied' : MODALITY_MEANINGS[modality]};{' '}
          {date ? sayDate(date) : 'no date'}; {place ? <Text of={place} /> : 'no place'}
          {main ? '' : '; told as background'}
        </dd>
        <dt>How sure</dt>
        <dd>
          {saySureness(confidence)} ({confidence.toFixed(2)})
        </dd>
        {sentence.sources.length > 0 && (
          <>
            <dt>Source cited</dt>
            <dd>
              {sentence.sources.map((source, at) => (
                <Fragment key={source.id}>
                  {at > 0 && '; '}
                  <Citation of={source} />
                </Fragment>
              ))}
            </dd>
          </>
        )}
      </dl>
      {corrections.map((one) => (
        <CorrectionNote key={one.id} of={one} />
      ))}
      <Why evidence={evidence} />
      <button type="button" onClick={onRead}>
        Read in the article<span class="unseen"> (place {number})</span>
      </button>{' '}
      <CorrectEvidence evidence={evidence} number={number} />
    </li>
  );
}

function Sayer({ evidence: { attributedTo, outlet } }: { evidence: EvidenceTold }): VNode {
  return (
    <>
      {attributedTo ? <ActorButton actor={attributedTo} /> : 'the article itself'}
      {outlet && (
        <>
          , after <Text of={outlet} />
        </>
      )}
    </>
  );
}
