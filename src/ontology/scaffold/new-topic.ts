import { InputError } from '../../errors.ts';
import { nameKey } from '../../model/id.ts';
import type { Row } from '../fault.ts';
import { didYouMean } from '../nearest.ts';
import type { TopicEntry } from '../shapes.ts';
import { type EntryValues, entryText } from './entry-text.ts';
import { insertEntry } from './insert-entry.ts';
import type { Edited, OntologyEdit } from './ontology-edit.ts';
import { assertFreeId, assertFreeTopicNames } from './taken.ts';
import { toId } from './to-id.ts';

/** A topic to be added. */
export interface TopicWish {
  readonly name: string;
  readonly id?: string | undefined;
  /** Id or name of the topic it belongs to. */
  readonly broader?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  /** Words that point to it; its name when absent. */
  readonly cues?: readonly string[] | undefined;
}

/** A topic that was added, with the sentences that are to find it. */
export interface NewTopic extends Edited {
  readonly id: string;
  readonly examples: readonly string[];
}

const PATH = 'topics.yml';

/**
 * Adds a topic behind those that belong to the same broader one, with an example for each of its first cues.
 * Throws `InputError` for an id, name or cue that is taken and for whatever the checks would find.
 */
export function newTopic(edit: OntologyEdit, wish: TopicWish): NewTopic {
  const rows = edit.rows.topic;
  const name = wish.name.trim();
  const id = wish.id ?? toId(name);
  const aliases = wish.aliases?.length ? wish.aliases : undefined;
  const cues = [...new Set((wish.cues?.length ? wish.cues : [name]).map(toCue))];
  assertFreeTopicNames(edit.rows, [name, ...(aliases ?? []), ...cues]);
  assertFreeId(rows, id);
  const broader = wish.broader === undefined ? undefined : findTopic(rows, wish.broader);
  const source = edit.sources.find(({ path }) => path === PATH);
  if (!source) throw new InputError(`There is no ${PATH} in this ontology to add a topic to.`);
  const examples = examplesOf(cues);
  const values: EntryValues = [
    ['id', id],
    ['name', name],
    ['broader', broader?.value.id],
    ['aliases', aliases],
    ['cues', cues],
    ['examples', examples],
  ];
  const entry = entryText(values);
  const { text, line } = broader
    ? insertEntry(source, entry, lastBelow(rows, broader))
    : insertEntry(source, `# ${name}\n${entry}`, undefined);
  edit.write(source, text);
  return { id, file: source.file, line: broader ? line : line + 1, examples };
}

/** Cues are looked up in lower case. */
function toCue(text: string): string {
  return text.trim().toLowerCase();
}

const SENTENCES: readonly ((cue: string) => string)[] = [
  (cue) => `The two ministers spoke about ${cue} and little else.`,
  (cue) => `A second round of talks on ${cue} ended without a word.`,
  (cue) => `The envoys quarrelled over ${cue} until midnight.`,
];

function examplesOf(cues: readonly string[]): readonly string[] {
  return SENTENCES.slice(0, cues.length).map((sentence, i) => sentence(cues[i] ?? ''));
}

function findTopic(rows: readonly Row<TopicEntry>[], wanted: string): Row<TopicEntry> {
  const key = nameKey(wanted);
  const found = rows.find(({ value }) =>
    [value.id, value.name, ...(value.aliases ?? [])].some((name) => nameKey(name) === key),
  );
  if (found) return found;
  const names = rows.flatMap(({ value }) => [value.id, value.name]);
  throw new InputError(
    `There is no topic ${wanted}${didYouMean(wanted, names)}: --broader takes the id or name of one in ${PATH}.`,
  );
}

/** Index of the last entry of those that follow the broader one without a break and belong below it. */
function lastBelow(rows: readonly Row<TopicEntry>[], broader: Row<TopicEntry>): number {
  const below = new Set([broader.value.id]);
  let last = broader.index;
  for (const { value, index } of [...rows].sort((a, b) => a.index - b.index)) {
    if (index <= broader.index) continue;
    if (value.broader === undefined || !below.has(value.broader)) break;
    below.add(value.id);
    last = index;
  }
  return last;
}
