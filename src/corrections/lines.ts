import { EntenteError, type Finding } from '../errors.ts';
import { canonical } from '../graph/canonical.ts';
import type { Correction } from '../model/correction.ts';
import { contentId } from '../model/id.ts';
import { correctionShape } from './shape.ts';

/** A file of corrections that can't be read: none of it is in force, for half of it would be another will. */
export class CorrectionsError extends EntenteError {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    const lines = findings.map(({ file, line, message }) => `${file}:${line} ${message}`);
    super('CORRECTIONS', `The corrections have ${findings.length} fault(s):\n${lines.join('\n')}`);
    this.findings = findings;
  }
}

/** A correction and its line in the file, from 1. */
export interface CorrectionLine {
  readonly line: number;
  readonly correction: Correction;
}

/** A correction before it has an id. */
export type Unsigned<T extends Correction = Correction> = T extends Correction
  ? Omit<T, 'id'>
  : never;

/**
 * Reads corrections, a JSON object a line; blank lines are passed over, and the same correction a second
 * time, as a merge of two branches leaves it. `file` names it in findings. Throws `CorrectionsError` with
 * every fault.
 */
export function readLines(text: string, file: string): readonly CorrectionLine[] {
  const findings: Finding[] = [];
  const found = new Map<string, CorrectionLine>();
  for (const [index, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    const line = index + 1;
    const read = readLine(row);
    if (typeof read === 'string') {
      findings.push({ file, line, column: 1, message: read });
      continue;
    }
    const other = found.get(read.id);
    if (!other) found.set(read.id, { line, correction: read });
    else if (contentOf(other.correction) !== contentOf(read)) {
      const message = `has the id of line ${other.line} and says something else: leave its \`id\` out`;
      findings.push({ file, line, column: 1, message });
    }
  }
  if (findings.length > 0) throw new CorrectionsError(findings);
  return [...found.values()];
}

/** The correction of a line, or what is wrong with it. */
function readLine(row: string): Correction | string {
  let value: unknown;
  try {
    value = JSON.parse(row);
  } catch {
    return /^(?:<{7}|={7}|>{7})/.test(row)
      ? 'is a mark of a merge that is not settled: keep the lines of both sides and take the marks out'
      : 'is no JSON: write one object, in one line';
  }
  const { data, error } = correctionShape.safeParse(value);
  if (data) return withId(data as Unsigned & { readonly id?: string });
  const [issue] = error.issues;
  const place = issue && issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
  return `${place}${issue?.message ?? 'is no correction'}`;
}

/** A correction with its id, which follows from what it does: not from who made it, when or why. */
export function withId(correction: Unsigned & { readonly id?: string | undefined }): Correction {
  const { id, ...rest } = correction;
  return {
    id: id ?? contentId('correction', contentOf(rest)),
    ...rest,
  } as Correction;
}

/** What would be wrong with a correction as a line; undefined for nothing. */
export function faultOf(correction: Correction): string | undefined {
  const read = readLine(toLine(correction));
  return typeof read === 'string' ? read : undefined;
}

/** A correction as its line, with the line's end. */
export function toLine(correction: Correction): string {
  return `${JSON.stringify(correction)}\n`;
}

function contentOf(correction: Unsigned | Correction): string {
  const { id: _, by: __, on: ___, why: ____, ...content } = correction as Correction;
  return canonical(content);
}
