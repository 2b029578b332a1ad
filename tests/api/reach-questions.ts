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
  [
    'who does what to whom',
    `{ all: actorMatrix { source { id } target { id } count types { type count } lastDate }
      gas: actorMatrix(topic: "energy", first: 2) { source { name } target { name } count }
      of: actorMatrix(actor: "Tolen", types: [REQUEST, CONSULT], modality: [ACTUAL]) { source { id } target { id } count types { type } }
      by: actorMatrix(source: "Besmara", from: "2026-02", to: "2026-02") { target { id } count } }`,
  ],
  [
    'who has to do with whom',
    `{ all: network { totalBonds actors { id } bonds { a { id } b { id } events types { type count } statuses { status count } disputed firstDate lastDate } }
      denied: network(includeNegated: true, where: { status: [DENIED, PLANNED, SUPPOSED] }) { bonds { a { name } b { name } statuses { status count } } }
      few: network(first: 1, topic: "energy", types: [CONSULT], modality: [ACTUAL], from: "2026-02", to: "2026-02", kind: [STATE]) { totalBonds actors { name kind } bonds { events } }
      of: network(actor: "Tolen") { totalBonds bonds { a { id } b { id } events } } none: network(actor: "Union of Ports") { totalBonds actors { id } bonds { events } }
      outlets { outlet events } first: outlets(first: 1) { outlet } }`,
  ],
  [
    'events by their status, between two, as an outlet tells them',
    `{ status: events(where: { status: [REPORTED] }) { totalCount nodes { id status evidence { attributedTo { id } } } }
      between: events(where: { between: ["Besmara", "Arlund"] }, includeNegated: true) { totalCount nodes { type status } edges { roles evidence(first: 1) { id } } }
      outlet: events(where: { outlet: ["The south Post"] }) { totalCount nodes { id accounts { article { outlet } } } }
      by: eventSeries(bucket: YEAR, by: TYPE, where: { between: ["Besmara", "Arlund"] }) { bucket key count }
      topics: topTopics(where: { status: [HAPPENED] }) { count topic { id } } topicsOf: topTopics(includeNegated: true, where: { participant: { actor: { is: "Tolen" } } }) { count topic { id } }
      actors: topActors(where: { outlet: ["The south Post"] }, kind: [STATE]) { count actor { id } }
      matrix: actorMatrix(where: { NOT: { status: [HAPPENED] } }) { source { id } target { id } count types { type count } } }`,
  ],
  [
    'meetings of pairs over time',
    `{ whoMetWhom(first: 3) { nodes { actors { id }
      days: series(bucket: DAY) { bucket key label count } weeks: series(bucket: WEEK) { bucket count }
      months: series { bucket count } issues: series(bucket: YEAR, byIssue: true) { bucket key label count } } } }`,
  ],
  [
    'positions on topics',
    `{ topics { nodes { id positions(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { stance } }
        nodes { actor { id } stance count events statements lastDate latestEvent { id type } latestStatement { id kind } } } } }
      topic(name: "trade") { positions(stance: [ASKS, SUPPORTS], from: "2026-03") { totalCount nodes { stance lastDate } } } }`,
  ],
  [
    'timelines of actors',
    `{ actors(mentioned: true) { nodes { id timeline(first: 4) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { kind } }
        nodes { date kind item { __typename ... on Event { id } ... on Statement { id } ... on Tie { actor { id } from } } } } } }
      actor(name: "Tolen") { timeline(kinds: [OFFICE, EVENT], to: "2026-02") { totalCount nodes { date item { __typename } } } } }`,
  ],
  [
    'neighbourhoods',
    `{ one: neighbourhood(actor: "Tolen") { nodes { actor { id } distance weight } bonds { a { id } b { id } weight lastDate } }
      two: neighbourhood(actor: "Tolen", hops: 3, limit: 4) { nodes { actor { id } distance } bonds { weight } }
      gas: neighbourhood(actor: "Arlund", hops: 2, topic: "gas", types: [CONSULT], from: "2026-02-04") { nodes { actor { id } distance weight } bonds { weight } }
      alone: neighbourhood(actor: "Union of Ports", hops: 2) { nodes { actor { id } weight } bonds { weight } } }`,
  ],
  [
    'paths by some events only',
    `{ talks: path(from: "Tolen", to: "actor:COV", maxHops: 6, via: { types: [CONSULT] }) { length steps { event { type } to { id } } }
      trade: path(from: "Tolen", to: "Arlund", via: { topics: ["trade", "gas"] }) { length actors { id } }
      none: path(from: "Tolen", to: "Arlund", via: { types: [ASSAULT] }) { length } }`,
  ],
  [
    'search with what was found',
    `{ names: search(q: "olst", in: [ACTOR, TOPIC]) { totalCount nodes { score text highlights { start end } node { __typename } } }
      words: search(q: "MET actor:arl", in: [EVENT, SENTENCE], first: 6) { totalCount pageInfo { endCursor } nodes { score text highlights { start end } node { ... on Event { id } ... on Sentence { id } } } }
      cue: search(q: "gas", in: [TOPIC]) { nodes { text highlights { start end } } }
      title: search(q: "title of", first: 3) { nodes { text highlights { start end } } } }`,
  ],
  [
    'what an actor is part of on a day',
    `{ actor(id: "actor:arlund-president") { partOf(asOf: "2025") { actor { id } from } activeIn(asOf: "2025") { actor { id } } } }`,
  ],
  [
    'counterparts by type',
    `{ actor(id: "actor:BES") { counterparts { nodes { actor { id } events types { type count } firstDate lastDate } } } }`,
  ],
  [
    'the ledger, which has rows in ledger.test.ts',
    `fragment Row on LedgerEntry { id kind from { id } to { id } issues { id } what condition { text start end } conditionIn { id }
        deadline { text start end date } deadlineIn { id } madeOn status statements(first: 2) { totalCount nodes { id condition { text } deadline { text } answer saidOn } }
        answers { answer by { id } date condition { text } statements { nodes { id } } } }
      { all: ledger(first: 2) { totalCount pageInfo { hasNextPage } edges { cursor node { ...Row } } nodes { id } }
      some: ledger(topic: "gas", from: "Arlund", to: "Besmara", between: ["Arlund"], status: [NONE_YET], asOf: "2026-03") { totalCount }
      topic(name: "trade") { ledger { totalCount nodes { ...Row } } }
      statements(first: 1) { nodes { condition { text start end } deadline { text start end date } answer saidOn } } }`,
  ],
  [
    'limits',
    `{ limits { operationCost cost depth fields tokens aliases directives pageSize bodyBytes articleBytes timeout requestsPerMinute streams changes } }`,
  ],
];
