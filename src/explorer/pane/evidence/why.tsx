import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { EvidenceTold, RoleTold } from '../../ask/documents/event.ts';
import { saySigned, saySureness } from '../../words/sureness.ts';
import { sayTerm, sumOf } from '../../words/terms.ts';
import { Text } from '../../words/text.tsx';
import { ROLE_NAMES } from '../../words/words.ts';
import { AsRead } from './as-read.tsx';
import { isElsewhere, mentionBehind, sayHow } from './stands-for.ts';

/** Why a sentence was read as telling the event, and why it is held to be so sure. */
export function Why({ evidence }: { evidence: EvidenceTold }): VNode {
  const { rule, trigger, roleWords, terms, confidence } = evidence;
  const { sum, isCut } = sumOf(terms, confidence);
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="why">
      <summary>Why</summary>
      <p>
        “<Text of={trigger} />” was read by the rule{' '}
        <code>
          <Text of={rule} />
        </code>
        .
      </p>
      {roleWords.length > 0 && (
        <ul class="bullets">
          {roleWords.map((role) => (
            <li key={`${role.role} ${role.start} ${role.actor?.id}`}>
              <RoleWhy role={role} evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>As the rules read it</summary>
        {isOpen && <AsRead evidence={evidence.id} />}
      </details>
      <p>What makes it {saySureness(confidence)}:</p>
      <table class="terms">
        <tbody>
          {terms.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">
                <Text of={sayTerm(name)} />
              </th>
              <td>{saySigned(value)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">in all</th>
            <td>{isCut ? saySigned(sum) : confidence.toFixed(2)}</td>
          </tr>
          {isCut && (
            <tr>
              <th scope="row">as a confidence, which ends at 0 and 0.99</th>
              <td>{confidence.toFixed(2)}</td>
            </tr>
          )}
        </tfoot>
      </table>
    </details>
  );
}

function RoleWhy({ role, evidence }: { role: RoleTold; evidence: EvidenceTold }): VNode {
  const { actor } = role;
  const mention = mentionBehind(evidence, role);
  return (
    <>
      The {ROLE_NAMES[role.role]}: “<Text of={role.words} />”
      {isElsewhere(evidence, role) && ', taken from another sentence,'}{' '}
      {actor ? (
        <>
          stands for <Text of={actor.name} />
        </>
      ) : (
        'names nobody that is known'
      )}
      {mention && (
        <>
          : “<Text of={mention.surface} />” is {sayHow(mention.how)}
          {mention.because && (
            <>
              {' '}
              (<Text of={mention.because} />)
            </>
          )}
          , {saySureness(mention.confidence)} ({mention.confidence.toFixed(2)})
        </>
      )}
      .
    </>
  );
}
