import { readRoleWords } from '../graph/role-words.ts';
import type { Article } from '../model/article.ts';
import type { ActorRef, CorrectedEvent, CorrectedRole, QuoteAnchor } from '../model/correction.ts';
import type { EvidenceRow } from '../model/graph.ts';
import { anchorOf, wordsIn } from './anchor.ts';

/** A piece of evidence as corrections speak of it. */
export interface EvidenceAsCorrected {
  readonly at: QuoteAnchor;
  readonly event: CorrectedEvent;
}

/** The event that a piece of evidence tells, with its quote, so that it is found again in an edited text. */
export function fromEvidence(
  row: EvidenceRow,
  article: Pick<Article, 'id' | 'text' | 'title'>,
  actorOf: (id: string) => ActorRef | undefined,
): EvidenceAsCorrected {
  const { text } = article;
  const trigger = { start: row.triggerStart, end: row.triggerEnd };
  const roles = row.roleWords.map(readRoleWords).map(({ role, actor, ...span }): CorrectedRole => {
    const ref = actor === undefined ? undefined : actorOf(actor);
    return { role, ...(ref ? { actor: ref } : {}), ...wordsIn(text, row, span) };
  });
  return {
    at: anchorOf(article, row),
    event: {
      trigger: wordsIn(text, row, trigger),
      type: row.type,
      ...given('mode', row.mode),
      ...given('cameo', row.cameo),
      negated: row.negated,
      modality: row.modality,
      ...given('date', row.date),
      ...given('place', row.place),
      topics: row.topics,
      roles,
    },
  };
}

function given<K extends string>(key: K, value: string | null) {
  return value === null ? {} : { [key]: value };
}
