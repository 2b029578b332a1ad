/** An operation: what it is about, its text, its variables. */
export type Operation = readonly [name: string, query: string, variables?: object];

const EVENT = `id type plover mode cameo date place placeActor { id name } negated disputed modality confidence main
  evidenceCount articleCount participants { role actor { name kind aliases } } sources { id country { name } } targets { id }
  topics { id name broader { id } narrower { id } }
  evidence(first: 2) { id quote rule trigger confidence date place outlet terms { name value } attributedTo { id }
    roleWords { role words start end actor { id name } }
    sentence { id text zone article { title } mentions { surface how reading because actor { id } sentence { id } } events { id } sources { id outlet } }
    article { id outlet } }
  accounts { article { id } evidence { id quote sentence { id } } __typename }`;

/** Operations beyond events, actors and pairs that one nested statement answers. */
export const MORE: readonly Operation[] = [
  [
    'all events to the last undated one, and beyond',
    `{ all: events(first: 100) { totalCount nodes { id date } pageInfo { hasNextPage endCursor } }
      few: events(first: 7, includeNegated: true) { edges { cursor node { ${EVENT} } roles evidence { id } __typename } pageInfo { hasNextPage } } }`,
  ],
  [
    'events in other orders, narrowed by conditions',
    `{ sure: events(orderBy: { field: CONFIDENCE }, first: 4) { nodes { id confidence } pageInfo { endCursor hasNextPage } }
      told: events(orderBy: { field: EVIDENCE, direction: ASC }, first: 3) { nodes { id evidenceCount } pageInfo { endCursor } }
      early: events(orderBy: { field: DATE, direction: ASC }) { totalCount nodes { id date } }
      either: events(where: { OR: [{ types: [ACCUSE] }, { confidence: { atLeast: 0.8 } }], NOT: { dated: false } }) { totalCount nodes { id } }
      told2: events(where: { asOf: "2026-03-01", evidenceCount: { atLeast: 1 }, date: { from: "2026-02" } }) { nodes { id } }
      by: events(where: { participant: { role: [SOURCE], actor: { is: "actor:mira-tolen" } } }) { totalCount edges { roles evidence { id quote } node { id } } }
      from: events(source: "actor:BES") { edges { roles node { type } } } to: events(target: "actor:BES", types: [SANCTION, YIELD]) { nodes { type date } } }`,
  ],
  [
    'an actor with edges of events, ties, counterparts, statements and a timeline',
    `{ actor(id: "actor:BES") {
        events(first: 5, where: { types: [CONSULT, ACCUSE] }, orderBy: { field: CONFIDENCE, direction: ASC }) { totalCount edges { cursor roles evidence(first: 1) { id quote } node { id type } } }
        counterparts(first: 2) { totalCount nodes { events firstDate lastDate types { type count __typename } actor { id name } } edges { cursor } pageInfo { hasNextPage endCursor } }
        meant: counterparts(types: [CONSULT]) { nodes { events actor { name } } }
        statements(first: 2) { totalCount nodes { id kind text cue start end speakerName speaker { name } hearer { id } topics { id } actors { id } sentence { id } article { id } } pageInfo { endCursor } }
        timeline(first: 4) { totalCount edges { cursor } pageInfo { hasNextPage endCursor }
          nodes { date kind item { __typename ... on Event { id } ... on Statement { id text } ... on Tie { actor { id } from to statedIn { id } } } } } }
      office: actor(id: "actor:mira-tolen") { offices(asOf: "2025-01") { __typename actor { name country { id } partOf { actor { id } } } from to statedIn { id text } }
        memberships { actor { id } } activeIn { actor { id } } partOf { actor { id } }
        timeline(kinds: [OFFICE, EVENT], to: "2026-02") { totalCount nodes { date kind item { __typename ... on Tie { actor { name } from } ... on Node { id } } } } } }`,
  ],
  [
    'actors in other orders, narrowed',
    `{ a: actors(orderBy: { field: MENTIONS }) { nodes { id mentionCount } }
      b: actors(orderBy: { field: EVENTS }, first: 4) { nodes { id eventCount } pageInfo { endCursor hasNextPage } }
      c: actors(orderBy: { field: MEETINGS, direction: ASC }, mentioned: true) { totalCount nodes { id meetings { totalCount } } }
      d: actors(orderBy: { field: LATEST }, kind: [STATE]) { nodes { id } }
      e: actors(orderBy: { field: NAME, direction: DESC }, first: 2, where: { name: { startsWith: "U" } }) { nodes { name } }
      f: actors(search: "olst") { nodes { name } } g: actors(country: "actor:ARL") { nodes { name } } h: actors(mentioned: false) { totalCount }
      i: actors(where: { takesPart: { role: [SOURCE], event: { types: [ACCUSE] } } }) { nodes { id offices { from } memberships { from to actor { id } statedIn { text article { id } } } } } }`,
  ],
  [
    'topics and positions on them',
    `{ topics(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } nodes { id name eventCount broader { name } narrower { name }
        events(first: 1, types: [CONSULT], orderBy: { field: EVIDENCE }) { totalCount edges { roles node { id } } }
        positions(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { stance } }
          nodes { actor { id } stance count events statements lastDate latestEvent { id type } latestStatement { id kind } } } } }
      topic(id: "topic:trade") { positions(stance: [ASKS, SUPPORTS], from: "2026-03") { totalCount nodes { stance lastDate } } } }`,
  ],
  [
    'articles and what is in them',
    `{ articles(first: 4) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } nodes {
        id title outlet url author publishedOn language textHash text
        sentences(first: 2) { totalCount edges { cursor node { id } } nodes { id text index } pageInfo { endCursor hasNextPage } }
        events(first: 2) { totalCount nodes { id negated } edges { roles } }
        statements { totalCount nodes { id } pageInfo { endCursor } }
        citations { marker start end ibid source { id outlet title author url } sentences { id } }
        mentions(first: 2) { totalCount edges { cursor node { surface } } pageInfo { hasNextPage endCursor }
          nodes { start end surface how reading confidence because actor { id } sentence { id } } } } }
      article(id: "article:north") { title sentences(first: 1) { nodes { sources { id title } events { id } } } } }`,
  ],
  [
    'statements',
    `{ statements(first: 3) { totalCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } nodes { id kind speaker { id } topics { name } } }
      by: statements(speaker: "actor:BES", kind: [CLAIM]) { totalCount nodes { id } }
      to: statements(hearer: "actor:BES") { totalCount }
      some: statements(where: { OR: [{ kind: [QUOTE] }, { contains: "gas" }], publishedOn: { from: "2026" } }) { totalCount nodes { id } } }`,
  ],
  [
    'things by their ids',
    `{ nodes(ids: ["topic:gas", "actor:ARL", "event:none", "source:herald", "article:west", "statement:none"]) {
        __typename id ... on Actor { name } ... on Topic { name } ... on Source { outlet } ... on Article { title } }
      node(id: "actor:BES") { id ... on Actor { eventCount } } none: node(id: "whatever") { id } }`,
  ],
  [
    'who does what to whom',
    `{ all: actorMatrix { source { id } target { id } count types { type count } lastDate }
      of: actorMatrix(actor: "actor:mira-tolen", types: [REQUEST, CONSULT], modality: [ACTUAL]) { source { id } target { id } count types { type } }
      by: actorMatrix(source: "actor:BES", from: "2026-02", to: "2026-02", first: 1) { target { id } count } }`,
  ],
  [
    'who has to do with whom, and who tells of it',
    `{ all: network(includeNegated: true) { __typename totalBonds actors { id name kind aliases country { id } } bonds { __typename a { id country { name } } b { id eventCount } events types { type count __typename } statuses { count status __typename } disputed firstDate lastDate } }
      usual: network(first: null) { totalBonds } total: network(actor: "actor:mira-tolen", types: [CONSULT]) { totalBonds }
      few: network(first: 1, kind: [STATE], from: "2026-02", to: "2026-02", modality: [ACTUAL]) { totalBonds actors { name } bonds { events } }
      of: network(actor: "actor:mira-tolen") { bonds { a { id } b { id } lastDate } } none: network(actor: "actor:union-one") { totalBonds actors { id } bonds { events } }
      outlets { __typename outlet events } first: outlets(first: 1) { outlet } all2: outlets(first: null) { events } }`,
  ],
  [
    'statuses, outlets and two that face each other',
    `{ status: events(where: { status: [REPORTED, PLANNED] }) { totalCount nodes { id status } }
      between: events(where: { between: ["actor:BES", "actor:ARL"] }, includeNegated: true) { totalCount nodes { type status } edges { roles evidence(first: 1) { id } } }
      outlet: events(where: { outlet: ["The south Post"] }) { totalCount nodes { id } }
      series: eventSeries(bucket: YEAR, by: TYPE, where: { between: ["actor:BES", "actor:ARL"] }) { bucket key label count }
      byActor: eventSeries(bucket: YEAR, by: ACTOR, where: { status: [HAPPENED] }) { bucket key count } ofActor: eventSeries(actor: "actor:BES", by: TOPIC) { bucket key count }
      network(where: { NOT: { between: ["actor:BES", "actor:ARL"] }, status: [HAPPENED, REPORTED] }) { totalBonds bonds { a { id } b { id } events } } }`,
  ],
  [
    'rankings and pairs narrowed by conditions',
    `{ topics: topTopics(where: { status: [HAPPENED] }) { count topic { id } } topicsOf: topTopics(includeNegated: true, where: { participant: { actor: { is: "actor:mira-tolen" } } }) { count topic { id } }
      every: topTopics(includeNegated: true, where: { dated: true }) { count topic { id } } actors: topActors(where: { outlet: ["The south Post"] }, kind: [STATE]) { count actor { id } } actorsBy: topActors(source: "actor:BES") { count actor { id } }
      matrix: actorMatrix(where: { NOT: { status: [HAPPENED] } }) { source { id } target { id } count types { type count } } usual: actorMatrix(first: null) { count }
      of: actorMatrix(where: { between: ["actor:mira-tolen", "actor:COV"] }) { source { id } target { id } count } to: actorMatrix(target: "actor:BES", where: { participant: { actor: { is: "actor:ARL" } } }) { source { id } count } }`,
  ],
  [
    'neighbourhoods',
    `{ one: neighbourhood(actor: "actor:mira-tolen") { nodes { actor { id } distance weight } bonds { a { id } b { id } weight lastDate } }
      two: neighbourhood(actor: "actor:mira-tolen", hops: 3, limit: 4) { nodes { actor { id } distance } bonds { weight } }
      alone: neighbourhood(actor: "actor:union-one", hops: 2) { nodes { actor { id } weight } bonds { weight } } }`,
  ],
];

/** Operations with names in them: one statement to understand these, and one to answer. */
export const NAMED: readonly Operation[] = [
  [
    'an actor and a topic by their names',
    `{ actor(name: "tolen") { id name } two: actor(name: "BESMARA") { id events(topic: "gas", first: 2) { nodes { id } } meetings(topic: "Energy") { totalCount } }
      topic(name: "Natural Gas") { id } }`,
  ],
  [
    'lists by names',
    `{ by: events(source: "Besmara") { edges { roles node { type } } } about: events(topic: "energy") { totalCount nodes { id } }
      of: events(actor: "ölstråd", from: "2026") { totalCount nodes { type } }
      where: events(where: { participant: { role: [SOURCE], actor: { is: "Tolen" } }, OR: [{ topic: "gas" }, { topic: "trade" }] }) { edges { roles node { id } } }
      actors(country: "arlund") { nodes { name } } inside: actors(where: { NOT: { country: "Arlund" } }) { totalCount }
      whoMetWhom(actor: "Besmara", topic: "gas") { totalCount nodes { actors { id } meetings } } }`,
  ],
  [
    'statements, series and rankings by names',
    `{ aboutActor: statements(about: "Besmara") { totalCount nodes { id } } aboutTopic: statements(about: "trade") { totalCount nodes { id } }
      some: statements(where: { speaker: { is: "Besmara" }, topic: "gas" }) { totalCount }
      eventSeries(bucket: YEAR, topic: "energy") { bucket count } topActors(topic: "gas", first: 2) { count actor { id } }
      topTopics(actor: "Besmara") { count topic { id } } }`,
  ],
  ['what is about an actor or a topic', '{ statements(about: "Besmara") { totalCount } }'],
  [
    'who has to do with whom, by names',
    `{ network(topic: "energy", where: { participant: { actor: { is: "Tolen" } } }) { totalBonds bonds { a { id } b { id } events types { type } } }
      gas: eventSeries(topic: "gas", bucket: YEAR, where: { between: ["Besmara", "Arlund"] }) { bucket count } energy: topActors(topic: "energy", where: { dated: true }) { count actor { id } } }`,
  ],
  [
    'networks by names',
    `{ gas: actorMatrix(topic: "energy", first: 2) { source { name } target { name } count } by: actorMatrix(source: "Besmara") { target { id } count }
      near: neighbourhood(actor: "Arlund", hops: 2, topic: "gas", types: [CONSULT], from: "2026-02-04") { nodes { actor { id } distance weight } bonds { weight } } }`,
  ],
];

/** Operations whose mistakes the ordinary way reports. */
export const WRONG: readonly Operation[] = [
  ['an id that nobody has', '{ events(actor: "actor:NOBODY") { totalCount } }'],
  [
    'a name that nobody bears',
    '{ a: actor(name: "Besmarra") { id } b: events(topic: "nutural gas") { totalCount } }',
  ],
  ['a name that two bear', '{ actor(name: "UoP") { id } }'],
  ['both or neither', '{ a: actor { id } b: actor(id: "actor:BES", name: "Besmara") { id } }'],
  ['a cursor of another order', '{ events(after: "WyJhY3RvcnMiLCJBIiwiYiJd") { nodes { id } } }'],
  ['one name for two', '{ network(where: { between: ["Besmara"] }) { totalBonds } }'],
  [
    'sizes out of range',
    '{ a: neighbourhood(actor: "actor:BES", hops: 9) { nodes { weight } } b: events(first: 0) { totalCount } }',
  ],
];
