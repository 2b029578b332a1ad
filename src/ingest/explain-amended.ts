import { amend } from '../corrections/amend.ts';
import type { Amended } from '../corrections/amended.ts';
import { explain } from '../extract/explain.ts';
import type { Article } from '../model/article.ts';
import type { Correction, EventCorrection } from '../model/correction.ts';
import type { EventMention } from '../model/event.ts';
import type {
  ArticleExplanation,
  Grounds,
  MentionExplanation,
  Refusal,
  RoleGround,
} from '../model/explanation.ts';
import type { Ontology } from '../ontology/ontology.ts';

/** Explains an article as it stands with its corrections: for each event what the rules read, and what people said. */
export function explainAmended(
  article: Article,
  corrections: readonly Correction[],
  ontology: Ontology,
): ArticleExplanation {
  if (corrections.length === 0) return explain(article, ontology);
  let amended: Amended | undefined;
  const explanation = explain(article, ontology, (read) => {
    amended = amend(read, corrections, ontology);
    const { extraction, rejected } = amended;
    return { extraction, rejected: rejected.map(toRefusal) };
  });
  const byMention = new Map(explanation.mentions.map((one) => [one.mention, one]));
  const byId = new Map(corrections.map((one) => [one.id, one]));
  const mentions = explanation.extraction.accounts
    .flatMap((account) => account.mentions)
    .flatMap((mention): readonly MentionExplanation[] => {
      const read = amended?.readOf(mention);
      const grounds = read && byMention.get(read);
      if (read === mention) return grounds ? [grounds] : [];
      const by = (mention.corrections ?? []).flatMap((id) => {
        const found = byId.get(id);
        return found && isOfEvent(found) ? [found] : [];
      });
      return [{ ...groundsOf(mention, grounds, by), refused: grounds?.refused ?? [], mention }];
    });
  return { ...explanation, mentions };
}

function toRefusal({ mention, correction }: Amended['rejected'][number]): Refusal {
  const { sentence, trigger, rule } = mention;
  const { id, by, why } = correction;
  const said = [id, ...(by ? [`by ${by}`] : []), ...(why ? [`because: ${why}`] : [])].join(', ');
  return { sentence, trigger, rule, reason: 'REJECTED', correction: said };
}

function isOfEvent(correction: Correction): correction is EventCorrection {
  return correction.kind === 'ADD' || correction.kind === 'CHANGE' || correction.kind === 'REJECT';
}

/** What the rules found of it, but for what people said otherwise. */
function groundsOf(
  mention: EventMention,
  read: Grounds | undefined,
  by: readonly EventCorrection[],
): Grounds & Pick<MentionExplanation, 'corrections'> {
  const says = (key: 'roles' | 'date' | 'type') =>
    by.some((one) => one.kind === 'ADD' || (one.kind === 'CHANGE' && one.set[key] !== undefined));
  return {
    ruleType: read && !says('type') ? read.ruleType : mention.type,
    roles: read && !says('roles') ? renamed(read.roles, mention) : mention.participants.map(byHand),
    date: read && !says('date') ? read.date : { how: 'BY_HAND', value: mention.date },
    signs: read?.signs ?? [],
    corrections: by,
  };
}

/** The roles as the rules found them, under the names that merges and splits gave. */
function renamed(roles: readonly RoleGround[], { participants }: EventMention): RoleGround[] {
  return roles.map((role) => {
    const now = participants.find(
      (one) => one.role === role.role && one.start === role.start && one.end === role.end,
    );
    return { ...role, actor: now?.actor };
  });
}

function byHand({ role, start, end, actor }: EventMention['participants'][number]): RoleGround {
  return { role, start, end, actor, place: 'BY_HAND' };
}
