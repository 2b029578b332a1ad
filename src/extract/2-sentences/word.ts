import type { Token } from '../../language/tokenize.ts';
import type { TaggedToken } from '../../language/wink.ts';
import type { Sentence } from '../../model/article.ts';
import { nameKey } from '../../model/id.ts';

/** A word or mark with its universal part of speech; offsets into the article's text. */
export interface Word extends Token {
  readonly pos: string;
  /** As names, titles and topics are looked up: `nameKey` of the text, made once. */
  readonly key: string;
}

/** A sentence with its words. */
export interface WordedSentence extends Sentence {
  readonly words: readonly Word[];
}

/** Plain letters and digits need no Unicode folding; they are nine words of ten. */
const PLAIN = /^[A-Za-z0-9]+$/;

/**
 * Gives each of our tokens the tag of the wink-nlp token that covers most of it. `tags` are those of
 * the whole line from the first that ends behind `shift`; `shift` moves our offsets into the line's,
 * `offset` the line's into the article's.
 */
export function tagWords(
  tokens: readonly Token[],
  shift: number,
  offset: number,
  tags: readonly TaggedToken[],
): readonly Word[] {
  let cursor = 0;
  return tokens.map(({ text, start, end }) => {
    const from = start + shift;
    const to = end + shift;
    while ((tags[cursor]?.end ?? to) <= from) cursor += 1;
    const pos = bestTag(tags, cursor, from, to);
    const key = PLAIN.test(text) ? text.toLowerCase() : nameKey(text);
    return { text, start: from + offset, end: to + offset, pos, key };
  });
}

function bestTag(tags: readonly TaggedToken[], first: number, from: number, to: number): string {
  let best = 'X';
  let most = 0;
  for (let index = first; index < tags.length; index += 1) {
    const { start, end, pos } = tags[index] as TaggedToken;
    if (start >= to) break;
    const shared = Math.min(end, to) - Math.max(start, from);
    if (shared > most) {
      most = shared;
      best = pos;
    }
  }
  return best;
}
