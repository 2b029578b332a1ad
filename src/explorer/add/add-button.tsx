import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useLimits } from '../ask/use-limits.tsx';
import { AddDialog } from './add-dialog.tsx';

/** Opens the form for an article; there is none where the server takes no changes. */
export function AddButton(): VNode | null {
  const limits = useLimits();
  const [isOpen, setOpen] = useState(false);
  if (!limits || limits.changes === 'NEVER') return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Add an article
      </button>
      {isOpen ? <AddDialog limits={limits} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
