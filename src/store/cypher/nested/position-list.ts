import { happened } from '../read-events.ts';
import { pagedPiece } from './paged-piece.ts';
import { type FieldPiece, type FieldPieces, headPiece, nodePiece, objectPiece } from './piece.ts';
import { spanOf } from './span.ts';
import { NotNested } from './wanted.ts';

/** The variables of a position. */
interface Position {
  readonly actor: string;
  readonly stance: string;
  readonly count: string;
  readonly events: string;
  readonly last: string;
  readonly event: string;
  readonly statement: string;
}

const value =
  (textOf: (of: Position) => string): FieldPiece<Position> =>
  (_, of, { toOutput }) => ({ text: textOf(of), read: toOutput });

/** The thing whose id stands in "2026-02-03 event:…"; null where there is none. */
const latest =
  (label: string, textOf: (of: Position) => string): FieldPiece<Position> =>
  (draft, of, { below }) => {
    const n = draft.variable('n');
    const object = nodePiece(draft, label, n, below);
    return headPiece(draft, `(${n}:${label} {id: split(${textOf(of)}, ' ')[1]})`, object);
  };

const FIELDS: FieldPieces<Position> = {
  actor: (draft, { actor }, { below }) => nodePiece(draft, 'Actor', actor, below),
  stance: value(({ stance }) => stance),
  count: value(({ count }) => count),
  events: value(({ events }) => events),
  statements: value(({ count, events }) => `${count} - ${events}`),
  lastDate: value(({ last }) => `nullIf(${last}, '')`),
  latestEvent: latest('Event', ({ event }) => event),
  latestStatement: latest('Statement', ({ statement }) => statement),
};

/** Positions on a topic or one narrower than it, those with most behind them first; see read-positions.ts. */
export const positions: FieldPiece<string> = (draft, t, wanted) => {
  const { positions: filter } = wanted;
  if (!filter) throw new NotNested('positions');
  const { supports, opposes, asks, offers, requests, stances } = filter;
  const [yes, no, ask] = [draft.param(supports), draft.param(opposes), draft.param(asks)];
  const [offer, request] = [draft.param(offers), draft.param(requests)];
  const [e, p, q, r] = ['e', 'p', 'q', 'r'].map((letter) => draft.variable(letter));
  const [it, day, isEvent] = ['it', 'day', 'is'].map((word) => draft.variable(word));
  const of: Position = {
    actor: draft.variable('a'),
    stance: draft.variable('stance'),
    count: draft.variable('n'),
    events: draft.variable('m'),
    last: draft.variable('last'),
    event: draft.variable('event'),
    statement: draft.variable('statement'),
  };
  const topics = `(${t})<-[:BROADER*0..]-(:Topic)`;
  const within = [`${of.stance} IN ${draft.param(stances)}`, ...spanOf(draft, day ?? '', filter)];
  const match = `CALL (${t}) {
MATCH ${topics}<-[:ABOUT]-(${e}:Event)<-[${p}:PARTICIPATED_IN]-(${of.actor}:Actor)
WHERE ${p}.role = 'SOURCE' AND ${happened(e ?? '')}
AND (${e}.type IN ${yes} OR ${e}.type IN ${no} OR ${e}.type IN ${ask})
RETURN ${of.actor}, ${e}.id AS ${it}, coalesce(${e}.date, '') AS ${day}, 1 AS ${isEvent},
CASE WHEN ${e}.type IN ${yes} THEN 'SUPPORTS' WHEN ${e}.type IN ${no} THEN 'OPPOSES' ELSE 'ASKS' END AS ${of.stance}
UNION
MATCH ${topics}<-[:CONCERNS]-(${q}:Statement)-[:SPEAKER]->(${of.actor}:Actor)
MATCH (${q})-[:STATED_IN]->(:Sentence)-[:PART_OF]->(${r}:Article)
WHERE ${q}.kind IN ${offer} OR ${q}.kind IN ${request}
RETURN ${of.actor}, ${q}.id AS ${it}, coalesce(${r}.publishedOn, '') AS ${day}, 0 AS ${isEvent},
CASE WHEN ${q}.kind IN ${offer} THEN 'SUPPORTS' ELSE 'ASKS' END AS ${of.stance}
}
WITH ${of.actor}, ${of.stance}, ${it}, ${day}, ${isEvent} WHERE ${within.join(' AND ')}
WITH ${of.actor}, ${of.stance}, count(${it}) AS ${of.count}, sum(${isEvent}) AS ${of.events}, max(${day}) AS ${of.last},
max(CASE WHEN ${isEvent} = 1 THEN ${day} + ' ' + ${it} ELSE '' END) AS ${of.event},
max(CASE WHEN ${isEvent} = 0 THEN ${day} + ' ' + ${it} ELSE '' END) AS ${of.statement}`;
  return pagedPiece(draft, wanted, {
    match,
    aggregates: true,
    carried: Object.values(of),
    keys: [
      [of.count, 'DESC'],
      [`${of.actor}.id`, 'ASC'],
      [of.stance, 'ASC'],
    ],
    item: (below) => objectPiece(draft, 'Position', FIELDS, of, below),
  });
};
