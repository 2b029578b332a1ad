import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Added, ChangesAnswer } from '../ask/documents/add.ts';
import { useView } from '../view/use-view.ts';
import { AddForm } from './add-form.tsx';
import { AddReport } from './add-report.tsx';

interface Props {
  readonly limits: ChangesAnswer['limits'];
  readonly onClose: () => void;
}

/** The form for an article and, once it is taken in, what was found; the reader opens behind it. */
export function AddDialog({ limits, onClose }: Props): VNode {
  const { go } = useView();
  const dialog = useRef<HTMLDialogElement>(null);
  const [added, setAdded] = useState<Added>();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const onAdded = (answer: Added) => {
    setAdded(answer);
    go({ article: answer.articleId, event: undefined });
  };
  return (
    <dialog
      ref={dialog}
      class="add"
      aria-labelledby="add-title"
      onClose={onClose}
      // The page has its own meaning for Escape; here it closes the dialog alone.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {added ? (
        <AddReport added={added} onClose={close} />
      ) : (
        <AddForm limits={limits} onAdded={onAdded} onCancel={close} />
      )}
    </dialog>
  );
}
