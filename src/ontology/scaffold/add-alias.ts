import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { InputError } from '../../errors.ts';
import type { ActorKind } from '../../model/actor.ts';
import { nameKey } from '../../model/id.ts';
import type { Row } from '../fault.ts';
import { didYouMean } from '../nearest.ts';
import { parseSource } from '../parse.ts';
import type { ActorEntry } from '../shapes.ts';
import { itemText, pairLines, scalarText } from './entry-text.ts';
import { isAcronym } from './new-actor.ts';
import type { Edited, OntologyEdit } from './ontology-edit.ts';
import { assertFreeNames } from './taken.ts';

/** A name to be added to an actor, by id or name. */
export interface AliasWish {
  readonly actor: string;
  readonly alias: string;
  /** Counts only after a strong name in the same article. */
  readonly weak?: boolean | undefined;
}

/** A name that was added. */
export interface NewAlias extends Edited {
  readonly id: string;
  /** The actor's usual name. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly list: 'aliases' | 'weak' | 'acronyms';
}

const WIDTH = 100;

/**
 * Adds a name to an actor's entry and touches nothing else of the file: comments and the shape of lists stay.
 * Throws `InputError` for an actor nobody knows and a name that is taken, its own included.
 */
export function addAlias(edit: OntologyEdit, { actor, alias, weak }: AliasWish): NewAlias {
  const row = findActor(edit.rows.actor, actor);
  const name = alias.trim();
  const list = weak ? 'weak' : isAcronym(name) ? 'acronyms' : 'aliases';
  assertFreeNames(edit.rows, [name], row.value.id);
  const { source } = row;
  const at = insertName(row, list, name);
  const text = `${source.text.slice(0, at.offset)}${at.words}${source.text.slice(at.offset)}`;
  assertOnlyAdded(row, list, name, text);
  edit.write(source, text);
  const before = text.slice(0, at.offset + at.words.trimEnd().length);
  const { id, name: usual, kind } = row.value;
  return { id, name: usual, kind, list, file: source.file, line: before.split('\n').length };
}

function findActor(rows: readonly Row<ActorEntry>[], wanted: string): Row<ActorEntry> {
  const id = wanted.replace(/^actor:/, '');
  const exact = rows.find(({ value }) => value.id === id);
  if (exact) return exact;
  const key = nameKey(wanted);
  const strong = ({ value }: Row<ActorEntry>) =>
    [value.name, ...(value.aliases ?? []), ...(value.acronyms ?? [])].some(
      (name) => nameKey(name) === key,
    );
  const [found, another] = rows.filter(strong);
  if (found && !another) return found;
  if (found && another) {
    throw new InputError(
      `${wanted} names \`${found.value.id}\` and \`${another.value.id}\`: give the id of the one you mean.`,
    );
  }
  const names = rows.flatMap(({ value }) => [value.id, value.name]);
  throw new InputError(
    `There is no actor ${wanted}${didYouMean(wanted, names)}: give its id or name, as in seeds/ontology/INDEX.md, or add it with \`entente new-actor\`.`,
  );
}

interface Insertion {
  readonly offset: number;
  readonly words: string;
}

/** Where in the file's text the name goes, and what is put there. */
function insertName(row: Row<ActorEntry>, list: NewAlias['list'], name: string): Insertion {
  const { source, index } = row;
  const { contents } = parseSource(source).document;
  const entry = isSeq(contents) ? contents.items[index] : undefined;
  if (!isMap(entry)) throw new InputError(`${source.file} has no entry that could be edited.`);
  const pair = pairOf(entry, list);
  if (isSeq(pair?.value)) return intoList(source.text, pair.value, name);
  // A new list stands behind the names that come before it.
  const order = ['aliases', 'weak', 'acronyms'];
  const before = [...order.slice(0, order.indexOf(list)).reverse(), 'name']
    .map((key) => pairOf(entry, key))
    .find((one) => one !== undefined);
  const last = source.text.slice(0, endOf(before?.value)).trimEnd().length;
  const end = endOfLine(source.text, last);
  const lines = pairLines(list, [name]).map((line) => `\n  ${line}`);
  return { offset: end, words: lines.join('') };
}

function intoList(text: string, list: YAMLSeq, name: string): Insertion {
  const last = endOf(list.items.at(-1));
  if (!list.flow) {
    const start = startOf(list.items.at(-1));
    const dash = text.lastIndexOf('-', start);
    const indent = text.slice(text.lastIndexOf('\n', dash) + 1, dash);
    return { offset: endOfLine(text, last), words: `\n${indent}- ${scalarText(name)}` };
  }
  const item = itemText(name);
  const close = text.indexOf(']', last);
  const hasComma = text.slice(last, close).includes(',');
  const offset = hasComma ? text.indexOf(',', last) + 1 : last;
  const lineStart = text.lastIndexOf('\n', last) + 1;
  const isSpread = text.slice(list.range?.[0] ?? 0, last).includes('\n');
  const isLong = endOfLine(text, last) - lineStart + item.length + 2 > WIDTH;
  const indent = /^ */.exec(text.slice(lineStart))?.[0] ?? '';
  const gap = isSpread && isLong ? `\n${indent}` : ' ';
  return { offset, words: hasComma ? `${gap}${item},` : `,${gap}${item}` };
}

function pairOf(entry: YAMLMap, key: string): Pair | undefined {
  return entry.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function startOf(node: unknown): number {
  return (node as { readonly range?: readonly number[] | null } | undefined)?.range?.[0] ?? 0;
}

/** Without the blanks and comments behind it. */
function endOf(node: unknown): number {
  return (node as { readonly range?: readonly number[] | null } | undefined)?.range?.[1] ?? 0;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

/** Text was put into text: read again, it must be the entry with the name and all else as it was. */
function assertOnlyAdded(
  { source, index }: Row<ActorEntry>,
  list: NewAlias['list'],
  name: string,
  text: string,
): void {
  const read = (one: typeof source) => parseSource(one).value as readonly Record<string, unknown>[];
  const expected = read(source).map((entry, i) =>
    i === index ? { ...entry, [list]: [...((entry[list] as string[]) ?? []), name] } : entry,
  );
  const sorted = (value: unknown) =>
    JSON.stringify(value, (_, one) =>
      one && typeof one === 'object' && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
        : one,
    );
  if (sorted(read({ ...source, text })) === sorted(expected)) return;
  throw new InputError(
    `${source.file} is written in a way that can't be edited here: add \`${name}\` to the \`${list}\` of this actor by hand.`,
  );
}
