import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ActorKind } from '../../model/actor.ts';
import { correctionChange } from '../ask/documents/corrections.ts';
import type { Named } from '../ask/documents/names.ts';
import { shortened, visible } from '../words/visible.ts';
import { CorrectForm } from './correct-form.tsx';
import { NOBODY } from './draft.ts';
import { NewActorFields } from './new-actor-fields.tsx';
import { Pick, type Picked } from './pick.tsx';
import type { ChoiceProps, SentenceProps } from './sentence-form.tsx';
import { nameOf } from './to-input.ts';

const LONGEST_NAME = 80;

/** Says whom a name of the sentence means, there or in the whole article. */
export function SplitForm(props: ChoiceProps): VNode {
  const { article, text, onClose, choice, marked } = props;
  const named = namedIn(props);
  const [actor, setActor] = useState(
    () => (named.find(({ words }) => words === marked) ?? named[0])?.actor.id ?? '',
  );
  const [isWhole, setWhole] = useState(false);
  const [into, setInto] = useState<Picked>(NOBODY);
  const [kind, setKind] = useState<ActorKind>();
  const [country, setCountry] = useState<Picked>(NOBODY);
  const chosen = named.find((one) => one.actor.id === actor);
  const isSame = into.id === actor;
  const says =
    chosen && into.name.trim() !== '' && !isSame
      ? [
          `“${chosen.words}” is ${into.name.trim()} and not ${chosen.actor.name}, in ${isWhole ? 'the whole article' : 'this sentence'}.`,
        ]
      : [];
  return (
    <CorrectForm
      title="Correct this sentence"
      says={says}
      lacks={isSame ? 'Choose another than whom it was read as.' : 'Say whom the name means.'}
      submit="Say so"
      question={(sign) =>
        correctionChange('SplitActor', {
          actor,
          article,
          ...(isWhole ? {} : { quote: text }),
          ...(into.id === undefined && kind
            ? {
                newActor: {
                  name: into.name.trim(),
                  kind,
                  ...(country.name.trim() === '' ? {} : { country: nameOf(country) }),
                },
              }
            : { into: nameOf(into) }),
          ...sign,
        })
      }
      onClose={onClose}
    >
      {choice}
      <div class="fields">
        <label class="field">
          The name
          <select value={actor} onChange={({ currentTarget: { value } }) => setActor(value)}>
            {named.map(({ actor: one, words }) => (
              <option key={one.id} value={one.id}>
                {visible(shortened(`${words}: read as ${one.name}`, LONGEST_NAME))}
              </option>
            ))}
          </select>
        </label>
        <Pick label="Means" of="ACTOR" value={into} onPick={setInto} />
      </div>
      <NewActorFields
        who={into}
        kind={kind}
        country={country}
        onKind={setKind}
        onCountry={setCountry}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={isWhole}
          onChange={({ currentTarget: { checked } }) => setWhole(checked)}
        />
        In the whole article
      </label>
    </CorrectForm>
  );
}

/** Those whom the sentence names, each with its first words. */
function namedIn({ sentence, text }: SentenceProps): readonly {
  readonly actor: Named;
  readonly words: string;
}[] {
  const found = new Map<string, { actor: Named; words: string }>();
  for (const { actor, start, end } of sentence.mentions) {
    if (found.has(actor.id)) continue;
    found.set(actor.id, {
      actor,
      words: text.slice(start - sentence.start, end - sentence.start),
    });
  }
  return [...found.values()];
}
