import { ArticleError } from '../../errors.ts';
import { removeArticle } from '../../store/graph-writer.ts';
import type { Command, Context } from '../command.ts';
import { removeThrough } from '../remote-ingestion.ts';
import { EXIT } from '../report-error.ts';
import { storeOrServer } from '../store-or-server.ts';

/** `entente remove`: takes away what one article gave to the graph. */
export const remove: Command<[string]> = async (context, id) => {
  if (!(await removeFrom(context, id))) {
    throw new ArticleError(`The graph has no article ${id}: \`entente ingest\` prints the ids.`);
  }
  await context.output.print(`removed  ${id}\n`);
  return EXIT.ok;
};

function removeFrom(context: Context, id: string): Promise<boolean> {
  return storeOrServer(
    context,
    async (store) => {
      const { status } = await removeArticle(store, id, { at: new Date().toISOString() });
      return status === 'removed';
    },
    (url) => removeThrough({ url, token: context.config.writeToken }, id),
  );
}
