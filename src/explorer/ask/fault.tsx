import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Text } from '../words/text.tsx';
import { type AskError, keepToken } from './ask.ts';

/** What went wrong, and what to do about it. */
export function Fault({ error }: { error: AskError }): VNode {
  if (error.code === 'UNAUTHENTICATED') return <TokenForm />;
  return (
    <div class="fault" role="alert">
      <p>
        <Text of={error.message} />
      </p>
      <button type="button" onClick={() => location.reload()}>
        Try again
      </button>
    </div>
  );
}

function TokenForm(): VNode {
  const [token, setToken] = useState('');
  return (
    <form
      class="fault"
      onSubmit={(event) => {
        event.preventDefault();
        keepToken(token.trim());
        location.reload();
      }}
    >
      <label>
        This server asks for a token to read:{' '}
        <input
          type="password"
          autocomplete="off"
          value={token}
          onInput={(event) => setToken(event.currentTarget.value)}
        />
      </label>{' '}
      <button type="submit">Read</button>
      <p class="soft small">It is kept until this tab closes.</p>
    </form>
  );
}
