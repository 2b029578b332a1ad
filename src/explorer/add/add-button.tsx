import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type ChangesAnswer, changesQuestion } from '../ask/documents/add.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useView } from '../view/use-view.ts';
import { AddDialog } from './add-dialog.tsx';

/** Opens the form for an article; there is none where the server takes no changes. */
export function AddButton(): VNode | null {
  const { isThere } = useView();
  const [isOpen, setOpen] = useState(false);
  const { data } = useAnswer<ChangesAnswer>(isThere ? changesQuestion() : undefined);
  if (!data || data.limits.changes === 'NEVER') return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Add an article
      </button>
      {isOpen ? <AddDialog limits={data.limits} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
