import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { ROLES, type Role } from '../../model/event.ts';
import { visible } from '../words/visible.ts';
import { type EventDraft, emptyPart, type PartDraft, swapped } from './draft.ts';
import { NewActorFields } from './new-actor-fields.tsx';
import { Pick } from './pick.tsx';

const ROLE_CHOICES: Readonly<Record<Role, string>> = {
  SOURCE: 'Source: who does it',
  TARGET: 'Target: to or with whom',
  HOST: 'Host',
  MEDIATOR: 'Mediator',
  THIRD: 'Third party',
};

interface Props {
  readonly draft: EventDraft;
  readonly onChange: (draft: EventDraft) => void;
  readonly words: readonly string[];
  readonly onWordsField: (key: number) => void;
}

/** Who did what: a line for everybody who has a part. */
export function PartFields({ draft, onChange, words, onWordsField }: Props): VNode {
  const { parts } = draft;
  const listId = useId();
  const set = (changed: PartDraft) =>
    onChange({
      ...draft,
      parts: parts.map((part) => (part.key === changed.key ? changed : part)),
    });
  const next = () => Math.max(-1, ...parts.map(({ key }) => key)) + 1;
  return (
    <fieldset>
      <legend>Who took part</legend>
      <datalist id={listId}>
        {words.map((one) => (
          <option key={one} value={visible(one)} />
        ))}
      </datalist>
      <ol class="parts">
        {parts.map((part, at) => (
          <li key={part.key}>
            <fieldset class="part">
              <legend class="unseen">Number {at + 1}</legend>
              <label class="field role">
                Part
                <select
                  value={part.role}
                  onChange={({ currentTarget: { value } }) => set({ ...part, role: value as Role })}
                >
                  {ROLES.map((role) => (
                    <option key={role} value={role}>
                      {ROLE_CHOICES[role]}
                    </option>
                  ))}
                </select>
              </label>
              <div class="who">
                <Pick
                  label="Who"
                  of="ACTOR"
                  value={part.who}
                  hint="empty where nobody is named"
                  onPick={(who) => set({ ...part, who })}
                />
              </div>
              <label class="field words">
                Words that mean it
                <input
                  type="text"
                  list={listId}
                  autocomplete="off"
                  placeholder="those that name it"
                  value={part.words}
                  onFocus={() => onWordsField(part.key)}
                  onInput={({ currentTarget: { value } }) => set({ ...part, words: value })}
                />
              </label>
              <button
                type="button"
                class="away"
                onClick={() =>
                  onChange({ ...draft, parts: parts.filter(({ key }) => key !== part.key) })
                }
              >
                <span aria-hidden="true">×</span>
                <span class="unseen">Take number {at + 1} away</span>
              </button>
              <NewActorFields
                who={part.who}
                kind={part.newKind}
                country={part.country}
                onKind={(newKind) => set({ ...part, newKind })}
                onCountry={(country) => set({ ...part, country })}
              />
            </fieldset>
          </li>
        ))}
      </ol>
      <p class="row">
        <button
          type="button"
          onClick={() => onChange({ ...draft, parts: [...parts, emptyPart(next(), 'TARGET')] })}
        >
          Add somebody
        </button>
        <button type="button" onClick={() => onChange(swapped(draft))}>
          Swap the two sides
        </button>
      </p>
    </fieldset>
  );
}
