import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Added } from '../ask/documents/add.ts';
import { useView } from '../view/use-view.ts';
import { Headline } from '../words/headline.tsx';
import { Text } from '../words/text.tsx';
import { count } from '../words/words.ts';

const STATUSES: Readonly<Record<Added['status'], string>> = {
  NEW: 'The article is in the graph',
  KNOWN: 'The graph had this very article already',
  CHANGED: 'The article took the place of its former version',
};

/** So much of a sentence tells which it is. */
const LONGEST = 200;

/** What an added article gave, what it is in dispute about, and what was not understood. */
export function AddReport({ added, onClose }: { added: Added; onClose: () => void }): VNode {
  const { go } = useView();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { status, events, disputed, notUnderstood } = added;
  const show = (event: string) => {
    go({ article: undefined, event });
    onClose();
  };
  return (
    <>
      <h2 id="add-title" ref={heading} tabIndex={-1}>
        {STATUSES[status]}
      </h2>
      {status === 'KNOWN' ? (
        <p>Nothing was changed.</p>
      ) : (
        <p>
          {count(events.added, 'new event')}, {events.changed} changed, {events.removed} gone.
        </p>
      )}
      {disputed.totalCount > 0 ? (
        <section aria-labelledby="add-disputed">
          <h3 id="add-disputed">Accounts differ about {count(disputed.totalCount, 'event')}</h3>
          <ul>
            {disputed.nodes.map((event) => (
              <li key={event.id}>
                <button type="button" class="plain" onClick={() => show(event.id)}>
                  <Headline of={event} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {notUnderstood.length > 0 ? (
        <section aria-labelledby="add-silent">
          <h3 id="add-silent">Not understood, for example</h3>
          <ul class="small">
            {notUnderstood.map(({ words, detail }) => (
              <li key={words}>
                <Text of={words} most={LONGEST} />
                {detail ? (
                  <p class="soft">
                    <Text of={detail} />
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p class="choices">
        <button type="button" class="main" onClick={onClose}>
          Read it
        </button>
      </p>
    </>
  );
}
