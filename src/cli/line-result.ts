import { describeError } from './report-error.ts';
import type { Line } from './split-lines.ts';

/** One output line for an input line: a record, or the reason why there is none. */
export interface LineResult {
  readonly failed: boolean;
  /** JSON without its line end. */
  readonly json: string;
}

/** The output line for a line that gave nothing: `{"id", "line", "error"}`. */
export function failedLine(line: Line, error: unknown): LineResult {
  const failure = { id: idIn(line), line: line.number, error: describeError(error) };
  return { failed: true, json: JSON.stringify(failure) };
}

/** How messages call a line. */
export function nameOf({ number }: Line): string {
  return `line ${number}`;
}

/** The id that a line has, so far as it can be read. */
function idIn({ text }: Line): unknown {
  try {
    return (JSON.parse(text) as { readonly id?: unknown } | null)?.id ?? null;
  } catch {
    return null;
  }
}
