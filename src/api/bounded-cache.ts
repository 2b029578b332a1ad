/** Things by their texts, those that were used last. */
export interface BoundedCache<T> {
  get(text: string): T | undefined;
  set(text: string, thing: T): void;
}

const LONGEST_TEXT = 20_000;
/** Of all texts together: a syntax tree weighs a hundred times its text. */
const MOST_CHARACTERS = 500_000;

/** Bounded by number and by length, which hostile texts would drive up; the one used longest ago goes first. */
export function openBoundedCache<T>(most: number): BoundedCache<T> {
  const things = new Map<string, T>();
  let characters = 0;
  const forget = (text: string) => {
    if (things.delete(text)) characters -= text.length;
  };
  const keep = (text: string, thing: T) => {
    things.set(text, thing);
    characters += text.length;
  };
  return {
    get(text) {
      const thing = things.get(text);
      if (thing === undefined) return undefined;
      forget(text);
      keep(text, thing);
      return thing;
    },
    set(text, thing) {
      if (text.length > LONGEST_TEXT) return;
      forget(text);
      keep(text, thing);
      for (const oldest of things.keys()) {
        if (things.size <= most && characters <= MOST_CHARACTERS) return;
        forget(oldest);
      }
    },
  };
}
