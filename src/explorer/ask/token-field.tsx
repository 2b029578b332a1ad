import type { VNode } from 'preact';

interface Props {
  readonly token: string;
  readonly onToken: (token: string) => void;
  /** Class of the label, as the form around it lays out its fields. */
  readonly as?: string;
}

/** A field for the token that a server asks for before it changes the graph. */
export function TokenField({ token, onToken, as = 'field' }: Props): VNode {
  return (
    <label class={as}>
      This server asks for a token to change the graph; it is kept until this tab closes
      <input
        type="password"
        autocomplete="off"
        value={token}
        onInput={({ currentTarget: { value } }) => onToken(value)}
      />
    </label>
  );
}
