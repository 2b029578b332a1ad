import { isOverlapping, type Span } from '../../../model/span.ts';
import type { EventRead, SentenceRead, StatementRead } from '../../ask/documents/article.ts';
import { ROLE_NAMES } from '../../words/words.ts';
import { distinct, kindOfRole, type Mark, type MarkKind } from '../evidence/evidence-marks.ts';

/** What was found in one sentence. */
export interface Findings {
  readonly marks: readonly Mark[];
  readonly events: readonly EventRead[];
  /** Whether it tells an event, or words of somebody. */
  readonly isTelling: boolean;
}

/** What has come of an article so far. */
export interface Gathered {
  readonly article: string;
  readonly sentences: readonly SentenceRead[];
  readonly events: readonly EventRead[];
  readonly statements: readonly StatementRead[];
}

/** The outer first: what a mark lies within is drawn around it. */
const ORDER: readonly MarkKind[] = ['statement', 'source', 'target', 'other', 'trigger', 'mention'];

/** What was found in each sentence, by the id of the sentence. */
export function findingsOf(gathered: Gathered): Map<string, Findings> {
  const { article, sentences, events, statements } = gathered;
  const marks = new Map<string, Mark[]>(sentences.map(({ id }) => [id, []]));
  const told = new Map<string, Set<EventRead>>();
  const telling = new Set<string>();
  const put = (mark: Mark) => {
    const on = sentencesOn(sentences, mark);
    for (const { id } of on) marks.get(id)?.push(mark);
    return on;
  };
  for (const { mentions } of sentences) {
    for (const { start, end, actor } of mentions) {
      put({ start, end, kind: 'mention', label: actor.name });
    }
  }
  for (const event of events) {
    for (const one of event.evidence) {
      if (one.article.id !== article) continue;
      const { id } = one.sentence;
      telling.add(id);
      told.set(id, (told.get(id) ?? new Set()).add(event));
      const { triggerStart: start, triggerEnd: end } = one;
      put({ start, end, kind: 'trigger', label: 'what happened' });
      for (const { role, start, end } of one.roleWords) {
        put({ start, end, kind: kindOfRole(role), label: ROLE_NAMES[role] });
      }
    }
  }
  for (const statement of statements) {
    const { start, end } = statement;
    const on = put({ start, end, kind: 'statement', label: sayStatement(statement) });
    for (const { id } of on) telling.add(id);
  }
  const rank = ({ kind }: Mark) => ORDER.indexOf(kind);
  return new Map(
    sentences.map(({ id }) => [
      id,
      {
        marks: distinct(marks.get(id) ?? []).sort((a, b) => rank(a) - rank(b)),
        events: [...(told.get(id) ?? [])],
        isTelling: telling.has(id),
      },
    ]),
  );
}

function sayStatement({ kind, speaker, speakerName }: StatementRead): string {
  const who = speaker?.name ?? speakerName;
  return who ? `${kind.toLowerCase()} of ${who}` : kind.toLowerCase();
}

/** The sentences that a span lies on; they are in order, and so are found by halving. */
function sentencesOn(sentences: readonly SentenceRead[], span: Span): SentenceRead[] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: SentenceRead[] = [];
  for (let at = low; ; at++) {
    const sentence = sentences[at];
    if (!sentence || !isOverlapping(sentence, span)) return found;
    found.push(sentence);
  }
}

const READ_ZONES: ReadonlySet<string> = new Set(['TITLE', 'SUMMARY', 'BODY']);

/** Sentences of the text itself, and those of them that told no event and nobody's words. */
export function gaveNothing(
  sentences: readonly SentenceRead[],
  findings: ReadonlyMap<string, Findings>,
): { readonly read: number; readonly silent: readonly SentenceRead[] } {
  const read = sentences.filter(({ zone }) => READ_ZONES.has(zone));
  return { read: read.length, silent: read.filter(({ id }) => !findings.get(id)?.isTelling) };
}
