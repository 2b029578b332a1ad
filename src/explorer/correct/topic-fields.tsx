import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Text } from '../words/text.tsx';
import { NOBODY } from './draft.ts';
import { Pick, type Picked } from './pick.tsx';

interface Props {
  readonly topics: readonly Picked[];
  readonly onChange: (topics: readonly Picked[]) => void;
}

/** The issues of an event: each can be taken off, and others added by their names. */
export function TopicFields({ topics, onChange }: Props): VNode {
  const [typed, setTyped] = useState<Picked>(NOBODY);
  return (
    <fieldset>
      <legend>What it is about</legend>
      {topics.length > 0 ? (
        <ul class="chips">
          {topics.map((topic) => (
            <li key={topic.id}>
              <button
                type="button"
                onClick={() => onChange(topics.filter((one) => one.id !== topic.id))}
              >
                <Text of={topic.name} /> <span aria-hidden="true">×</span>
                <span class="unseen">, take off</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Pick
        label="Add an issue"
        of="TOPIC"
        value={typed}
        hint="gas, sanctions, …"
        onPick={(picked) => {
          const isNew = topics.every(({ id }) => id !== picked.id);
          if (picked.id !== undefined && isNew) onChange([...topics, picked]);
          setTyped(picked.id === undefined ? picked : NOBODY);
        }}
      />
    </fieldset>
  );
}
