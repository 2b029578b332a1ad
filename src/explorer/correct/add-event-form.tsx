import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { SentenceRead } from '../ask/documents/article.ts';
import { correctionChange, type Done } from '../ask/documents/corrections.ts';
import { CorrectForm } from './correct-form.tsx';
import { type EventDraft, emptyPart, lackOf, NOBODY, withWords } from './draft.ts';
import { EventFields } from './event-fields.tsx';
import { sayDraft } from './say-event.ts';
import type { ChoiceProps } from './sentence-form.tsx';
import { SentenceQuote } from './sentence-quote.tsx';
import { toAddition } from './to-input.ts';
import type { Lead } from './use-correct.tsx';
import { collapsed } from './wanted-quote.ts';

/** Adds an event that a sentence tells and the rules missed; the new event is opened then. */
export function AddEventForm(props: ChoiceProps): VNode {
  const { article, sentence, text, onClose, choice, marked } = props;
  const [draft, setDraft] = useState(() => draftOf(sentence));
  const [trigger, setTrigger] = useState(marked);
  const [field, setField] = useState<number>();
  const names = [
    ...new Set(sentence.mentions.map(({ start, end }) => wordsAt(text, sentence, start, end))),
  ];
  const lack = lackOf(draft) || lackOfNames(draft);
  const onWords = (words: string) =>
    field === undefined ? setTrigger(words) : setDraft(withWords(draft, field, words));
  const lead = ({ events: [added] }: Done): Lead | undefined =>
    added && [{ event: added.id, article: undefined }, 'go'];
  return (
    <CorrectForm
      title="Correct this sentence"
      says={lack === '' && draft.type !== '' ? [`New event: ${sayDraft(draft)}.`] : []}
      lacks={lack}
      submit="Add the event"
      question={(sign) =>
        correctionChange('AddEvent', {
          article,
          quote: text,
          ...(trigger.trim() === '' ? {} : { trigger: trigger.trim() }),
          ...toAddition(draft),
          type: draft.type === '' ? 'CONSULT' : draft.type,
          ...sign,
        })
      }
      lead={lead}
      onClose={onClose}
    >
      {choice}
      <SentenceQuote text={text} onWords={onWords} />
      <label class="field">
        Words that tell it: mark them above, or write them
        <input
          type="text"
          autocomplete="off"
          placeholder="the whole sentence"
          value={trigger}
          onFocus={() => setField(undefined)}
          onInput={({ currentTarget: { value } }) => setTrigger(value)}
        />
      </label>
      <EventFields draft={draft} onChange={setDraft} words={names} onWordsField={setField} />
    </CorrectForm>
  );
}

/** Whoever is named first may be who does it, the next to whom; both can be changed. */
function draftOf({ mentions }: SentenceRead): EventDraft {
  const named = [...new Map(mentions.map(({ actor }) => [actor.id, actor])).values()];
  const parts = (['SOURCE', 'TARGET'] as const).flatMap((role, key) => {
    const actor = named[key];
    if (!actor) return key === 0 ? [emptyPart(key, role)] : [];
    return [{ ...emptyPart(key, role), who: { id: actor.id, name: actor.name } }];
  });
  return {
    type: '',
    date: '',
    place: NOBODY,
    modality: 'ACTUAL',
    negated: false,
    topics: [],
    parts,
  };
}

function lackOfNames({ parts }: EventDraft): string {
  const isNamed = parts.some(({ who }) => who.name.trim() !== '');
  return isNamed ? '' : 'Say who took part: somebody must have a name.';
}

function wordsAt(text: string, sentence: SentenceRead, start: number, end: number): string {
  return collapsed(text.slice(start - sentence.start, end - sentence.start));
}
