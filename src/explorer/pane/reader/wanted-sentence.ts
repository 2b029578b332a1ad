let wanted: string | undefined;

/**
 * Keeps which sentence a reader is opened for. It stands in no address: it only says where to begin among the
 * sentences of an event, and the first will do where it is not known.
 */
export function wantSentence(id: string): void {
  wanted = id;
}

/** The sentence to begin with: the one that was wanted where it is among these, else the first. */
export function beginAt(sentences: readonly string[]): string | undefined {
  return sentences.find((id) => id === wanted) ?? sentences[0];
}
