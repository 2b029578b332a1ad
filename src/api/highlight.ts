import { nameKey } from '../model/id.ts';

/** Part of a text, in UTF-16 code units. */
export interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** Where words stand in a text, whatever their case; spans that touch are one. */
export function highlightWords(text: string, words: readonly string[]): readonly Highlight[] {
  return merge(
    find(
      foldBy(text, (letter) => letter.toLowerCase()),
      words,
      () => true,
    ),
  );
}

/** Where words of a name begin with keys, whatever their case and diacritics; spans that touch are one. */
export function highlightName(name: string, keys: readonly string[]): readonly Highlight[] {
  const folded = foldBy(name, (letter) => (/\s/.test(letter) ? ' ' : nameKey(letter)));
  return merge(find(folded, keys, (at) => at === 0 || folded.text[at - 1] === ' '));
}

/** A text made comparable, and where each of its code units comes from; one more says where the text ends. */
interface Folded {
  readonly text: string;
  readonly origins: readonly number[];
}

function foldBy(original: string, fold: (letter: string) => string): Folded {
  const origins: number[] = [];
  let text = '';
  let at = 0;
  for (const letter of original) {
    const folded = fold(letter);
    for (let unit = 0; unit < folded.length; unit += 1) origins.push(at);
    text += folded;
    at += letter.length;
  }
  return { text, origins: [...origins, at] };
}

function* find(
  { text, origins }: Folded,
  words: readonly string[],
  fits: (at: number) => boolean,
): Generator<Highlight> {
  for (const word of words) {
    if (word === '') continue;
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      if (!fits(at)) continue;
      yield { start: origins[at] ?? 0, end: origins[at + word.length] ?? 0 };
    }
  }
}

function merge(spans: Iterable<Highlight>): readonly Highlight[] {
  const merged: Highlight[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}
