import { Fragment, type VNode } from 'preact';
import { shortened, visible } from './visible.ts';

/** The longest name or title that is shown whole; articles' own text is not cut. */
const LONGEST_NAME = 300;

/** A text of the graph, kept apart from the direction of what stands around it. */
export function Text({ of, most = LONGEST_NAME }: { of: string; most?: number }): VNode {
  return <bdi>{visible(shortened(of, most))}</bdi>;
}

/** Names in a row: "Norway, Chile and Qatar". */
export function Names({ of }: { of: readonly string[] }): VNode {
  return (
    <>
      {of.map((name, at) => (
        <Fragment key={name}>
          {at === 0 ? '' : at === of.length - 1 ? ' and ' : ', '}
          <Text of={name} />
        </Fragment>
      ))}
    </>
  );
}
