import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { count } from '../words/words.ts';

/** The beginning of a long list, and a button that shows more of it: "Show 20 more places of 312". */
export function useMore<T>(
  all: readonly T[],
  step: number,
  thing: string,
): { readonly shown: readonly T[]; readonly more: VNode | null } {
  const [most, setMost] = useState(step);
  const left = all.length - most;
  const more =
    left > 0 ? (
      <button type="button" onClick={() => setMost(most + step)}>
        Show {count(Math.min(left, step), `more ${thing}`)} of {all.length.toLocaleString('en')}
      </button>
    ) : null;
  return { shown: all.slice(0, most), more };
}
