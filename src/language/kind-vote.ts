import nlp from 'compromise';

/** What compromise takes a name for; absent where it has no opinion. */
export type NameVote = 'PERSON' | 'ORGANIZATION' | 'PLACE';

const votes = new Map<string, NameVote | undefined>();

/**
 * Compromise's vote for the kind of an unknown name, from the words of the name alone (so that the
 * vote is the same wherever the name stands). It is one vote of several: on news it is right for
 * half of the names (see docs in `src/extract/3-names`).
 */
export function voteForKind(name: string): NameVote | undefined {
  if (votes.has(name)) return votes.get(name);
  if (votes.size > 50_000) votes.clear();
  const doc = nlp(name);
  const vote = doc.has('^#Person+$')
    ? 'PERSON'
    : doc.has('#Organization$')
      ? 'ORGANIZATION'
      : doc.has('#Place$')
        ? 'PLACE'
        : doc.has('^(#FirstName|#MaleName|#FemaleName) .')
          ? 'PERSON'
          : undefined;
  votes.set(name, vote);
  return vote;
}
