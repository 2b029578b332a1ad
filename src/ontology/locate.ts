import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Finding } from '../errors.ts';
import type { Fault } from './fault.ts';
import { parseSource } from './parse.ts';
import type { Source } from './sources.ts';

type Path = readonly PropertyKey[];

/** A fault with its place in the file, and the place of the other party where there is one. */
export function locateFault({ source, path, at, message, other }: Fault): Finding {
  const place = findPlace(source, path, at);
  if (!other) return { file: source.file, ...place, message };
  const there = findPlace(other.source, other.path);
  const see = `(the other: ${other.source.file}:${there.line}:${there.column})`;
  return { file: source.file, ...place, message: `${message} ${see}` };
}

/**
 * Line and column, from 1, of the value at `path`, or of its key. Where the path leads nowhere (a
 * missing key), it is the place of the last thing that is there: the entry that lacks it.
 */
function findPlace(source: Source, path: Path, at: 'key' | 'value' = 'value') {
  const { document, lines } = parseSource(source);
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  let reached = 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    const isLast = ++reached === path.length;
    if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      if (isLast && at === 'key') break;
      node = pair.value;
    } else break;
    offset = startOf(node) ?? offset;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
