import type { Word } from '../2-sentences/index.ts';

/** Quotation marks are orthography: those that open, those that close, and the one that does both. */
const OPENING: ReadonlySet<string> = new Set(['“', '„', '«']);
const CLOSING: ReadonlySet<string> = new Set(['”', '»']);

/** Whether a word has an opening quotation mark before it that nothing before it closes. */
export function quotedWords(words: readonly Word[]): (index: number) => boolean {
  let open = 0;
  const depths = words.map(({ text }) => {
    const depth = open;
    if (OPENING.has(text)) open += 1;
    else if (CLOSING.has(text)) open = Math.max(0, open - 1);
    else if (text === '"') open += open > 0 ? -1 : 1;
    return depth;
  });
  return (index) => (depths[index] ?? 0) > 0;
}
