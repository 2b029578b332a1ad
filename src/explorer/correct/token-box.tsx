import type { VNode } from 'preact';
import { keepWriteToken } from '../ask/ask.ts';

/** A field for the token that changes need, where there is no form around. */
export function TokenBox(): VNode {
  return (
    <label class="field small">
      This server asks for a token to change the graph; it is kept until this tab closes
      <input
        type="password"
        autocomplete="off"
        onInput={({ currentTarget: { value } }) => keepWriteToken(value.trim())}
      />
    </label>
  );
}
