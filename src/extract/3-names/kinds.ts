import { voteForKind } from '../../language/kind-vote.ts';
import type { ActorKind } from '../../model/actor.ts';
import type { Ontology } from '../../ontology/ontology.ts';

/** What stands around an unknown name. */
export interface NameContext {
  readonly hasTitle: boolean;
  /** The word right before the name (and its title), lower case. */
  readonly before: string;
}

/**
 * Guesses what an unknown name names: by title, by the name's own last word ("Council", "River"),
 * by compromise's vote, by the preposition before it, in that order. A lone name without any sign
 * is taken for a person, since in diplomatic news most unknown ones are.
 */
export function guessKind(
  tokens: readonly string[],
  context: NameContext,
  ontology: Ontology,
): ActorKind {
  const last = tokens.at(-1) ?? '';
  const head = tokens.findIndex((token) => token === 'of' || token === 'for');
  const beforeOf = head > 0 ? (tokens[head - 1] ?? '') : '';
  if (context.hasTitle) return 'PERSON';
  const organizations = ontology.words('organization-noun');
  if (organizations.has(last) || organizations.has(beforeOf)) return 'ORGANIZATION';
  const places = ontology.words('place-noun');
  if (places.has(last) || (tokens.length > 1 && places.has(tokens[0] ?? ''))) return 'PLACE';
  if (tokens.length === 1 && /^\p{Lu}{2,6}$/u.test(last)) return 'ORGANIZATION';
  const vote = voteForKind(tokens.join(' '));
  const afterPlacePreposition = ontology.words('place-preposition').has(context.before);
  if (vote === 'PERSON' && !(afterPlacePreposition && tokens.length === 1)) return 'PERSON';
  if (afterPlacePreposition) return 'PLACE';
  return vote ?? 'PERSON';
}
