import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Text } from '../words/text.tsx';
import { sayChanges } from './say.ts';
import { TakeBack } from './take-back.tsx';
import { useCorrect } from './use-correct.tsx';

const LONGEST = 300;

/** What the last correction did, and the way back. */
export function NoticeBar(): VNode {
  const { notice, dismiss } = useCorrect();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) bar.current?.focus({ preventScroll: true });
  }, [notice]);
  return (
    <div role="status" class="notice-frame">
      {notice ? (
        <div class="notice small" tabIndex={-1} ref={bar}>
          <p>
            <strong>{notice.isTakenBack ? 'Taken back' : 'Corrected'}:</strong>{' '}
            {notice.done.corrections.map(({ id, text }) => (
              <Text key={id} of={`${text}. `} most={LONGEST} />
            ))}
            {sayChanges(notice.done)}
          </p>
          <p class="row">
            {notice.isTakenBack
              ? null
              : notice.done.corrections.map((one) => (
                  <TakeBack key={one.id} of={one} to={notice.from} />
                ))}
            <button type="button" class="small" onClick={dismiss}>
              Close<span class="unseen"> this note</span>
            </button>
          </p>
        </div>
      ) : null}
    </div>
  );
}
