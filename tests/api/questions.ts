import type { GraphStore } from '../../src/store/store.ts';
import { type Answer, apiOver, ask } from './ask.ts';
import { REACH_QUESTIONS } from './reach-questions.ts';

const EVENT = `fragment E on Event {
  id type plover mode cameo date place placeActor { id } negated disputed modality status confidence main
  evidenceCount articleCount corroboration origins { articles { id } because }
  disputes { about unit sides { value origins event { id } actors { id } articles { id } evidence { id } } }
  sources { id } targets { id } participants { role actor { name } } topics { id }
  evidence {
    id quote start end trigger triggerStart triggerEnd rule confidence terms { name value }
    roleWords { role words start end actor { id } }
    date place modality negated main attributedTo { id } outlet corrections { id } outcome figures { value least most unit words start end }
    sentence { id index zone start end text } article { id title outlet publishedOn }
  }
  accounts { article { id } evidence { id } }
}`;

/** Questions over the invented world; together they ask for every field of every type. */
export const QUESTIONS: readonly (readonly [name: string, query: string])[] = [
  [
    'corrections, of which there are none',
    `{ corrections(first: 5, status: [REVIEW, ABSENT]) { totalCount pageInfo { hasNextPage } edges { cursor node { id } }
      nodes { id kind status reason text quote article { id } articleTitle articles(first: 2) { id } articleCount by on why line } }
      mergeCandidates(first: 5) { into { id } from { id } reason } article(id: "article:north") { corrections { id } } }`,
  ],
  [
    'who met whom',
    `{ whoMetWhom { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      edges { cursor node { meetings } }
      nodes { actors { id } meetings firstDate lastDate issues { count topic { name } }
        events(first: 2) { totalCount pageInfo { hasNextPage } nodes { id date } } } } }`,
  ],
  [
    'who met Besmara over energy since February',
    `{ whoMetWhom(actor: "BESMARA", topic: "Energy", from: "2026-02-04", to: "2026") {
      totalCount nodes { actors { name } meetings issues { topic { id } count } events { nodes { date } } } } }`,
  ],
  [
    'whether Arlund and Besmara met',
    `{ whoMetWhom(actor: "besmara", counterpart: "Republic of Arlund") { totalCount nodes { actors { id } meetings } } }`,
  ],
  [
    'an actor',
    `{ actor(name: "tolen") { id name kind aliases wikidata known country { name } mentionCount eventCount
      offices(asOf: "2025-01") { actor { name country { id } partOf { actor { id } } } from to statedIn { id } }
      memberships { actor { id } } activeIn { actor { id } }
      meetings(topic: "gas", from: "2026-02", to: "2026-02-04") { totalCount nodes { id } }
      events(first: 2) { totalCount edges { cursor node { type } } pageInfo { hasNextPage } }
      statements(kind: [CLAIM]) { totalCount nodes { text } } } }`,
  ],
  [
    'a person an article introduced',
    `{ actors(search: "rell") { nodes { id name known country { id } aliases
      memberships(asOf: "2026") { from to actor { name } statedIn { text article { id } } } } } }`,
  ],
  [
    'actors',
    `{ actors(first: 3, mentioned: true) { totalCount nodes { name } pageInfo { hasNextPage } edges { cursor node { id } } }
      states: actors(kind: [STATE]) { totalCount nodes { name mentionCount eventCount } }
      ofArlund: actors(country: "arlund") { nodes { name } }
      silent: actors(mentioned: false) { totalCount } }`,
  ],
  ['events', `{ events(first: 100) { totalCount nodes { ...E } } } ${EVENT}`],
  [
    'what accounts differ in',
    `{ disputes { totalCount nodes { id disputed disputes { about } } pageInfo { endCursor } }
      some: disputes(about: [DATE, ATTENDANCE], actor: "Arlund", topic: "energy", from: "2026", to: "2026-12", first: 1) { totalCount nodes { id } }
      well: events(where: { corroboration: { atLeast: 2 } }) { nodes { id corroboration } } }`,
  ],
  [
    'two articles side by side',
    `{ diffArticles(a: "article:north", b: "article:south") {
      a { id } b { id } copies onlyACount onlyBCount differentCount sameCount
      onlyA(first: 5) { ...C } onlyB { ...C } different { ...C } same { ...C } } }
      fragment C on ComparedEvent { event { id type } evidence { id article { id } }
        differences { about unit sides { value origins event { id } actors { id } articles { id } evidence { id } } } }`,
  ],
  [
    'events narrowed',
    `{ denied: events(includeNegated: true, topic: "topic:gas") { totalCount nodes { negated } }
      happened: events(modality: [ACTUAL], types: [CONSULT]) { nodes { id } }
      by: events(source: "Besmara") { nodes { type } }
      to: events(target: "Besmara", types: [SANCTION, YIELD]) { nodes { type date } }
      of: events(actor: "ölstråd", from: "2026") { totalCount nodes { type } } }`,
  ],
  [
    'series and rankings',
    `{ months: eventSeries { bucket key label count } weeks: eventSeries(bucket: WEEK, by: TYPE, from: "2026") { bucket key count }
      days: eventSeries(bucket: DAY, by: TOPIC, types: [CONSULT]) { bucket key label count }
      years: eventSeries(bucket: YEAR, by: ACTOR, topic: "energy", includeNegated: true) { bucket key label count }
      byType: eventSeries(bucket: YEAR, by: TYPE, actor: "actor:BES") { bucket label count }
      topActors(first: 4) { count actor { id name } } states: topActors(kind: [STATE], types: [CONSULT], first: 2) { count actor { id } }
      topTopics { count topic { id name broader { id } } } all: topTopics(includeNegated: true, first: 3) { count topic { id } } }`,
  ],
  [
    'counterparts and prefixes',
    `{ actor(name: "besmara") { counterparts(first: 2) { totalCount nodes { events firstDate lastDate actor { id } }
          pageInfo { hasNextPage } edges { cursor node { events } } }
        meant: counterparts(types: [CONSULT], topic: "gas") { nodes { events actor { name } } }
        events(first: 3) { nodes { counterparts(of: "actor:BES") { id } } } }
      actors(prefix: "B") { totalCount nodes { id name } } few: actors(prefix: "O", kind: [STATE]) { nodes { name } } }`,
  ],
  [
    'topics',
    `{ topics { totalCount nodes { id name eventCount broader { name } narrower { name }
        events(first: 1, types: [CONSULT]) { totalCount nodes { id } } } edges { cursor node { id } } pageInfo { hasNextPage } }
      topic(name: "Natural Gas") { id broader { id } } byId: topic(id: "topic:trade") { name } }`,
  ],
  [
    'articles',
    `{ articles { totalCount pageInfo { hasNextPage } edges { cursor node { id } } nodes {
        id title outlet url author publishedOn language textHash text
        sentences(first: 2) { totalCount edges { cursor node { id } } nodes { id text index } pageInfo { endCursor hasNextPage } }
        events(first: 2) { totalCount nodes { id } }
        statements { totalCount nodes { id } }
        citations { marker start end ibid source { id outlet title author url } sentences { id } }
        mentions(first: 2) { totalCount edges { cursor node { surface } } pageInfo { hasNextPage }
          nodes { start end surface how reading confidence because actor { id } sentence { id } } } } }
      article(id: "article:north") { title } }`,
  ],
  [
    'statements',
    `{ statements { totalCount edges { cursor node { id } } pageInfo { hasNextPage } nodes { id kind text start end cue speakerName speaker { name } hearer { id }
        topics { id } actors { id } sentence { id mentions { surface actor { id } } events { id } sources { id } } article { id } } }
      bySpeaker: statements(speaker: "Besmara", kind: [CLAIM]) { totalCount nodes { id } }
      toHearer: statements(hearer: "Besmara") { totalCount }
      aboutActor: statements(about: "Besmara") { totalCount nodes { id } }
      aboutTopic: statements(about: "trade") { totalCount nodes { id } } }`,
  ],
  [
    'search',
    `{ search(q: "Arl") { totalCount pageInfo { hasNextPage } edges { cursor node { score } }
        nodes { score node { __typename ... on Actor { id } ... on Topic { id } ... on Article { id } ... on Sentence { id } } } }
      gas: search(q: "gas") { nodes { score node { __typename } } }
      title: search(q: "title of north") { nodes { score node { ... on Article { title } } } }
      words: search(q: "met actor:ARL", first: 3) { totalCount nodes { score } } }`,
  ],
  [
    'paths',
    `{ path(from: "Tolen", to: "Olstrad Realm") { length actors { id } events { id } steps { from { id } event { id type } to { id } } }
      far: path(from: "Union of Ports", to: "Arlund") { length }
      self: path(from: "Arlund", to: "Arlund") { length actors { id } events { id } steps { event { id } } }
      long: path(from: "Tolen", to: "actor:COV", maxHops: 6) { length steps { to { name } } }
      short: path(from: "Tolen", to: "actor:COV", maxHops: 1) { length } }`,
  ],
  [
    'nodes',
    `{ nodes(ids: ["topic:gas", "actor:ARL", "event:none", "source:herald", "article:west"]) {
        __typename id ... on Actor { name } ... on Topic { name } ... on Source { outlet } ... on Article { title } }
      node(id: "actor:BES") { id } none: node(id: "whatever") { id } event(id: "event:none") { id } }`,
  ],
  [
    'status',
    '{ graphStatus { version articles events actors sentences lastIngest extractorVersion ontologyDigest serverVersion } }',
  ],
  [
    'explanations',
    `{ events(first: 2) { nodes { id explanation(first: 1) { evidence { id } stale ruleType text
        roles { role words start end place preposition found actor { id } name how confidence because }
        date { value how words start end countedFrom } signs { sign words start end } terms { name value }
        refused { rule trigger start end reason detail } } } }
      article(id: "article:north") { coverage { sentences used share reasons { reason count } notUnderstood(first: 1) { words } passages(first: 2) { totalCount
        pageInfo { hasNextPage } edges { cursor node { index } } nodes { index zone words start end events statements reason detail
          refused { rule trigger start end reason detail } } } } } }`,
  ],
  ...REACH_QUESTIONS,
  [
    'names that nobody bears, or two',
    `{ a: actor(name: "Besmarra") { id } b: actor(name: "UoP") { id } c: topic(name: "nutural gas") { id }
      d: events(actor: "Xqzw") { totalCount } e: statements(about: "Arlundd") { totalCount } f: actor(name: "Arlund") { id } }`,
  ],
];

/** The answers to all questions, by name. The store's own name is left out of them. */
export async function answersFrom(store: GraphStore): Promise<Readonly<Record<string, Answer>>> {
  const api = apiOver(store);
  const answers: Record<string, Answer> = {};
  for (const [name, query] of QUESTIONS) answers[name] = await ask(api, query);
  return answers;
}
