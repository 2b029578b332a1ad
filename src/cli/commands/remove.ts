import { ArticleError } from '../../errors.ts';
import { removeArticle } from '../../store/graph-writer.ts';
import type { Command } from '../command.ts';
import { withExistingStore } from '../existing-store.ts';
import { removeThrough } from '../remote-ingestion.ts';
import { EXIT } from '../report-error.ts';
import { throughServer } from '../through-server.ts';

/** `entente remove`: takes away what one article gave to the graph. */
export const remove: Command<[string]> = async (context, id) => {
  const { config, output } = context;
  const isRemoved = await throughServer(
    context,
    () =>
      withExistingStore(config, async (store) => {
        const { status } = await removeArticle(store, id, { at: new Date().toISOString() });
        return status === 'removed';
      }),
    (url) => removeThrough(url, id),
  );
  if (!isRemoved) throw new ArticleError(`The graph has no article ${id}: \`entente ingest\` prints the ids.`);
  await output.print(`removed  ${id}\n`);
  return EXIT.ok;
};
