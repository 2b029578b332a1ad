import type { VNode } from 'preact';
import type { Named } from '../../ask/documents/names.ts';
import { useView } from '../../view/use-view.ts';
import { NOTHING_CHOSEN } from '../../view/view.ts';
import { Text } from '../../words/text.tsx';

/** An actor's name, which leads to all about it. */
export function ActorButton({ actor }: { actor: Named }): VNode {
  const { go } = useView();
  return (
    <button type="button" class="plain" onClick={() => go({ ...NOTHING_CHOSEN, actor: actor.id })}>
      <Text of={actor.name} />
    </button>
  );
}
