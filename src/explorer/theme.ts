import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

export type Theme = 'light' | 'dark';

const KEPT = 'entente-theme';
const prefersDark = () => matchMedia('(prefers-color-scheme: dark)');

function chosen(): Theme | undefined {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : undefined;
}

/** Light or dark: as chosen before, else as the system is; and a way to choose. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(
    () => chosen() ?? (prefersDark().matches ? 'dark' : 'light'),
  );
  // Before the picture reads the colours in force.
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    const follow = () => {
      if (!chosen()) setTheme(prefersDark().matches ? 'dark' : 'light');
    };
    const query = prefersDark();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const choose = (next: Theme) => {
    localStorage.setItem(KEPT, next);
    setTheme(next);
  };
  return [theme, choose];
}
