import type { ActorKind } from '../../model/actor.ts';
import type { ActorRow } from '../../model/graph.ts';
import { nameKey } from '../../model/id.ts';
import { NAMES, type NamedActor, type NamesValue } from '../../store/cypher/nested/names-query.ts';
import { NotNested } from '../../store/cypher/nested/wanted.ts';
import type { GraphStore } from '../../store/store.ts';
import type { ApiContext } from '../context.ts';
import { createLoader } from '../loader.ts';
import type { Candidate } from '../name-loaders.ts';
import { type TopicTree, toTree } from '../topic-tree.ts';

/** What the names in one operation mean. */
export interface Names {
  /** For what resolves names; all that are asked for in one turn are looked up by one statement. */
  readonly context: ApiContext;
  /** Ids of actors that were believed without a look: the nested statement has to see that they are there. */
  readonly believed: ReadonlySet<string>;
}

interface Meaning {
  readonly byId: ActorRow | undefined;
  readonly candidates: readonly Candidate[];
  readonly tree: TopicTree | undefined;
}

const NOTHING: Meaning = { byId: undefined, candidates: [], tree: undefined };
const TOPICS = ''; // no name: nobody asks for it

/** The names of a new operation. */
export function openNames(readValue: NonNullable<GraphStore['readValue']>): Names {
  const believed = new Set<string>();
  const askedBy = new Map<string, string>();
  const meanings = createLoader<Meaning>(async (asked) => {
    const names = asked.filter((name) => name !== TOPICS);
    const withTopics = names.length < asked.length;
    const keys = [...new Set(names.map(nameKey))];
    const params = { ids: names, keys, withTopics };
    return toMeanings(names, (await readValue(NAMES, params)) as NamesValue);
  }, NOTHING);
  const loaders: Pick<ApiContext['loaders'], 'actors' | 'actorsByKey' | 'topicTree'> = {
    actors: {
      async load(asked) {
        if (asked.startsWith('actor:')) {
          believed.add(asked);
          return toActor([asked, asked, '', true]);
        }
        askedBy.set(nameKey(asked), asked);
        return (await meanings.load(asked)).byId ?? null;
      },
    },
    actorsByKey: {
      load: async (key) => (await meanings.load(askedBy.get(key) ?? key)).candidates,
    },
    async topicTree() {
      const { tree } = await meanings.load(TOPICS);
      return tree ?? toTree([]);
    },
  };
  // Whom a name nobody bears may have meant, the ordinary way finds out.
  const store = { read: () => Promise.reject(new NotNested('a name')) };
  return { context: { loaders, store } as unknown as ApiContext, believed };
}

function toMeanings(
  asked: readonly string[],
  [actors, byKey, topics]: NamesValue,
): ReadonlyMap<string, Meaning> {
  const known = new Map(actors.map((actor) => [actor[0], toActor(actor)]));
  const meanings = new Map<string, Meaning>();
  for (const name of asked) {
    const key = nameKey(name);
    const candidates = byKey
      .filter((one) => one[0] === key)
      .map(([, actor, events]) => ({ actor: toActor(actor), events }));
    meanings.set(name, { byId: known.get(name), candidates, tree: undefined });
  }
  const rows = topics.map(([id, name, keys, broader]) => ({ id, name, keys: keys ?? [], broader }));
  return meanings.set(TOPICS, { ...NOTHING, tree: toTree(rows) });
}

function toActor([id, name, kind, known]: NamedActor): ActorRow {
  const rest = { country: null, aliases: [], keys: [], wikidata: null };
  return { id, name, kind: kind as ActorKind, known, ...rest };
}
