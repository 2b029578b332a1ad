import type { Account, EventMention, Participant } from '../../model/event.ts';
import type { Ontology } from '../../ontology/ontology.ts';

/** An account in the making, with the distinct dates of its mentions; these all agree. */
interface Draft {
  readonly mentions: EventMention[];
  readonly dates: Set<string>;
}

/**
 * Merges mentions of one event within an article: same type and participants, dates that agree, and
 * supposed ones apart from the others. A meeting told eight times is one account with eight mentions.
 */
export function mergeMentions(
  mentions: readonly EventMention[],
  ontology: Ontology,
): readonly Account[] {
  const symmetric = ontology.words('symmetric');
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft[]>();
  for (const mention of mentions) {
    const key = keyOf(mention, symmetric);
    const alike = byKey.get(key) ?? [];
    const same = alike.find(({ dates }) => agrees(mention.date, dates));
    const draft = same ?? { mentions: [], dates: new Set() };
    draft.mentions.push(mention);
    if (mention.date !== undefined) draft.dates.add(mention.date);
    if (same) continue;
    drafts.push(draft);
    alike.push(draft);
    byKey.set(key, alike);
  }
  return drafts.map(({ mentions: merged }) => {
    const first = merged[0] as EventMention;
    return {
      type: first.type,
      sources: actorsOf(first, 'SOURCE'),
      targets: actorsOf(first, 'TARGET'),
      mentions: merged,
    };
  });
}

/** Equal for mentions that may tell one event; A met B is B met A. */
function keyOf(mention: EventMention, symmetric: ReadonlySet<string>): string {
  const sources = endsOf(mention, 'SOURCE');
  const targets = endsOf(mention, 'TARGET');
  const ends = symmetric.has(mention.type)
    ? [...sources, ...targets].sort().join(' ')
    : `${sources.join(' ')} > ${targets.join(' ')}`;
  return `${mention.type} ${mention.modality === 'HYPOTHETICAL'} ${ends}`;
}

function actorsOf(mention: EventMention, role: 'SOURCE' | 'TARGET'): readonly string[] {
  return [...new Set(inRole(mention, role).flatMap(({ actor }) => actor ?? []))].sort();
}

/** Actors by their ids; those without a name by their words, so that "the rebels" and "a court" differ. */
function endsOf(mention: EventMention, role: 'SOURCE' | 'TARGET'): readonly string[] {
  const words = ({ start, end }: Participant) =>
    mention.quote.slice(start - mention.start, end - mention.start).toLowerCase();
  return [...new Set(inRole(mention, role).map((one) => one.actor ?? words(one)))].sort();
}

function inRole({ participants }: EventMention, role: 'SOURCE' | 'TARGET'): readonly Participant[] {
  return participants.filter((one) => one.role === role);
}

/** Dates agree when one says the same with less precision ("2026-02" and "2026-02-03"). */
function agrees(date: string | undefined, dates: ReadonlySet<string>): boolean {
  return (
    date === undefined || [...dates].every((one) => one.startsWith(date) || date.startsWith(one))
  );
}
