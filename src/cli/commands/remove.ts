import { ArticleError } from '../../errors.ts';
import { removeArticle } from '../../store/graph-writer.ts';
import type { Command, Context } from '../command.ts';
import { withExistingStore } from '../existing-store.ts';
import { heldBy } from '../ingest-door.ts';
import { removeThrough } from '../remote-ingestion.ts';
import { EXIT } from '../report-error.ts';

/** `entente remove`: takes away what one article gave to the graph. */
export const remove: Command<[string]> = async (context, id) => {
  if (!(await removeFrom(context, id))) {
    throw new ArticleError(`The graph has no article ${id}: \`entente ingest\` prints the ids.`);
  }
  await context.output.print(`removed  ${id}\n`);
  return EXIT.ok;
};

async function removeFrom(context: Context, id: string): Promise<boolean> {
  try {
    return await withExistingStore(context.config, async (store) => {
      const { status } = await removeArticle(store, id, { at: new Date().toISOString() });
      return status === 'removed';
    });
  } catch (cause) {
    const url = heldBy(context, cause);
    return removeThrough({ url, token: context.config.writeToken }, id);
  }
}
