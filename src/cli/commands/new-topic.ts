import { topicId } from '../../ontology/ontology.ts';
import { newTopic } from '../../ontology/scaffold/new-topic.ts';
import { openEdit } from '../../ontology/scaffold/ontology-edit.ts';
import type { Command } from '../command.ts';
import { AFTER_EDIT, tryEntry } from '../try-entry.ts';

interface Options {
  readonly broader?: string;
  readonly cue?: readonly string[];
  readonly alias?: readonly string[];
  readonly id?: string;
  readonly ontology?: string;
}

/** `entente new-topic`: adds a topic to the ontology, with examples that find it. */
export const addTopic: Command<[string, Options]> = async ({ output }, name, options) => {
  const { broader, cue: cues, alias: aliases, id, ontology: folder } = options;
  const added = newTopic(openEdit(folder), { name, id, broader, aliases, cues });
  const place = `${added.file}:${added.line}`;
  await output.print(`added  topic ${added.id}  ${place}\n`);
  const wanted = topicId(added.id);
  const trials = added.examples.map((sentence) => ({
    sentence,
    isFound: ({ topics }: { readonly topics: readonly { readonly topic: string }[] }) =>
      topics.some(({ topic }) => topic === wanted),
  }));
  const code = await tryEntry(trials, folder, output);
  output.tell(
    `Edit the examples in ${place}; where a cue can mean something else, add \`unless\` and a counterexample; ${AFTER_EDIT}.`,
  );
  return code;
};
