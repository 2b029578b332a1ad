import { openKnowledge } from '../../ingest/knowledge.ts';
import { existingFolder, ownArticles } from '../articles-folder.ts';
import type { Command } from '../command.ts';
import { openDoor } from '../ingest-door.ts';
import { openIngestOutput } from '../ingest-output.ts';
import { withInterrupt } from '../interrupt.ts';
import type { Output } from '../output.ts';
import { type ReadingOptions, readingLimits } from '../reading-options.ts';
import { EXIT } from '../report-error.ts';
import { openWatch } from '../watch-articles.ts';

interface Options extends ReadingOptions {
  readonly remove?: boolean;
  readonly quiet?: boolean;
}

/**
 * `entente watch`: takes in what is new in a folder, then whatever is dropped into it or changed there,
 * until Ctrl-C. The graph is held only while something is taken in.
 */
export const watch: Command<[string | undefined, Options]> = async (context, path, options) => {
  const { output } = context;
  const folder =
    path === undefined
      ? ownArticles()
      : existingFolder(path, 'name one, or none for seeds/articles');
  const told = { ...context, output: tellingOnce(output) };
  await withInterrupt(async (signal) => {
    const watching = openWatch(folder, {
      output,
      signal,
      reading: readingLimits(context, options),
      remove: options.remove === true,
      show: () =>
        openIngestOutput(output, { quiet: options.quiet, onlyNews: true, ontology: undefined }),
      enter() {
        const knowledge = openKnowledge(undefined, context.config.corrections);
        return { knowledge, door: openDoor(told, knowledge, false) };
      },
    });
    await watching.first();
    if (signal.aborted) return;
    output.tell(`Watching ${folder}: put articles into it, end with Ctrl-C.`);
    await watching.rest();
  });
  return EXIT.ok;
};

/** That a server holds the graph is told once, not with every change. */
function tellingOnce(output: Output): Output {
  const told = new Set<string>();
  return {
    ...output,
    tell(line) {
      if (!told.has(line)) output.tell(line);
      told.add(line);
    },
  };
}
