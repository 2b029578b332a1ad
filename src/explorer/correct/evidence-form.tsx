import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { correctionChange, type Done } from '../ask/documents/corrections.ts';
import type { EventTold, EvidenceTold } from '../ask/documents/event.ts';
import { count } from '../words/words.ts';
import { CorrectForm } from './correct-form.tsx';
import { lackOf, withWords } from './draft.ts';
import { EventFields } from './event-fields.tsx';
import { fromEvidence, wordsOf } from './from-evidence.ts';
import { sayChange } from './say-event.ts';
import { SentenceQuote } from './sentence-quote.tsx';
import { toChange } from './to-input.ts';
import type { Lead } from './use-correct.tsx';

interface Props {
  readonly event: EventTold;
  readonly evidence: EvidenceTold;
  readonly onClose: () => void;
}

/** Says that a sentence does not tell the event, or tells it otherwise. */
export function EvidenceForm({ event, evidence, onClose }: Props): VNode {
  const [does, setDoes] = useState<'REJECT' | 'CHANGE'>('REJECT');
  const [isOfAll, setOfAll] = useState(false);
  const [before] = useState(() => fromEvidence(event, evidence));
  const [draft, setDraft] = useState(before);
  const [field, setField] = useState<number>();
  const id = useId();
  const others = event.evidenceCount - 1;
  const goes = others === 0 || isOfAll;
  const places = {
    event: event.id,
    ...(isOfAll ? { all: true } : { evidence: [evidence.id] }),
  };
  const said = toChange(before, draft);
  const lack = lackOf(draft);
  const isChanged = Object.keys(said).length > 0;
  const says =
    does === 'REJECT'
      ? [sayRejection(goes, others)]
      : lack !== '' || !isChanged
        ? []
        : [...sayChange(before, draft, said), ...sayMove(said, goes, others)];
  const lead = ({ events: [next] }: Done): Lead => {
    const to = does === 'CHANGE' ? next?.id : goes ? undefined : event.id;
    return [{ event: to }, goes ? 'adjust' : 'go'];
  };
  return (
    <CorrectForm
      title="Correct what was read here"
      says={says}
      lacks={lack || 'Nothing is changed yet.'}
      submit={does === 'REJECT' ? 'Reject' : 'Change'}
      question={(sign) =>
        does === 'REJECT'
          ? correctionChange('RejectEvent', { ...places, ...sign })
          : correctionChange('ChangeEvent', { ...places, ...said, ...sign })
      }
      lead={lead}
      onClose={onClose}
    >
      <fieldset class="either">
        <legend class="unseen">What is wrong</legend>
        <label class="tick">
          <input
            type="radio"
            name={id}
            checked={does === 'REJECT'}
            onChange={() => setDoes('REJECT')}
          />
          It is not told here (reject)
        </label>
        <label class="tick">
          <input
            type="radio"
            name={id}
            checked={does === 'CHANGE'}
            onChange={() => setDoes('CHANGE')}
          />
          It is told otherwise (change)
        </label>
      </fieldset>
      {does === 'CHANGE' ? (
        <>
          <SentenceQuote
            text={evidence.sentence.text}
            onWords={(words) =>
              field === undefined ? undefined : setDraft(withWords(draft, field, words))
            }
          />
          <EventFields
            draft={draft}
            onChange={setDraft}
            words={wordsOf(evidence)}
            onWordsField={setField}
          />
        </>
      ) : null}
      {others > 0 ? (
        <label class="tick">
          <input
            type="checkbox"
            checked={isOfAll}
            onChange={({ currentTarget: { checked } }) => setOfAll(checked)}
          />
          So, too, in {others === 1 ? 'the other sentence' : `the other ${others} sentences`} that
          tell it
        </label>
      ) : null}
    </CorrectForm>
  );
}

function sayRejection(goes: boolean, others: number): string {
  if (others === 0) return 'The event goes: no other sentence tells it.';
  return goes
    ? 'The event goes, with all sentences that tell it.'
    : `The event stays: ${count(others, 'other sentence')} ${others === 1 ? 'tells' : 'tell'} it.`;
}

/** What is one event is told from type, actors and date: a change of these makes it another. */
function sayMove(said: object, goes: boolean, others: number): readonly string[] {
  const isMoved = ['type', 'date', 'sources', 'targets'].some((part) => part in said);
  if (!isMoved) return others > 0 && !goes ? ['Only this sentence is read otherwise.'] : [];
  return [
    goes
      ? 'Type, actors and date tell which event it is: it becomes another, or joins one that is there.'
      : 'Type, actors and date tell which event it is: this sentence then tells another, the others stay.',
  ];
}
