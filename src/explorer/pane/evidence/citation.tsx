import type { VNode } from 'preact';
import type { Cited } from '../../ask/documents/event.ts';
import { Outward } from '../../words/outward.tsx';
import { Text } from '../../words/text.tsx';

/** A work that is cited: its author, title and outlet, with a link where there is one. */
export function Citation({ of: { author, title, outlet, url } }: { of: Cited }): VNode {
  const name = <Text of={title ?? url ?? outlet ?? 'a work without a title'} />;
  return (
    <cite class="citation">
      {author && (
        <>
          <Text of={author} />:{' '}
        </>
      )}
      {url ? <Outward to={url}>{name}</Outward> : name}
      {outlet && title && (
        <>
          , <Text of={outlet} />
        </>
      )}
    </cite>
  );
}
