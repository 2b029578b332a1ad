import type { Article } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import type { SentenceRow, StatementRow } from '../model/graph.ts';
import { contentId } from '../model/id.ts';
import { sortedSet } from './canonical.ts';

/** One row for each quote, claim, denial, ask or offer of the article. */
export function toStatementRows(
  article: Article,
  { statements }: Extraction,
  sentences: readonly SentenceRow[],
): StatementRow[] {
  return statements.flatMap((statement) => {
    const { kind, start, end, cue, speaker, hearer, bargain } = statement;
    const sentence = sentences[statement.sentence];
    if (sentence === undefined) return [];
    const from = speaker?.actor ?? null;
    const span = [kind, String(start), String(end)];
    return [
      {
        id: contentId('statement', article.id, ...span, from ?? '', hearer?.actor ?? ''),
        kind,
        article: article.id,
        sentence: sentence.id,
        text: article.text.slice(start, end),
        start,
        end,
        cueStart: cue?.start ?? null,
        cueEnd: cue?.end ?? null,
        speaker: from,
        speakerName: speaker ? article.text.slice(speaker.start, speaker.end) : null,
        hearer: hearer?.actor ?? null,
        topics: sortedSet(statement.topics),
        actors: sortedSet(statement.actors),
        conditionStart: bargain?.condition?.start ?? null,
        conditionEnd: bargain?.condition?.end ?? null,
        deadlineStart: bargain?.deadline?.start ?? null,
        deadlineEnd: bargain?.deadline?.end ?? null,
        deadlineDate: bargain?.deadline?.date ?? null,
        saidOn: bargain?.date ?? null,
        answer: bargain?.answer ?? null,
        answered: bargain?.answered ?? null,
        gist: bargain ? sortedSet(bargain.gist) : null,
      },
    ];
  });
}
