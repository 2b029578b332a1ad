import type { CandidateTold, CorrectionTold, Done } from '../ask/documents/corrections.ts';
import { count, sayDate } from '../words/words.ts';

/** "by ana on 30 November 2026, because the date is that of the print" */
export function saySigned({ by, on, why }: Pick<CorrectionTold, 'by' | 'on' | 'why'>): string {
  const said = [by ? `by ${by}` : 'by hand', on ? ` on ${sayDate(on)}` : ''].join('');
  return why ? `${said}, because: ${why}` : said;
}

/** "1 event came, 2 went." */
export function sayChanges({ changes: { added, changed, removed }, pending }: Done): string {
  const said = [
    ...(added > 0 ? [`${count(added, 'event')} came`] : []),
    ...(changed > 0 ? [`${count(changed, 'event')} changed`] : []),
    ...(removed > 0 ? [`${count(removed, 'event')} went`] : []),
  ];
  const what = said.length > 0 ? `${said.join(', ')}.` : 'No event of the graph changed.';
  return pending ? `${what} Some articles are still being read anew.` : what;
}

export const CANDIDATE_REASONS: Readonly<Record<CandidateTold['reason'], string>> = {
  SAME_NAME: 'one name',
  LONGER_NAME: 'one name is the other with more',
  INITIAL: 'an initial may stand for a name',
  SPELLING: 'one letter is otherwise',
};
