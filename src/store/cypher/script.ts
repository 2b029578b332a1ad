import { compareText } from '../../graph/canonical.ts';
import { NEO4J_SCHEMA } from './schema.ts';

/** Statements that make constraints and indexes where they are not there yet. */
export function schemaScript(): string {
  return NEO4J_SCHEMA.map(({ text }) => `${text};\n`).join('');
}

/** A statement that makes nodes of a label, one a line; whoever opened the database has made one of them. */
export function nodesScript(label: string, rows: readonly string[]): string {
  return `${unwound(rows)}
MERGE (n:${label} {id: row.id}) SET n = row;
`;
}

/** A node's properties, as `nodesScript` takes them. */
export function nodeRow(properties: Readonly<Record<string, unknown>>): string {
  return literal(properties);
}

/** A statement that creates edges of a type between nodes that are there, one a line. */
export function edgesScript(
  { type, start, end }: { readonly type: string; readonly start: string; readonly end: string },
  rows: readonly string[],
): string {
  return `${unwound(rows)}
MATCH (a:${start} {id: row.a})
MATCH (b:${end} {id: row.b})
CREATE (a)-[r:${type}]->(b) SET r = row.r;
`;
}

/** An edge's ends and properties, as `edgesScript` takes them. */
export function edgeRow(
  from: string,
  to: string,
  properties: Readonly<Record<string, unknown>>,
): string {
  return `{a: ${literal(from)}, b: ${literal(to)}, r: ${literal(properties)}}`;
}

function unwound(rows: readonly string[]): string {
  return `UNWIND [\n${rows.join(',\n')}\n] AS row`;
}

/** A value as Cypher writes it; keys of maps sorted, nulls left out. */
function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  const entries = Object.entries(value as object).filter(([, part]) => part != null);
  entries.sort(([a], [b]) => compareText(a, b));
  return `{${entries.map(([key, part]) => `${key}: ${literal(part)}`).join(', ')}}`;
}

/**
 * Text between single quotes. Neo4j reads \uXXXX before it looks for the ends of strings, also behind
 * another backslash, so that quotes are not written by number and a "u" behind a backslash is.
 */
function quoted(text: string): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replace(/\\u/g, '\\\\u0075')
    .replace(/'/g, "\\'")
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/\t/g, '\\t')
    .replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, byNumber);
  return `'${escaped}'`;
}

function byNumber(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
