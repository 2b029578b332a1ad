import type { TopicRow } from '../model/graph.ts';
import { nameKey } from '../model/id.ts';
import type { ApiContext } from './context.ts';
import { QuestionError } from './errors.ts';
import { nearestNames } from './nearest-names.ts';
import { short } from './resolve-actor.ts';

/**
 * The topic that an id, name, alias or cue phrase means; a topic's own name goes before a cue of
 * another. Throws `QuestionError` with code UNKNOWN_TOPIC and the closest names.
 */
export async function resolveTopic(asked: string, context: ApiContext): Promise<TopicRow> {
  const found = await findTopic(asked, context);
  if (found) return found;
  const { all } = await context.loaders.topicTree();
  const didYouMean = nearestNames(asked, all);
  const hint =
    didYouMean.length > 0 ? `did you mean ${didYouMean.join(', ')}?` : '`topics` lists them.';
  throw new QuestionError(`No topic is called "${short(asked)}"; ${hint}`, 'UNKNOWN_TOPIC', {
    name: short(asked),
    didYouMean,
  });
}

/** As `resolveTopic`, but undefined where no topic bears the name. */
export async function findTopic(
  asked: string,
  { loaders }: ApiContext,
): Promise<TopicRow | undefined> {
  const tree = await loaders.topicTree();
  const key = nameKey(asked);
  return (
    tree.find(asked) ??
    tree.all.find((topic) => nameKey(topic.name) === key) ??
    tree.all.find((topic) => topic.keys.includes(key))
  );
}

/** Ids of the topic that is asked for and all narrower ones; null when none is asked for. */
export async function topicIds(
  asked: string | null | undefined,
  context: ApiContext,
): Promise<readonly string[] | null> {
  if (asked == null) return null;
  const topic = await resolveTopic(asked, context);
  return (await context.loaders.topicTree()).withNarrower(topic.id);
}
