import { NotNested } from './wanted.ts';

/** What words of an article are cut from: the sentence `s`, and where they begin and end in the article. */
export function wordsText(s: string, start: string, end: string): string {
  return `[${s}.text, ${s}.start, ${start}, ${end}]`;
}

/** The words, or null where they are not known. Throws `NotNested` where they do not stand in the sentence. */
export function readWords(value: unknown): string | null {
  const [text, base, start, end] = value as readonly [string, number, number | null, number | null];
  if (start === null || end === null) return null;
  const isInside = base <= start && end - base <= text.length;
  if (!isInside) throw new NotNested('words outside their sentence');
  return text.slice(start - base, end - base);
}
