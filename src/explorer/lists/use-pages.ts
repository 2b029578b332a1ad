import { useEffect, useState } from 'preact/hooks';
import type { Question } from '../ask/ask.ts';
import { ask } from '../ask/ask.ts';

/** A page of a list, and where the next begins. */
interface Paged<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A list that grows page by page: the first page, and what was asked for since. */
export function usePages<T>(
  first: Paged<T> | undefined,
  next: (after: string) => Question,
  listIn: (answer: unknown) => Paged<T> | undefined,
): { readonly list: Paged<T> | undefined; readonly more: () => void } {
  const [list, setList] = useState(first);
  useEffect(() => setList(first), [first]);
  const more = () => {
    const after = list?.pageInfo.endCursor;
    if (!list || !after) return;
    ask(next(after)).then(
      (answer) => {
        const page = listIn(answer);
        // Another list may have come meanwhile.
        setList((now) =>
          now === list && page ? { ...page, nodes: [...list.nodes, ...page.nodes] } : now,
        );
      },
      () => undefined,
    );
  };
  return { list, more };
}
