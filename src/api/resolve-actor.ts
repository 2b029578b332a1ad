import { compareText } from '../graph/canonical.ts';
import type { ActorRow } from '../model/graph.ts';
import { nameKey } from '../model/id.ts';
import { ACTOR_NAMES } from '../store/cypher/read-actors.ts';
import type { ApiContext } from './context.ts';
import { QuestionError } from './errors.ts';
import type { Candidate } from './name-loaders.ts';
import { nearestNames } from './nearest-names.ts';

/**
 * The actor that an id, name or alias means. Of several, an actor of the ontology goes before one that
 * an article introduced, one whose own name it is before one whose alias it is, a person or state
 * before others, and then the one with most events. Throws `QuestionError`: UNKNOWN_ACTOR with the
 * closest names, AMBIGUOUS_ACTOR with the actors it may mean.
 */
export async function resolveActor(asked: string, context: ApiContext): Promise<ActorRow> {
  const found = await findActor(asked, context);
  if (found) return found;
  const didYouMean = nearestNames(asked, await context.store.read(ACTOR_NAMES, {}));
  throw new QuestionError(
    `No actor is called "${short(asked)}"${suggestion(didYouMean)}`,
    'UNKNOWN_ACTOR',
    { name: short(asked), didYouMean },
  );
}

/** As `resolveActor`, but undefined where nobody bears the name. */
export async function findActor(
  asked: string,
  { loaders }: ApiContext,
): Promise<ActorRow | undefined> {
  const byId = await loaders.actors.load(asked);
  if (byId) return byId;
  const key = nameKey(asked);
  const candidates = [...(await loaders.actorsByKey.load(key))].sort(
    (a, b) => likelier(key, a, b) || compareText(a.actor.id, b.actor.id),
  );
  const [best, next] = candidates;
  if (!best || !next || likelier(key, best, next) !== 0) return best?.actor;
  const even = candidates.filter((one) => likelier(key, best, one) === 0).slice(0, 10);
  const names = even.map(({ actor }) => `${actor.name} (${actor.id})`).join(', ');
  throw new QuestionError(
    `"${short(asked)}" may mean ${names}. Ask with one of these ids.`,
    'AMBIGUOUS_ACTOR',
    {
      name: short(asked),
      candidates: even.map(({ actor: { id, name, kind } }) => ({ id, name, kind })),
    },
  );
}

/** "; did you mean X, Y?" or what else to do. */
export function suggestion(names: readonly string[]): string {
  if (names.length === 0) return '; `search` and `actors(search: …)` find what there is.';
  return `; did you mean ${names.join(', ')}?`;
}

/** What a client sent, cut to what an error message bears. */
export function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function likelier(key: string, a: Candidate, b: Candidate): number {
  return (
    Number(b.actor.known) - Number(a.actor.known) ||
    Number(nameKey(b.actor.name) === key) - Number(nameKey(a.actor.name) === key) ||
    Number(isFirstRank(b)) - Number(isFirstRank(a)) ||
    b.events - a.events
  );
}

function isFirstRank({ actor }: Candidate): boolean {
  return actor.kind === 'PERSON' || actor.kind === 'STATE';
}
