import type { VNode } from 'preact';
import type { EventType } from '../../model/event.ts';
import { happeningOf } from '../../model/happening.ts';
import { TypeIcon } from './icon.tsx';
import { Names } from './text.tsx';

interface Told {
  readonly type: EventType;
  readonly sources: readonly { readonly name: string }[];
  readonly targets: readonly { readonly name: string }[];
}

/** An event in plain words, with its icon: "Norway asked Chile". */
export function Headline({ of }: { of: Told }): VNode {
  const { who, does, whom } = happeningOf(of);
  return (
    <>
      <TypeIcon type={of.type} />
      <Names of={who} /> {does} <Names of={whom} />
    </>
  );
}
