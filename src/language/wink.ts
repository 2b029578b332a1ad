import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../model/span.ts';

/** A token with its universal part of speech ("PROPN", "VERB"), as wink-nlp tags it. */
export interface TaggedToken extends Span {
  readonly pos: string;
}

/** What wink-nlp tells of a text: tokens with tags, and where sentences end. */
export interface TaggedText {
  readonly tokens: readonly TaggedToken[];
  readonly sentences: readonly Span[];
}

/** wink-nlp drops next to nothing between two tokens; looking further would make odd texts slow. */
const LONGEST_GAP = 64;
const BLANKS = /\s*/y;

/** wink-nlp takes time by the square of a stretch without blanks ("........"), so it gets pieces. */
const LONGEST_STRETCH = /\S{200}/g;

let engine: ReturnType<typeof winkNLP> | undefined;

/**
 * Tags a paragraph. Offsets count UTF-16 code units into `text`. wink-nlp's own tokens are used
 * only for tags and sentence ends; words for everything else come from `tokenize`.
 */
export function tagText(text: string): TaggedText {
  engine ??= winkNLP(model, ['sbd', 'pos']);
  const its = engine.its;
  const doc = engine.readDoc(text.replace(LONGEST_STRETCH, '$& '));
  const values = doc.tokens().out(its.value) as string[];
  const tags = doc.tokens().out(its.pos) as string[];
  const tokens: TaggedToken[] = [];
  let cursor = 0;
  for (const [index, value] of values.entries()) {
    const start = findNear(text, value, cursor);
    // wink-nlp may normalise a token; a token that is not in the text keeps an empty span.
    const end = start === undefined ? cursor : start + value.length;
    tokens.push({ start: start ?? cursor, end, pos: tags[index] ?? 'X' });
    cursor = end;
  }
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  const sentences = spans.map(([first, last]) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? text.length,
  }));
  return { tokens, sentences };
}

function findNear(text: string, value: string, from: number): number | undefined {
  BLANKS.lastIndex = from;
  BLANKS.test(text);
  const start = BLANKS.lastIndex;
  if (text.startsWith(value, start)) return start;
  const found = text.slice(start, start + LONGEST_GAP + value.length).indexOf(value);
  return found === -1 ? undefined : start + found;
}
