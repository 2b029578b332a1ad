import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Hit, type SearchAnswer, searchQuestion } from '../ask/documents/search.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { useView } from '../view/use-view.ts';
import { type Change, NOTHING_CHOSEN } from '../view/view.ts';
import { KindIcon, TypeIcon } from '../words/icon.tsx';
import { Text } from '../words/text.tsx';
import { highlighted } from './highlighted.tsx';

/** How long to wait for the next letter, in milliseconds. */
const PAUSE = 180;
const LONGEST_NAME = 80;

// Said apart: the types know this role only of boxes with a `datalist`.
const COMBOBOX = { role: 'combobox', 'aria-autocomplete': 'list' } as object;

/** A search box that takes names, aliases, topics and words, and a list of what they may mean. */
export function Search(): VNode {
  const { view, go, adjust } = useView();
  const [words, setWords] = useState(view.search ?? '');
  const [isOpen, setOpen] = useState(view.search !== undefined);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  useEffect(() => {
    const waiting = setTimeout(() => adjust({ search: words.trim() || undefined }), PAUSE);
    return () => clearTimeout(waiting);
  }, [words]);
  // The back button brings words back; whoever is typing is ahead of the address.
  useEffect(() => {
    if (document.activeElement !== input.current) setWords(view.search ?? '');
  }, [view.search]);
  useEffect(() => {
    const onSlash = (event: KeyboardEvent) => {
      const isTyping = (event.target as HTMLElement).closest?.('input, textarea, select');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onSlash);
    return () => removeEventListener('keydown', onSlash);
  }, []);
  const { data, isLoading } = useAnswer<SearchAnswer>(searchQuestion(view.search));
  const hits = (view.search && data?.search.nodes) || [];
  const isShown = isOpen && !!view.search;

  const take = (hit: Hit | undefined) => {
    if (!hit) return;
    setOpen(false);
    setWords('');
    go({ ...NOTHING_CHOSEN, ...meaningOf(hit), search: undefined });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter') take(hits[Math.max(at, 0)]);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <search
      class="search"
      onFocusOut={(event) => {
        const next = event.relatedTarget;
        if (!(next instanceof Node && event.currentTarget.contains(next))) setOpen(false);
      }}
    >
      <input
        type="search"
        ref={input}
        {...COMBOBOX}
        aria-label="Search actors, issues, articles and sentences"
        {...{ 'aria-expanded': isShown, 'aria-controls': listId }}
        aria-activedescendant={isShown && at >= 0 ? `${listId}-${at}` : undefined}
        placeholder="Search: a name, an issue, words …  ( / )"
        autocomplete="off"
        value={words}
        onFocus={() => setOpen(true)}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="hits" id={listId} role="listbox" aria-label="Found" hidden={!isShown}>
        {hits.map((hit, index) => (
          <div
            key={hit.node.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            class="hit"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(hit)}
            onKeyDown={onKeyDown}
          >
            <HitLine hit={hit} />
          </div>
        ))}
        {isShown && hits.length === 0 && !isLoading ? (
          <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} class="soft">
            Nothing has these words in a name, an alias, an issue, a title or a sentence. Try fewer
            letters, or another spelling.
          </div>
        ) : null}
      </div>
    </search>
  );
}

function HitLine({ hit }: { hit: Hit }): VNode {
  const { node } = hit;
  const isOtherName = node.__typename === 'Actor' && node.name !== hit.text;
  return (
    <>
      {node.__typename === 'Actor' ? <KindIcon kind={node.kind} /> : null}
      {node.__typename === 'Event' ? <TypeIcon type={node.type} /> : null}{' '}
      {highlighted(hit.text, hit.highlights)}
      <span class="soft small">
        {isOtherName ? (
          <>
            {' → '}
            <Text of={node.name} most={LONGEST_NAME} />
          </>
        ) : null}{' '}
        · {node.__typename.toLowerCase()}
      </span>
    </>
  );
}

/** What choosing a hit shows: an actor, the network through a topic, an event, the article at a sentence. */
function meaningOf({ node }: Hit): Change {
  switch (node.__typename) {
    case 'Actor':
      return { actor: node.id };
    case 'Topic':
      return { topic: node.id };
    case 'Event':
      return { event: node.id };
    case 'Article':
      return { article: node.id };
    case 'Sentence':
      return node.events[0] ? { event: node.events[0].id } : { article: node.article.id };
  }
}
