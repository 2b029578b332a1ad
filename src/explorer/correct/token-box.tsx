import type { VNode } from 'preact';
import { keepWriteToken } from '../ask/ask.ts';

/** A field for the token that changes need, where there is no form around. */
export function TokenBox(): VNode {
  return (
    <label class="field small">
      Token for changes, kept until this tab closes
      <input
        type="password"
        autocomplete="off"
        onInput={({ currentTarget: { value } }) => keepWriteToken(value.trim())}
      />
    </label>
  );
}
