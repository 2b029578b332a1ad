import { OntologyError, ThreadError } from '../errors.ts';
import { openKnowledge } from '../ingest/knowledge.ts';
import { type ReadingLimits, readInOrder } from '../ingest/read-in-order.ts';
import { failedLine, type LineResult, nameOf } from './line-result.ts';
import { type Line, splitLines } from './split-lines.ts';

/**
 * A character may be written as six bytes of JSON (\u00e9), and a page is some times its article; the
 * rest is for the other keys.
 */
const BYTES_PER_CHARACTER = 6;
const EXTRA = 64 * 1024;

/**
 * Extracts from lines of JSON, `{"id", "text"}` or `{"id", "html"}` and what else describes an article: one result for
 * each that is not blank, in their order. Nothing is kept from line to line. A bad line, and one that
 * takes too much time or memory, gives `{"id", "line", "error"}`. Throws `OntologyError`, and
 * `ThreadError` where no thread can start.
 */
export function extractLines(
  stream: AsyncIterable<Uint8Array | string>,
  limits: ReadingLimits,
): AsyncIterable<LineResult> {
  const limit = openKnowledge().characterLimit;
  return readInOrder<Line, Line, LineResult, LineResult>(
    {
      source: notBlank(splitLines(stream, limit * BYTES_PER_CHARACTER + EXTRA)),
      module: new URL('./extract-line-task.ts', import.meta.url),
      nameOf,
      lengthOf: ({ text }) => text.length,
      readHere: extractHere(),
      async work(line, read) {
        try {
          return await read(line);
        } catch (error) {
          if (error instanceof OntologyError || error instanceof ThreadError) throw error;
          return failedLine(line, error);
        }
      },
    },
    limits,
  );
}

/** Loads what extraction needs with the first line. */
function extractHere(): (line: Line) => Promise<LineResult> {
  let opened: Promise<(line: Line) => Promise<LineResult>> | undefined;
  return async (line) => {
    opened ??= import('./extract-line-task.ts').then(({ openTask }) => openTask());
    return (await opened)(line);
  };
}

async function* notBlank(lines: AsyncIterable<Line>): AsyncGenerator<Line> {
  for await (const line of lines) {
    if (line.text.trim() !== '' || line.isTooLong) yield line;
  }
}
