import { useEffect, useState } from 'preact/hooks';
import { CHANGED } from './ask.ts';

/** Counts how often the graph was changed from this page. */
export function useChanges(): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const count = () => setChanges((before) => before + 1);
    document.addEventListener(CHANGED, count);
    return () => document.removeEventListener(CHANGED, count);
  }, []);
  return changes;
}
