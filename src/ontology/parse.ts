import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Finding } from '../errors.ts';
import type { Source } from './sources.ts';

/** A file's YAML: its document, for places; its plain value; and what kept it from being read. */
export interface Parsed {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

/** An anchor may be used this often; more is taken for a file that unfolds without end. */
const MAX_ALIASES = 100;

const REMEDIES: Readonly<Record<string, string>> = {
  BAD_SCALAR_START: "a value that begins with @ or ` must stand in quotes: '@leader'",
  DUPLICATE_KEY: 'the key stands twice in one entry and one of the two would be lost: merge them',
  MULTIPLE_DOCS: 'a second document begins here and would not be read: remove the "---"',
};

const parsed = new WeakMap<Source, Parsed>();

/**
 * Parses a file as YAML 1.2 (`no` and `2026-02-03` are texts, `2026` is a number); anchors work,
 * merge keys don't. Kept for as long as the source is, since findings ask for places later.
 */
export function parseSource(source: Source): Parsed {
  const known = parsed.get(source);
  if (known) return known;
  const fresh = parse(source);
  parsed.set(source, fresh);
  return fresh;
}

function parse({ file, text }: Source): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    merge: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  // After one slip of syntax the rest is misread: only errors with a meaning of their own go along.
  const [first, ...rest] = [...document.errors, ...document.warnings];
  const told = first ? [first, ...rest.filter(({ code }) => code in REMEDIES)] : [];
  const findings = told.map((error): Finding => {
    const { line, col } = lines.linePos(error.pos[0]);
    if (isTabbed(text, error.pos[0])) {
      return { file, line, column: 1, message: "YAML can't be indented with tabs: use two spaces" };
    }
    const message = REMEDIES[error.code] ?? `is not YAML (${error.message}): correct it here`;
    return { file, line, column: col, message };
  });
  if (findings.length > 0) return { document, lines, value: undefined, findings };
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return {
      document,
      lines,
      value,
      findings: value === null ? [empty(file)] : notAList(file, value),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `its anchors can't be unfolded (${reason}): write the values out`;
    return { document, lines, value: undefined, findings: [{ file, line: 1, column: 1, message }] };
  }
}

/** Whether the line of this offset is indented with tabs, which YAML takes for part of the text. */
function isTabbed(text: string, offset: number): boolean {
  return /^ *\t/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1));
}

function empty(file: string): Finding {
  const message = 'the file is empty: fill it with a list of entries, "- id: …", or remove it';
  return { file, line: 1, column: 1, message };
}

function notAList(file: string, value: unknown): Finding[] {
  if (Array.isArray(value)) return [];
  const message =
    'the file is not a list, so no entry can be read: begin each entry with "- id: …"';
  return [{ file, line: 1, column: 1, message }];
}
