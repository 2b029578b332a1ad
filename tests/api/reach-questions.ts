/** Questions about filters, orders and what they show at edges; together with the others they ask for every field. */
export const REACH_QUESTIONS: readonly (readonly [name: string, query: string])[] = [
  [
    'events in other orders, with the actor’s part in each',
    `{ sure: events(orderBy: { field: CONFIDENCE }, first: 4) { nodes { id confidence } edges { roles evidence { id } } pageInfo { endCursor } }
      told: events(orderBy: { field: EVIDENCE, direction: ASC }, first: 3) { nodes { id evidenceCount } }
      early: events(orderBy: { field: DATE, direction: ASC }) { nodes { id date } }
      of: actor(id: "actor:BES") { events(where: { OR: [{ types: [ACCUSE] }, { confidence: { atLeast: 0.8 } }] }) {
        totalCount edges { roles evidence(first: 1) { id quote } node { id type } } } }
      about: topic(name: "gas") { events(where: { NOT: { dated: true } }, orderBy: { field: EVIDENCE }) { nodes { id } edges { roles } } }
      by: events(where: { participant: { role: [SOURCE], actor: { is: "Tolen" } } }) { edges { roles node { id } } } }`,
  ],
  [
    'actors in other orders',
    `{ a: actors(orderBy: { field: MENTIONS }) { nodes { id mentionCount } }
      b: actors(orderBy: { field: EVENTS }, first: 4) { nodes { id eventCount } pageInfo { endCursor } }
      c: actors(orderBy: { field: MEETINGS, direction: ASC }, mentioned: true) { nodes { id meetings { totalCount } } }
      d: actors(orderBy: { field: LATEST }, kind: [STATE]) { nodes { id events(first: 1) { nodes { date } } } }
      e: actors(orderBy: { field: NAME, direction: DESC }, first: 2, where: { name: { startsWith: "U" } }) { nodes { name } } }`,
  ],
  [
    'pairs in other orders',
    `{ a: whoMetWhom(orderBy: { field: LATEST }) { nodes { actors { id } lastDate } pageInfo { endCursor } }
      b: whoMetWhom(orderBy: { field: LATEST, direction: ASC }, actor: "Besmara") { nodes { actors { id } lastDate } }
      c: whoMetWhom(orderBy: { field: MEETINGS, direction: ASC }, first: 2) { nodes { meetings } } }`,
  ],
];
