import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { AskError, change, hasWriteToken, keepWriteToken } from '../ask/ask.ts';
import {
  type AddAnswer,
  type Added,
  type ArticleDraft,
  addChange,
  type ChangesAnswer,
} from '../ask/documents/add.ts';
import { TokenField } from '../ask/token-field.tsx';
import { Text } from '../words/text.tsx';
import { looksLikePage, readArticleFile } from './read-article-file.ts';

const EMPTY: ArticleDraft = {
  content: '',
  isPage: false,
  title: '',
  outlet: '',
  publishedOn: '',
  url: '',
  author: '',
};

const FIELDS = [
  ['title', 'Title', 'as the article is called'],
  ['outlet', 'Outlet', 'newspaper, agency or site'],
  ['publishedOn', 'Date', '2026-03-04, 2026-03 or 2026'],
  ['url', 'Address', 'https://…'],
  ['author', 'Author', ''],
] as const;

interface Props {
  readonly limits: ChangesAnswer['limits'];
  readonly onAdded: (added: Added) => void;
  readonly onCancel: () => void;
}

/** A text or page that is pasted, chosen or dropped, and where it comes from. */
export function AddForm({ limits, onAdded, onCancel }: Props): VNode {
  const [draft, setDraft] = useState(EMPTY);
  const [token, setToken] = useState('');
  const [asksToken, setAsksToken] = useState(limits.changes === 'BY_TOKEN' && !hasWriteToken());
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const put = (part: Partial<ArticleDraft>) => setDraft((before) => ({ ...before, ...part }));
  const read = (file: File | null | undefined) => {
    if (!file) return;
    setFault('');
    readArticleFile(file).then(
      ({ content, isPage, fields }) => put({ content, isPage, ...fields }),
      (cause: unknown) => setFault(messageOf(cause)),
    );
  };
  const send = () => {
    const question = addChange(draft);
    const size = new TextEncoder().encode(JSON.stringify(question)).length;
    if (size > limits.articleBytes) {
      setFault(
        `The article has ${size.toLocaleString('en')} bytes, this server takes ${limits.articleBytes.toLocaleString('en')}: paste its text alone.`,
      );
      return;
    }
    if (token.trim() !== '') keepWriteToken(token.trim());
    setBusy(true);
    setFault('');
    change<AddAnswer>(question)
      .then(
        ({ ingestArticle }) => onAdded(ingestArticle),
        (cause: unknown) => {
          if (isRefused(cause)) setAsksToken(true);
          setFault(messageOf(cause));
        },
      )
      .finally(() => setBusy(false));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) send();
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        read(file);
      }}
    >
      <h2 id="add-title">Add an article</h2>
      <p class="soft small">
        It is read at once: what it tells is in the graph with its sentences, and stays until it is
        removed.
      </p>
      <label class="wide">
        Its text, or the HTML of its page
        <textarea
          rows={8}
          required
          value={draft.content}
          onInput={({ currentTarget: { value } }) =>
            put({ content: value, isPage: looksLikePage(value) })
          }
        />
      </label>
      <p class="small" aria-live="polite">
        {sayFormat(draft)}
      </p>
      <label class="wide small">
        Or a file, chosen or dropped here (.txt, .md, .html)
        <input
          type="file"
          accept=".txt,.md,.html,.htm"
          onChange={({ currentTarget }) => read(currentTarget.files?.[0])}
        />
      </label>
      <div class="fields">
        {FIELDS.map(([name, label, hint]) => (
          <label key={name}>
            {label}
            <input
              type="text"
              inputMode={name === 'url' ? 'url' : 'text'}
              placeholder={hint}
              value={draft[name]}
              onInput={({ currentTarget: { value } }) => put({ [name]: value })}
            />
          </label>
        ))}
      </div>
      {asksToken ? <TokenField token={token} onToken={setToken} as="wide" /> : null}
      {fault === '' ? null : (
        <Refusal>
          <Text of={fault} most={600} />
        </Refusal>
      )}
      <p class="choices">
        <button type="submit" class="main" disabled={isBusy}>
          {isBusy ? 'Reading …' : 'Take it in'}
        </button>{' '}
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}

function Refusal({ children }: { children: ComponentChildren }): VNode {
  return (
    <p class="fault" role="alert">
      {children}
    </p>
  );
}

function sayFormat({ content, isPage }: ArticleDraft): string {
  if (content.trim() === '') return '';
  return isPage
    ? 'Read as a web page: of it the article alone is kept, and what it states fills what is left empty below.'
    : 'Read as text, as it stands. Without a date “on Tuesday” is no day.';
}

function isRefused(cause: unknown): boolean {
  return cause instanceof AskError && ['UNAUTHENTICATED', 'FORBIDDEN'].includes(cause.code);
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
