import { actorById } from './actor-by-id.ts';
import { counterparts } from './counterpart-list.ts';
import { eventListPiece } from './event-list.ts';
import { PARTS } from './event-start.ts';
import { type FieldPiece, type FieldPieces, properties } from './piece.ts';
import { statementListPiece } from './statement-list.ts';
import { tiesPiece } from './tie-piece.ts';
import { timeline } from './timeline-piece.ts';

const eventsOf: FieldPiece<string> = (draft, a, wanted) =>
  eventListPiece(
    draft,
    {
      pattern: (e) => `(${a})-[:PARTICIPATED_IN]->(${e})`,
      mostRepeats: PARTS,
      anchor: `${a}.id`,
    },
    wanted,
  );

const orElse =
  (name: string, missing: string): FieldPiece<string> =>
  (_, a, { toOutput }) => ({ text: `coalesce(${a}.${name}, ${missing})`, read: toOutput });

/** An actor. */
export const ACTOR: FieldPieces<string> = {
  ...properties<string>((a) => a, 'id', 'name', 'kind', 'wikidata'),
  aliases: orElse('aliases', '[]'),
  known: orElse('known', 'false'),
  country: (draft, a, { below }) => actorById(draft, `${a}.country`, below),
  offices: tiesPiece('HOLDS_OFFICE'),
  memberships: tiesPiece('MEMBER_OF'),
  partOf: tiesPiece('PART_OF'),
  activeIn: tiesPiece('ACTIVE_IN'),
  counterparts,
  timeline,
  statements: (draft, a, wanted) =>
    statementListPiece(
      draft,
      wanted,
      (q, s, r) =>
        `(${a})<-[:SPEAKER]-(${q}:Statement)-[:STATED_IN]->(${s}:Sentence)-[:PART_OF]->(${r}:Article)`,
    ),
  events: eventsOf,
  meetings: eventsOf,
  eventCount: (draft, a, { toOutput }) => {
    const e = draft.variable('e');
    return {
      text: `COUNT { MATCH (${a})-[:PARTICIPATED_IN]->(${e}:Event) RETURN DISTINCT ${e} }`,
      read: toOutput,
    };
  },
  mentionCount: (_, a, { toOutput }) => ({
    text: `COUNT { (${a})<-[:MENTIONS]-(:Sentence) }`,
    read: toOutput,
  }),
};
