import type { VNode } from 'preact';
import { AddButton } from './add/add-button.tsx';
import type { Drawing } from './network/drawing.ts';
import { SaveMenu } from './save/save-menu.tsx';
import { Search } from './search/search.tsx';
import type { Theme } from './theme.ts';
import { useView } from './view/use-view.ts';
import { NOTHING_CHOSEN, SHOWS, type Show, WHOLE } from './view/view.ts';

const SHOW_NAMES: Readonly<Record<Show, string>> = {
  picture: 'Picture',
  table: 'Table',
  both: 'Both',
};

export interface HeaderProps {
  readonly theme: Theme;
  readonly chooseTheme: (theme: Theme) => void;
  readonly drawing: Drawing | undefined;
  /** How many pairs are asked for. */
  readonly pairs: number;
}

/** Name, search, picture or table, and what can be taken away. */
export function Header({ theme, chooseTheme, drawing, pairs }: HeaderProps): VNode {
  const { view, go } = useView();
  return (
    <header class="page-head">
      <h1>
        <a
          href="/"
          onClick={(event) => {
            event.preventDefault();
            go({ ...BLANK, ...WHOLE });
          }}
        >
          Entente
        </a>{' '}
        <span class="soft">who met whom, over what, in which sentence</span>
      </h1>
      <Search />
      <fieldset class="switch" aria-label="Show as">
        {SHOWS.map((show) => (
          <button
            key={show}
            type="button"
            aria-pressed={view.show === show}
            onClick={() => go({ show })}
          >
            {SHOW_NAMES[show]}
          </button>
        ))}
      </fieldset>
      <AddButton />
      <button
        type="button"
        aria-pressed={view.list === 'disputes'}
        title="Events of which articles say different things"
        onClick={() =>
          go({ ...NOTHING_CHOSEN, list: view.list === 'disputes' ? undefined : 'disputes' })
        }
      >
        Disputes
      </button>
      <button
        type="button"
        aria-pressed={view.list === 'corrections'}
        onClick={() =>
          go({
            ...NOTHING_CHOSEN,
            list: view.list === 'corrections' ? undefined : 'corrections',
          })
        }
      >
        Corrections
      </button>
      <SaveMenu drawing={drawing} pairs={pairs} />
      <button
        type="button"
        class="theme"
        onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        {theme === 'dark' ? 'Light' : 'Dark'}
      </button>
    </header>
  );
}

/** Every optional part of a view, taken away. */
const BLANK = {
  topic: undefined,
  lens: undefined,
  from: undefined,
  to: undefined,
  around: undefined,
  pairs: undefined,
  search: undefined,
  ...NOTHING_CHOSEN,
} as const;
