import { Fragment, type VNode } from 'preact';
import type { DisputeTold } from '../../ask/documents/disputes.ts';
import type { AccountTold } from '../../ask/documents/event.ts';
import { useMore } from '../../lists/use-more.tsx';
import { Text } from '../../words/text.tsx';
import { ArticleName } from './account-item.tsx';
import { ASPECTS, type Difference, differences, type Said } from './differences.ts';
import { DisputeItem } from './dispute-item.tsx';

interface ListProps {
  readonly accounts: readonly AccountTold[];
  /** What they contradict each other in. */
  readonly disputes: readonly DisputeTold[];
}

/** What accounts differ in, side by side and in words; none is held to be right. */
export function DifferenceList({ accounts, disputes }: ListProps): VNode | null {
  const found = differences(accounts);
  if (found.length + disputes.length === 0) {
    return accounts.length > 1 ? (
      <p class="small no-differences">
        The accounts do not differ in when, where, how many, how it ended, whether or who.
      </p>
    ) : null;
  }
  return (
    <section class="differences" aria-labelledby="differences">
      <h3 id="differences">{accounts.length > 1 ? 'Where accounts differ' : 'What is unclear'}</h3>
      {disputes.map((dispute) => (
        <DisputeItem key={`${dispute.about} ${dispute.unit}`} of={dispute} />
      ))}
      <ul>
        {found.map((difference) => (
          <li key={difference.aspect}>
            <DifferenceItem of={difference} accounts={accounts} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Accounts that stand side by side at once. */
const AT_ONCE = 20;

interface Props {
  readonly of: Difference;
  readonly accounts: readonly AccountTold[];
}

function DifferenceItem({ of, accounts }: Props): VNode {
  const { shown, more } = useMore(of.accounts, AT_ONCE, 'account');
  return (
    <>
      <h4>{ASPECTS[of.aspect].name}</h4>
      <p>
        <Text of={of.summary} most={1000} />
      </p>
      {accounts.length > 1 && (
        <dl class="facts small">
          {shown.map(({ article, said }, at) => (
            <Fragment key={article}>
              <dt>{accounts[at] && <ArticleName article={accounts[at].article} />}</dt>
              <dd>{said.length > 0 ? <SaidList of={said} /> : 'does not say'}</dd>
            </Fragment>
          ))}
        </dl>
      )}
      {more}
    </>
  );
}

/** What not every account says is marked by a sign, by weight and in words. */
function SaidList({ of }: { of: readonly Said[] }): VNode {
  return (
    <>
      {of.map(({ key, words, isShared }, at) => (
        <Fragment key={key}>
          {at > 0 && ', '}
          {isShared ? (
            <Text of={words} />
          ) : (
            <strong class="differs">
              <span aria-hidden="true">≠ </span>
              <Text of={words} />
              <span class="unseen"> (differs)</span>
            </strong>
          )}
        </Fragment>
      ))}
    </>
  );
}
