import type { VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import {
  type Completed,
  type CompletionAnswer,
  completionQuestion,
} from '../ask/documents/corrections.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { KindIcon } from '../words/icon.tsx';
import { Text } from '../words/text.tsx';

/** How long to wait for the next letter, in milliseconds. */
const PAUSE = 180;
const LONGEST_NAME = 80;

// Said apart: the types know this role only of boxes with a `datalist`.
const COMBOBOX = { role: 'combobox', 'aria-autocomplete': 'list' } as object;

/** A name that was typed, with its id where it was chosen from the list. */
export interface Picked {
  readonly name: string;
  readonly id?: string | undefined;
}

interface Props {
  readonly label: string;
  readonly of: Completed;
  readonly value: Picked;
  readonly onPick: (picked: Picked) => void;
  readonly hint?: string;
}

/** A field for a name, which is completed from what the graph has. */
export function Pick({ label, of, value, onPick, hint }: Props): VNode {
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const words = useLate(isOpen && value.id === undefined ? value.name : '');
  const id = useId();
  const { data } = useAnswer<CompletionAnswer>(completionQuestion(of, words));
  const hits = (words.trim() !== '' && data?.search.nodes) || [];
  const isShown = isOpen && value.id === undefined && hits.length > 0;
  const take = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    setOpen(false);
    onPick({ id: hit.node.id, name: hit.node.name });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isShown) return;
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter') take(Math.max(at, 0));
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <div class="field pick" onFocusOut={() => setOpen(false)}>
      <label for={id}>{label}</label>
      <input
        type="text"
        id={id}
        {...COMBOBOX}
        {...{ 'aria-expanded': isShown, 'aria-controls': `${id}-hits` }}
        aria-activedescendant={isShown && at >= 0 ? `${id}-${at}` : undefined}
        autocomplete="off"
        placeholder={hint}
        value={value.name}
        onInput={({ currentTarget }) => {
          onPick({ name: currentTarget.value });
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="hits" id={`${id}-hits`} role="listbox" aria-label={label} hidden={!isShown}>
        {isShown
          ? hits.map(({ text, node }, index) => (
              <div
                key={node.id}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                class="hit"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(index)}
                onKeyDown={onKeyDown}
              >
                {node.kind ? <KindIcon kind={node.kind} /> : null}{' '}
                <Text of={text} most={LONGEST_NAME} />
                {text === node.name ? null : (
                  <span class="soft small">
                    {' → '}
                    <Text of={node.name} most={LONGEST_NAME} />
                  </span>
                )}
              </div>
            ))
          : null}
      </div>
    </div>
  );
}

/** What was typed, once nothing follows for a moment. */
function useLate(words: string): string {
  const [late, setLate] = useState(words);
  useEffect(() => {
    const waiting = setTimeout(() => setLate(words), PAUSE);
    return () => clearTimeout(waiting);
  }, [words]);
  return late;
}
