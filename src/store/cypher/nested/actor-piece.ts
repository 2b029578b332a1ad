import { eventListPiece, PARTS } from './event-list.ts';
import { type FieldPiece, type FieldPieces, nodePiece, properties } from './piece.ts';

const eventsOf: FieldPiece<string> = (draft, a, wanted) =>
  eventListPiece(
    draft,
    { pattern: (e) => `(${a})-[:PARTICIPATED_IN]->(${e})`, mostRepeats: PARTS },
    wanted,
  );

const orElse =
  (name: string, missing: string): FieldPiece<string> =>
  (_, a, { toOutput }) => ({ text: `coalesce(${a}.${name}, ${missing})`, read: toOutput });

const country: FieldPiece<string> = (draft, a, { below }) => {
  const c = draft.variable('c');
  const object = nodePiece(draft, 'Actor', c, below);
  return {
    text: `head(COLLECT { MATCH (${c}:Actor {id: ${a}.country}) RETURN ${object.text} })`,
    read: (value) => (value === null ? null : object.read(value)),
  };
};

/** An actor. */
export const ACTOR: FieldPieces<string> = {
  ...properties<string>((a) => a, 'id', 'name', 'kind', 'wikidata'),
  aliases: orElse('aliases', '[]'),
  known: orElse('known', 'false'),
  country,
  events: eventsOf,
  meetings: eventsOf,
  eventCount: (draft, a, { toOutput }) => {
    const e = draft.variable('e');
    return {
      text: `COUNT { MATCH (${a})-[:PARTICIPATED_IN]->(${e}) RETURN DISTINCT ${e} }`,
      read: toOutput,
    };
  },
  mentionCount: (_, a, { toOutput }) => ({
    text: `COUNT { (${a})<-[:MENTIONS]-() }`,
    read: toOutput,
  }),
};
