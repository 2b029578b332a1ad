import type { Actor, ActorKind } from '../../model/actor.ts';
import { digest, nameKey } from '../../model/id.ts';

/**
 * The actor for a name that the ontology does not list. Its id derives from name and kind alone,
 * so that every article that names it so means the same actor.
 */
export function discoverActor(name: string, kind: ActorKind): Actor {
  const slug = nameKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return {
    id: `actor:${slug === '' ? 'name' : slug}-${digest(kind, name).slice(0, 6)}`,
    name,
    kind,
    aliases: [],
    known: false,
  };
}
