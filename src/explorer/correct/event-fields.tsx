import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { type EventType, MODALITIES, type Modality } from '../../model/event.ts';
import { FAMILIES, type Family, TYPE_NAMES } from '../words/words.ts';
import type { EventDraft } from './draft.ts';
import { PartFields } from './part-fields.tsx';
import { Pick } from './pick.tsx';
import { TopicFields } from './topic-fields.tsx';

const MODALITY_NAMES: Readonly<Record<Modality, string>> = {
  ACTUAL: 'It happened',
  PLANNED: 'It is to come',
  HYPOTHETICAL: 'It is only supposed',
  HISTORICAL: 'It happened long before',
};

interface Props {
  readonly draft: EventDraft;
  readonly onChange: (draft: EventDraft) => void;
  /** Words of the sentence that may mean somebody. */
  readonly words: readonly string[];
  /** Is told into whose field words go that are marked in the sentence. */
  readonly onWordsField: (key: number) => void;
}

/** All that can be said of an event. */
export function EventFields({ draft, onChange, words, onWordsField }: Props): VNode {
  const put = (part: Partial<EventDraft>) => onChange({ ...draft, ...part });
  const dateId = useId();
  return (
    <>
      <div class="fields">
        <label class="field">
          What happened
          <select
            value={draft.type}
            required
            onChange={({ currentTarget: { value } }) => put({ type: value as EventType })}
          >
            {draft.type === '' ? <option value="">Choose…</option> : null}
            {(Object.keys(FAMILIES) as Family[]).map((family) => (
              <optgroup key={family} label={FAMILIES[family].name}>
                {FAMILIES[family].types.map((type) => (
                  <option key={type} value={type}>
                    {TYPE_NAMES[type]} ({type})
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label class="field">
          Whether it happened
          <select
            value={draft.modality}
            onChange={({ currentTarget: { value } }) => put({ modality: value as Modality })}
          >
            {MODALITIES.map((one) => (
              <option key={one} value={one}>
                {MODALITY_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
        <div class="field">
          <label for={dateId}>Date</label>
          <input
            type="text"
            id={dateId}
            inputMode="numeric"
            autocomplete="off"
            placeholder="2026-02-04"
            aria-describedby={`${dateId}-hint`}
            value={draft.date}
            onInput={({ currentTarget: { value } }) => put({ date: value })}
          />
          <span class="soft small" id={`${dateId}-hint`}>
            a day, month or year; empty for none
          </span>
        </div>
        <Pick
          label="Place"
          of="ACTOR"
          value={draft.place}
          hint="any name; empty for none"
          onPick={(place) => put({ place })}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.negated}
          onChange={({ currentTarget: { checked } }) => put({ negated: checked })}
        />
        The sentence denies it
      </label>
      <PartFields draft={draft} onChange={onChange} words={words} onWordsField={onWordsField} />
      <TopicFields topics={draft.topics} onChange={(topics) => put({ topics })} />
    </>
  );
}
