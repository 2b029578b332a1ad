import { useEffect, useState } from 'preact/hooks';
import type { CorrectionStatus } from '../../model/correction.ts';
import { type AskError, ask } from '../ask/ask.ts';
import { type CorrectionsAnswer, correctionsQuestion } from '../ask/documents/corrections.ts';
import { useAnswer } from '../ask/use-answer.ts';

type List = CorrectionsAnswer['corrections'];

/** Corrections that stand so, page by page. */
export function useCorrectionPages(status: readonly CorrectionStatus[] | undefined): {
  readonly list: List | undefined;
  readonly more: () => void;
  readonly error: AskError | undefined;
} {
  const { data, error } = useAnswer<CorrectionsAnswer>(correctionsQuestion(status));
  const [list, setList] = useState<List>();
  useEffect(() => setList(data?.corrections), [data]);
  const more = () => {
    const after = list?.pageInfo.endCursor;
    if (!list || !after) return;
    ask<CorrectionsAnswer>(correctionsQuestion(status, after)).then(
      ({ corrections }) =>
        // Another list may have come meanwhile.
        setList((now) =>
          now === list ? { ...corrections, nodes: [...list.nodes, ...corrections.nodes] } : now,
        ),
      () => undefined,
    );
  };
  return { list, more, error };
}
