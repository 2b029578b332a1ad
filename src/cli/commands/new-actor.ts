import type { ActorKind } from '../../model/actor.ts';
import { newActor } from '../../ontology/scaffold/new-actor.ts';
import { openEdit } from '../../ontology/scaffold/ontology-edit.ts';
import { actorTrial } from '../actor-trial.ts';
import type { Command } from '../command.ts';
import { AFTER_EDIT, tryEntry } from '../try-entry.ts';

interface Options {
  readonly kind: ActorKind;
  readonly country?: string;
  readonly alias?: readonly string[];
  readonly surname?: string;
  readonly gender?: string;
  readonly wikidata?: string;
  readonly id?: string;
  readonly file?: string;
  readonly ontology?: string;
}

/** `entente new-actor`: adds an actor to the ontology and tries each of its names. */
export const addActor: Command<[string, Options]> = async ({ output }, name, options) => {
  const { alias: aliases, ontology: folder, ...wish } = options;
  const added = newActor(openEdit(folder), { name, aliases, ...wish });
  const place = `${added.file}:${added.line}`;
  await output.print(`added  actor ${added.id}  ${place}\n`);
  const trials = added.names.map((one) => actorTrial(added.id, options.kind, one));
  const code = await tryEntry(trials, folder, output);
  const further =
    options.kind === 'PERSON'
      ? 'Add `offices` there, for "the Colombian president" to find it'
      : 'Look at the entry there';
  output.tell(`${further}; ${AFTER_EDIT}.`);
  return code;
};
