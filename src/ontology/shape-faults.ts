import { z } from 'zod';
import type { Fault } from './fault.ts';
import { didYouMean } from './nearest.ts';
import type { Source } from './sources.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** An entry as it was written, before its shape is known: what messages are made from. */
export interface Raw {
  readonly source: Source;
  readonly index: number;
  readonly value: unknown;
  /** What it should be: "actor", "trigger". */
  readonly name: string;
  readonly shape: z.ZodType;
}

/** What zod holds against an entry, in words that say what is wrong, why it matters, what to do. */
export function shapeFaults(raw: Raw, issues: readonly Issue[]): Fault[] {
  return issues.flatMap((issue) => faultsOf(raw, issue, issue.path));
}

function faultsOf(raw: Raw, issue: Issue, path: Path): Fault[] {
  const fault = (message: string, more: Path = [], at?: 'key'): Fault => ({
    source: raw.source,
    path: [raw.index, ...path, ...more],
    message,
    ...(at && { at }),
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => fault(unknownKey(raw, path, key), [key], 'key'));
    case 'invalid_union':
      return (
        unionFaults(raw, issue.errors, path) ?? [fault(`${field(path)} fits none of its forms`)]
      );
    case 'invalid_type':
      return [fault(wrongType(raw, path, issue.expected))];
    case 'invalid_value': {
      const given = valueAt(raw.value, path);
      if (given === undefined) return [fault(missing(raw, path))];
      const allowed = issue.values.map(String);
      const list = `it must be one of ${allowed.join(', ')}`;
      return [
        fault(`${field(path)} is \`${given}\`, ${list}${didYouMean(String(given), allowed)}`),
      ];
    }
    case 'too_small': {
      const what = issue.origin === 'array' ? 'is an empty list' : 'is empty';
      return [fault(`${field(path)} ${what}, which says nothing: fill it, or leave the key out`)];
    }
    case 'invalid_format':
      return [fault(`${field(path)} is \`${valueAt(raw.value, path)}\`: ${issue.message}`)];
    default:
      return [fault(`${field(path)} does not fit: ${issue.message}`)];
  }
}

/** The faults of the one form that was meant: the one whose outermost type fits. */
function unionFaults(raw: Raw, errors: readonly Issue[][], path: Path): Fault[] | undefined {
  const meant = errors.find((issues) =>
    issues.every((issue) => issue.code !== 'invalid_type' || issue.path.length > 0),
  );
  return meant?.flatMap((issue) => faultsOf(raw, issue, [...path, ...issue.path]));
}

function unknownKey(raw: Raw, path: Path, key: string): string {
  if (key === '<<') return 'merge keys (<<) are not read here: write the keys out';
  const allowed = allowedKeys(raw.shape, path);
  const owner = path.length === 0 ? article(raw.name) : field(path);
  const known = `${owner} has the keys ${allowed.join(', ')}`;
  return `unknown key \`${key}\`, what it says would be lost${didYouMean(key, allowed)}: ${known}`;
}

function wrongType(raw: Raw, path: Path, expected: string): string {
  const given = valueAt(raw.value, path);
  if (given === undefined) return missing(raw, path);
  if (given === null) return `${field(path)} has no value: fill it, or leave the key out`;
  const kind = Array.isArray(given) ? 'list' : typeof given === 'object' ? 'mapping' : typeof given;
  if (expected === 'string' && (kind === 'number' || kind === 'boolean')) {
    return `${field(path)} is read as a ${kind}, not as text: put it in quotes, '${given}'`;
  }
  const wanted = { array: 'list', object: 'mapping', string: 'text' }[expected] ?? expected;
  const hint = wanted === 'list' && kind !== 'mapping' ? `: write [${given}]` : '';
  return `${field(path)} must be a ${wanted}, not a ${kind === 'string' ? 'text' : kind}${hint}`;
}

function missing(raw: Raw, path: Path): string {
  const key = String(path.at(-1));
  const inside = path.slice(0, -1);
  const owner = inside.length === 0 ? article(raw.name) : field(inside);
  const why = /examples$/.test(key) ? 'nothing would show that it works' : 'it is incomplete';
  return `${owner} needs \`${key}\`; without it ${why}: add it`;
}

/** The keys of the mapping at `path`, looked up in the shape. */
function allowedKeys(shape: z.ZodType, path: Path): string[] {
  if (shape instanceof z.ZodOptional) return allowedKeys(shape.unwrap() as z.ZodType, path);
  if (shape instanceof z.ZodUnion) {
    return (shape.options as z.ZodType[]).flatMap((option) => allowedKeys(option, path));
  }
  const [step, ...rest] = path;
  if (shape instanceof z.ZodArray) return allowedKeys(shape.element as z.ZodType, rest);
  if (!(shape instanceof z.ZodObject)) return [];
  if (step === undefined) return Object.keys(shape.shape);
  const inner = (shape.shape as Record<PropertyKey, z.ZodType | undefined>)[step];
  return inner ? allowedKeys(inner, rest) : [];
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) at = (at as Record<PropertyKey, unknown> | undefined)?.[step];
  return at;
}

/** `offices.of`: the keys on the way, without positions, which line and column tell better. */
function field(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string');
  return keys.length === 0 ? 'the entry' : `\`${keys.join('.')}\``;
}

function article(name: string): string {
  return /^[aeiou]/.test(name) ? `an ${name}` : `a ${name}`;
}
