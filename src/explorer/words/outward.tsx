import type { ComponentChildren, VNode } from 'preact';
import { Text } from './text.tsx';
import { webAddress } from './web-address.ts';

/**
 * A link out of the page, with the host it leads to, since the words may say another. What is no address of
 * the web is shown as text.
 */
export function Outward({ to, children }: { to: string; children: ComponentChildren }): VNode {
  const address = webAddress(to);
  if (!address) {
    return (
      <>
        {children} <Text of={`(${to})`} />
      </>
    );
  }
  return (
    <>
      <a href={address.href} rel="noreferrer noopener" target="_blank">
        {children}
      </a>{' '}
      <span class="soft small">
        (<Text of={address.host} />)
      </span>
    </>
  );
}
