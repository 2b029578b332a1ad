import { type Token, tokenize } from '../../language/tokenize.ts';
import { type TaggedToken, tagText } from '../../language/wink.ts';
import type { Citation, Sentence, Zone } from '../../model/article.ts';
import { splitLines } from '../1-zones/lines.ts';

/** A word or mark with its universal part of speech; offsets into the article's text. */
export interface Word extends Token {
  readonly pos: string;
}

/** A sentence with its words. */
export interface WordedSentence extends Sentence {
  readonly words: readonly Word[];
}

const FOOTNOTE = /\[(\d{1,3})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/g;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const TOLD: ReadonlySet<string> = new Set(['title', 'summary', 'body']);

/**
 * Cuts title, summary and body into sentences, line by line (a line break ends a sentence).
 * Footnote marks are blanked, same length, before the splitter sees them: "talks.[1] Then" would
 * else be one sentence. A mark belongs to the sentence it stands in or right after.
 */
export function findSentences(
  text: string,
  zones: readonly Zone[],
  citations: readonly Citation[],
): readonly WordedSentence[] {
  const markers = new Set(citations.map((citation) => citation.marker));
  const sentences: (WordedSentence & { footnotes: string[] })[] = [];
  for (const zone of zones) {
    if (!TOLD.has(zone.kind)) continue;
    for (const line of splitLines(text.slice(zone.start, zone.end))) {
      const offset = zone.start + line.start;
      const marks: { at: number; marker: string }[] = [];
      const masked = line.text.replace(FOOTNOTE, (mark, number?: string, raised?: string) => {
        const marker = number ?? [...(raised ?? '')].map((c) => SUPERSCRIPT.indexOf(c)).join('');
        return markers.has(marker) ? ' '.repeat(mark.length) : mark;
      });
      for (const match of line.text.matchAll(FOOTNOTE)) {
        const marker =
          match[1] ?? [...(match[2] ?? '')].map((c) => SUPERSCRIPT.indexOf(c)).join('');
        if (markers.has(marker)) marks.push({ at: match.index, marker });
      }
      const first = sentences.length;
      const tagged = tagText(masked);
      for (const span of tagged.sentences) {
        const raw = line.text.slice(span.start, span.end);
        const content = masked.slice(span.start, span.end).trimEnd();
        if (content.trim() === '') continue;
        const start = span.start + (content.length - content.trimStart().length);
        const end = Math.min(span.start + content.length, span.start + raw.length);
        sentences.push({
          index: sentences.length,
          zone: zone.kind,
          start: offset + start,
          end: offset + end,
          text: line.text.slice(start, end),
          footnotes: [],
          words: tagWords(tokenize(masked.slice(start, end)), start, offset, tagged.tokens),
        });
      }
      for (const { at, marker } of marks) {
        const holder = sentences.slice(first).findLast((sentence) => sentence.start - offset <= at);
        holder?.footnotes.push(marker);
      }
    }
  }
  return sentences;
}

/** Gives each of our tokens the tag of the wink-nlp token that covers most of it. */
function tagWords(
  tokens: readonly Token[],
  start: number,
  offset: number,
  tagged: readonly TaggedToken[],
): readonly Word[] {
  let cursor = tagged.findIndex((token) => token.end > start);
  return tokens.map((token) => {
    const from = token.start + start;
    const to = token.end + start;
    while (cursor !== -1 && cursor < tagged.length && (tagged[cursor]?.end ?? 0) <= from)
      cursor += 1;
    let best = 'X';
    let most = 0;
    for (let index = Math.max(cursor, 0); index < tagged.length; index += 1) {
      const candidate = tagged[index] as TaggedToken;
      if (candidate.start >= to) break;
      const shared = Math.min(candidate.end, to) - Math.max(candidate.start, from);
      if (shared > most) {
        most = shared;
        best = candidate.pos;
      }
    }
    return { text: token.text, start: from + offset, end: to + offset, pos: best };
  });
}
