import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import {
  type CandidatesAnswer,
  candidatesQuestion,
  correctionChange,
} from '../ask/documents/corrections.ts';
import type { Named } from '../ask/documents/names.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { CandidateItem } from './candidate-item.tsx';
import { CorrectForm } from './correct-form.tsx';
import { NOBODY } from './draft.ts';
import { Pick, type Picked } from './pick.tsx';
import { nameOf } from './to-input.ts';
import { useCorrect } from './use-correct.tsx';
import { useOpened } from './use-opened.ts';

interface Props {
  readonly actor: Named & { readonly known: boolean };
}

/** Whether an actor is another one by another name. */
export function ActorCorrections({ actor }: Props): VNode | null {
  const { isOpen: mayCorrect } = useCorrect();
  const { isOpen, open, close, button } = useOpened();
  if (!mayCorrect) return null;
  return isOpen ? (
    <>
      <Candidates of={actor.id} />
      <MergeForm actor={actor} onClose={close} />
    </>
  ) : (
    <p>
      <button type="button" ref={button} onClick={open}>
        Is somebody else…
      </button>
    </p>
  );
}

function Candidates({ of }: { of: string }): VNode | null {
  const { data } = useAnswer<CandidatesAnswer>(candidatesQuestion(of));
  const own = data?.mergeCandidates;
  if (!own || own.length === 0) return null;
  return (
    <ul class="candidates" aria-label="Who may be the same by their names">
      {own.map((one) => (
        <CandidateItem key={`${one.into.id} ${one.from.id}`} of={one} />
      ))}
    </ul>
  );
}

function MergeForm({ actor, onClose }: Props & { onClose: () => void }): VNode {
  const [other, setOther] = useState<Picked>(NOBODY);
  // Only whom articles introduced can be another name of somebody.
  const [into, from] = actor.known ? [actor, other] : [other, actor];
  const isNamed = other.name.trim() !== '' && other.id !== actor.id;
  return (
    <CorrectForm
      title="Somebody else by another name"
      says={
        isNamed
          ? [
              `${from.name.trim()} is ${into.name.trim()}: all that is told of ${from.name.trim()} is told of ${into.name.trim()}.`,
            ]
          : []
      }
      lacks={other.id === actor.id ? 'Choose another than this one.' : 'Say who it is.'}
      submit="They are one"
      question={(sign) =>
        correctionChange('MergeActors', { into: nameOf(into), from: [nameOf(from)], ...sign })
      }
      lead={() => (actor.known || !into.id ? undefined : [{ actor: into.id }, 'adjust'])}
      onClose={onClose}
    >
      <Pick label="Is the same as" of="ACTOR" value={other} onPick={setOther} />
    </CorrectForm>
  );
}
