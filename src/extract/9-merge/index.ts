import type { Account, EventMention } from '../../model/event.ts';

/** Roots whose two sides are alike: A met B is B met A. */
const SYMMETRIC: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE']);

/**
 * Merges mentions of one event within an article: same type and participants, dates that agree, and
 * supposed ones apart from the others. A meeting told eight times is one account with eight mentions.
 */
export function mergeMentions(mentions: readonly EventMention[]): readonly Account[] {
  const accounts: { key: string; mentions: EventMention[] }[] = [];
  for (const mention of mentions) {
    const key = keyOf(mention);
    const same = accounts.find(
      (account) =>
        account.key === key &&
        account.mentions.every((other) => datesAgree(other.date, mention.date)),
    );
    if (same) same.mentions.push(mention);
    else accounts.push({ key, mentions: [mention] });
  }
  return accounts.map(({ mentions: merged }) => {
    const first = merged[0] as EventMention;
    return {
      type: first.type,
      sources: actorsOf(first, 'SOURCE'),
      targets: actorsOf(first, 'TARGET'),
      mentions: merged,
    };
  });
}

function keyOf(mention: EventMention): string {
  const sources = actorsOf(mention, 'SOURCE');
  const targets = actorsOf(mention, 'TARGET');
  const ends = SYMMETRIC.has(mention.type)
    ? [...sources, ...targets].sort().join(' ')
    : `${sources.join(' ')} > ${targets.join(' ')}`;
  return `${mention.type} ${mention.modality === 'HYPOTHETICAL'} ${ends}`;
}

function actorsOf(mention: EventMention, role: 'SOURCE' | 'TARGET'): readonly string[] {
  const actors = mention.participants.filter((one) => one.role === role).map((one) => one.actor);
  return [...new Set(actors)].sort();
}

/** Dates agree when one says the same with less precision, or one is not given. */
function datesAgree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a);
}
