import { addAlias } from '../../ontology/scaffold/add-alias.ts';
import { openEdit } from '../../ontology/scaffold/ontology-edit.ts';
import { actorTrial } from '../actor-trial.ts';
import type { Command } from '../command.ts';
import { AFTER_EDIT, tryEntry } from '../try-entry.ts';

interface Options {
  readonly weak?: boolean;
  readonly ontology?: string;
}

/** `entente add-alias`: adds a name to an actor of the ontology and tries it. */
export const addAliasTo: Command<[string, string, Options]> = async (
  { output },
  actor,
  alias,
  { weak, ontology: folder },
) => {
  const added = addAlias(openEdit(folder), { actor, alias, weak });
  await output.print(
    `added  “${alias}” to ${added.list} of ${added.id}  ${added.file}:${added.line}\n`,
  );
  const strong = added.list === 'weak' ? added.name : undefined;
  const trials = [actorTrial(added.id, added.kind, alias.trim(), strong)];
  const code = await tryEntry(trials, folder, output);
  output.tell(`Look at the line there; ${AFTER_EDIT}.`);
  return code;
};
