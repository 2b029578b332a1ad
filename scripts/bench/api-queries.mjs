/**
 * The workloads of ../shared/bench in our schema's words. Shapes and names differ from the reference; the
 * comparison looks at ids, their order, and numbers. The synthetic events have no `negated`, so asking for
 * denied ones too changes no answer, and asks for what the reference asks for.
 */
const PARTS = 'participants { role actor { id name } }';
const EVIDENCE = 'evidence { sentence { id text start end article { id title } } }';
const PAGE = 'pageInfo { hasNextPage endCursor }';
const MEETINGS = `nodes { id date confidence ${PARTS} topics { id name } ${EVIDENCE} } ${PAGE}`;
const EVENT = `id type date confidence participants { role actor { id name kind aliases } }
  topics { id name } ${EVIDENCE}`;

/** The reference's periods end before their last day, ours with it. */
const withLastDay = ({ to, ...others }) => ({
  ...others,
  to: new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10),
});

// biome-ignore lint/style/noDefaultExport: the comparison reads the default export.
export default {
  whoMetWhom: {
    query: `query whoMetWhom($from: Date, $to: Date, $first: Int) { whoMetWhom(from: $from, to: $to, first: $first) {
      nodes { actors { id name } meetings issues { topic { id name } } events(first: 3) { nodes { id date ${EVIDENCE} } } } } }`,
    variables: withLastDay,
  },
  actorMeetings: {
    query: `query actorMeetings($id: ID, $first: Int) { actor(id: $id) { id name kind meetings(first: $first) { ${MEETINGS} } } }`,
  },
  actorMeetingsPage2: {
    query: `query actorMeetingsPage2($id: ID, $first: Int, $after: String) { actor(id: $id) { id name kind
      meetings(first: $first, after: $after) { ${MEETINGS} } } }`,
  },
  eventsByTopic: {
    query: `query eventsByTopic($topic: ID, $from: Date, $to: Date, $first: Int) { topic(id: $topic) { id name
      events(from: $from, to: $to, first: $first) { nodes { id type date confidence ${PARTS} } ${PAGE} } } }`,
    variables: withLastDay,
  },
  event: { query: `query event($id: ID!) { event(id: $id) { ${EVENT} } }` },
  actorPrefix: {
    query:
      'query actorPrefix($prefix: String!, $first: Int) { actors(prefix: $prefix, first: $first) { nodes { id name kind aliases } } }',
  },
  actorSearch: {
    query:
      'query actorSearch($phrase: String!, $first: Int) { actorMatches(q: $phrase, first: $first) { score actor { id name kind } } }',
  },
  eventCounts: {
    query: `query eventCounts($from: Date, $to: Date) {
      eventSeries(bucket: YEAR, by: TYPE, from: $from, to: $to, includeNegated: true) { bucket key count } }`,
    variables: withLastDay,
  },
  shortestPath: {
    query: `query shortestPath($a: String!, $b: String!) { path(from: $a, to: $b, maxHops: 3) {
      length actors { id name } events { id type date } } }`,
  },
  deep: {
    query: `query deep($id: ID!) { actor(id: $id) { id name events(first: 10, includeNegated: true) { nodes { id date type
      counterparts(of: $id) { id name events(first: 10, includeNegated: true) { nodes { id date type topics { id name } } } } } } } }`,
  },
  latestEvents: {
    query: `query latestEvents($first: Int) { events(first: $first) { nodes { id type date confidence ${PARTS} } } }`,
  },
  dashboard: {
    query: `query dashboard($actor: ID!, $event: ID!, $prefix: String!) {
      actor(id: $actor) { id name kind eventCount events(first: 5, includeNegated: true) { nodes { id type date confidence ${PARTS} } } }
      event(id: $event) { ${EVENT} }
      topTopics(first: 10, includeNegated: true) { topic { id name } count }
      actors(prefix: $prefix, first: 5) { nodes { id name } } }`,
  },
};
