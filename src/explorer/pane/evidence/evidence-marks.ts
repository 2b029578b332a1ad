import type { Role } from '../../../model/event.ts';
import type { Span } from '../../../model/span.ts';
import type { EvidenceTold } from '../../ask/documents/event.ts';
import type { Named } from '../../ask/documents/names.ts';
import { ROLE_NAMES } from '../../words/words.ts';
import { topicSpans } from './topic-spans.ts';

/** What a mark stands for, which says how it looks. */
export type MarkKind =
  | 'source'
  | 'target'
  | 'other'
  | 'trigger'
  | 'topic'
  | 'mention'
  | 'statement';

/** Words of a text that something was found in. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** What they stand for, in words. */
  readonly label: string;
}

/** The look of the words that fill a role. */
export function kindOfRole(role: Role): MarkKind {
  return role === 'SOURCE' ? 'source' : role === 'TARGET' ? 'target' : 'other';
}

/** The part of a piece of evidence that marks are told from. */
type MarkedEvidence = Pick<EvidenceTold, 'triggerStart' | 'triggerEnd' | 'roleWords'> & {
  readonly sentence: Pick<EvidenceTold['sentence'], 'start' | 'text'>;
};

/** All that is marked in the sentence of a piece of evidence; role words may stand in another sentence. */
export function evidenceMarks(evidence: MarkedEvidence, topics: readonly Named[]): Mark[] {
  const { sentence, roleWords, triggerStart, triggerEnd } = evidence;
  const marks: Mark[] = [
    ...roleWords.map(({ role, start, end }) => ({
      start,
      end,
      kind: kindOfRole(role),
      label: ROLE_NAMES[role],
    })),
    { start: triggerStart, end: triggerEnd, kind: 'trigger', label: 'what happened' },
    ...topics.flatMap(({ name }) =>
      topicSpans(sentence.text, sentence.start, name).map((span): Mark => {
        return { ...span, kind: 'topic', label: `topic: ${name}` };
      }),
    ),
  ];
  return distinct(marks);
}

/** The marks without those that say the same of the same words. */
export function distinct(marks: readonly Mark[]): Mark[] {
  const byKey = new Map(
    marks.map((mark) => [`${mark.start} ${mark.end} ${mark.kind} ${mark.label}`, mark]),
  );
  return [...byKey.values()];
}
