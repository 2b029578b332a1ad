import { type Names, readNames } from '../names.ts';
import type { GraphReader, Statement } from '../read-graph.ts';
import { type Column, joined, toTable } from './table.ts';

interface Row {
  readonly statement: Statement;
  readonly names: Names;
}

const COLUMNS: readonly Column<Row>[] = [
  ['id', ({ statement }) => statement.id],
  ['kind', ({ statement }) => statement.kind],
  ['speaker_id', ({ statement }) => statement.speaker],
  ['speaker', ({ statement, names }) => names.actor(statement.speaker) ?? statement.speakerName],
  ['hearer_id', ({ statement }) => statement.hearer],
  ['hearer', ({ statement, names }) => names.actor(statement.hearer)],
  ['text', ({ statement }) => statement.text],
  ['condition', ({ statement }) => statement.condition],
  ['deadline', ({ statement }) => statement.deadline],
  ['deadline_date', ({ statement }) => statement.deadlineDate],
  ['answer', ({ statement }) => statement.answer],
  ['said_on', ({ statement }) => statement.saidOn],
  ['actor_ids', ({ statement }) => joined(statement.actors)],
  ['actors', ({ statement, names }) => joined(statement.actors.map((id) => names.actor(id) ?? id))],
  ['topic_ids', ({ statement }) => joined(statement.topics)],
  ['topics', ({ statement, names }) => joined(statement.topics.map((id) => names.topic(id)))],
  ['article', ({ statement }) => statement.article],
  ['sentence', ({ statement }) => statement.sentence],
  ['start', ({ statement }) => statement.start],
  ['end', ({ statement }) => statement.end],
];

/** All statements; the speaker's words where they name no actor. */
export const statements = toTable('statements', COLUMNS, async function* (graph: GraphReader) {
  const names = await readNames(graph);
  for await (const part of graph.statements()) {
    yield part.map((statement) => ({ statement, names }));
  }
});
