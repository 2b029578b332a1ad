import { tokenize } from '../../language/tokenize.ts';
import { type TaggedText, tagText } from '../../language/wink.ts';
import type { Citation, Zone, ZoneKind } from '../../model/article.ts';
import { type Line, splitLines } from '../1-zones/lines.ts';
import { type FootnoteMark, maskFootnotes } from './footnote-marks.ts';
import { tagWords, type WordedSentence } from './word.ts';

export type { Word, WordedSentence } from './word.ts';

const TOLD: ReadonlySet<ZoneKind> = new Set(['title', 'summary', 'body']);

/** Whether a zone of this kind is cut into sentences and read. */
export function isRead(kind: ZoneKind): boolean {
  return TOLD.has(kind);
}

/** Sentence by sentence, before its number in the article is known. */
type Draft = Omit<WordedSentence, 'index' | 'zone'>;

/**
 * Cuts title, summary and body into sentences, line by line (a line break ends a sentence). A
 * footnote's mark belongs to the sentence it stands in or right after.
 */
export function findSentences(
  text: string,
  zones: readonly Zone[],
  citations: readonly Citation[],
): readonly WordedSentence[] {
  const markers = new Set(citations.map((citation) => citation.marker));
  return zones
    .filter(({ kind }) => isRead(kind))
    .flatMap((zone) =>
      splitLines(text.slice(zone.start, zone.end)).flatMap((line) =>
        cutLine(line, zone.start + line.start, markers).map((draft) => ({
          ...draft,
          zone: zone.kind,
        })),
      ),
    )
    .map((sentence, index) => ({ index, ...sentence }));
}

function cutLine(line: Line, offset: number, markers: ReadonlySet<string>): readonly Draft[] {
  const { text: masked, marks } = maskFootnotes(line.text, markers);
  const { tokens: tags, sentences } = tagText(masked);
  const drafts: Draft[] = [];
  let firstTag = 0;
  for (const span of trimmedSpans(masked, sentences)) {
    while ((tags[firstTag]?.end ?? Infinity) <= span.start) firstTag += 1;
    let lastTag = firstTag;
    while ((tags[lastTag]?.start ?? Infinity) < span.end) lastTag += 1;
    const tokens = tokenize(masked.slice(span.start, span.end));
    drafts.push({
      start: offset + span.start,
      end: offset + span.end,
      text: line.text.slice(span.start, span.end),
      footnotes: [],
      words: tagWords(tokens, span.start, offset, tags.slice(firstTag, lastTag)),
    });
    firstTag = Math.max(firstTag, lastTag - 1);
  }
  return withFootnotes(drafts, marks, offset);
}

/** Sentences without the blanks around them; those of nothing but blanks are left out. */
function trimmedSpans(text: string, sentences: TaggedText['sentences']): TaggedText['sentences'] {
  return sentences.flatMap(({ start, end }) => {
    const content = text.slice(start, end);
    const lead = content.length - content.trimStart().length;
    const length = content.trim().length;
    return length === 0 ? [] : [{ start: start + lead, end: start + lead + length }];
  });
}

/** Both in the order of the text: each mark goes to the last sentence that starts before it. */
function withFootnotes(
  drafts: readonly Draft[],
  marks: readonly FootnoteMark[],
  offset: number,
): readonly Draft[] {
  if (marks.length === 0) return drafts;
  let next = 0;
  return drafts.map((draft, index) => {
    const end = (drafts[index + 1]?.start ?? Infinity) - offset;
    const footnotes: string[] = [];
    for (; next < marks.length && (marks[next]?.at ?? 0) < end; next += 1) {
      const mark = marks[next];
      if (mark && mark.at >= draft.start - offset) footnotes.push(mark.marker);
    }
    return { ...draft, footnotes };
  });
}
