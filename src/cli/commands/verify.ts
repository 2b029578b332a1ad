import { verifySpans } from '../../store/verify-spans.ts';
import type { Command } from '../command.ts';
import { withExistingStore } from '../existing-store.ts';
import { EXIT } from '../report-error.ts';

/** `entente verify`: every span in the graph still slices to its words, or a line for each that does not. */
export const verify: Command<[]> = async ({ config, output }) => {
  const { articles, spans, findings } = await withExistingStore(config, verifySpans);
  for (const { article, kind, id, message } of findings) {
    await output.print(`${article} ${kind} ${id}: ${message}\n`);
  }
  if (findings.length > 0) {
    output.tell(
      `entente: ${findings.length} of ${spans} spans do not hold; remove their articles and take them in again (SPANS)`,
    );
    return EXIT.findings;
  }
  await output.print(`${spans} spans of ${articles} article(s) slice to their words.\n`);
  return EXIT.ok;
};
