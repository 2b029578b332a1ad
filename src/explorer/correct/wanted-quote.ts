let wanted: string | undefined;

/** Blanks as corrections keep them: one between two words. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Keeps which words an article is opened for, until they are found. */
export function wantQuote(quote: string | null): void {
  wanted = quote === null ? undefined : collapsed(quote);
}

/** The id of the sentence that holds the words which are wanted; they are then wanted no longer. */
export function takeWantedQuote(
  find: (quote: string) => { readonly id: string } | undefined,
): string | undefined {
  if (wanted === undefined) return undefined;
  const found = find(wanted)?.id;
  if (found) wanted = undefined;
  return found;
}
