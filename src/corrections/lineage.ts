import type { EventMention } from '../model/event.ts';

/** Which mention of the rules became which, through all that was done to it. */
export interface Lineage {
  /** Notes that a mention was made of another, and gives it. */
  derive(from: EventMention, made: EventMention): EventMention;
  /** Notes a mention that the rules had not read, and gives it. */
  adopt(made: EventMention): EventMention;
  /** What the rules had read; undefined for what they had not. */
  readOf(mention: EventMention): EventMention | undefined;
}

/** Opens a lineage; a mention it has not heard of is the rules' own. */
export function openLineage(): Lineage {
  const parents = new Map<EventMention, EventMention | undefined>();
  const readOf = (mention: EventMention): EventMention | undefined => {
    if (!parents.has(mention)) return mention;
    const parent = parents.get(mention);
    return parent && readOf(parent);
  };
  return {
    derive(from, made) {
      if (from !== made) parents.set(made, from);
      return made;
    },
    adopt(made) {
      parents.set(made, undefined);
      return made;
    },
    readOf,
  };
}
