import type { Extraction } from '../model/extraction.ts';
import type { ActorRow } from '../model/graph.ts';
import type { MentionHow } from '../model/mention.ts';
import { foldActor } from './fold-actor.ts';

/** Mentions whose words are a name of the actor; "she" and "the envoy" are none. */
const NAMING: ReadonlySet<MentionHow> = new Set(['name', 'alias', 'acronym']);

/** The actors that the document introduced, with all the names it gives them. */
export function toActorRows({ discovered, mentions }: Extraction): ActorRow[] {
  return discovered.map(({ id, name, kind, country, aliases, wikidata }) => {
    const surfaces = mentions
      .filter((mention) => mention.actor === id && NAMING.has(mention.how))
      .map((mention) => mention.surface.replace(/\s+/g, ' '));
    const account = { name, kind, country: country ?? null, wikidata: wikidata ?? null };
    return foldActor(id, [{ ...account, aliases: [...aliases, ...surfaces] }]);
  });
}
