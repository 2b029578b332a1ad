import { GRAPH_STATE } from '../../store/cypher/graph-node.ts';
import { GRAPH_COUNTS } from '../../store/cypher/read-status.ts';
import type { Command } from '../command.ts';
import { withExistingStore } from '../existing-store.ts';
import { EXIT } from '../report-error.ts';

/** `entente status`: what the graph holds, and when it last changed. */
export const status: Command<[{ readonly json?: boolean }]> = async (
  { config, output },
  { json },
) => {
  const answer = await withExistingStore(config, async (store) => {
    const [counts] = await store.read(GRAPH_COUNTS, {});
    const [state] = await store.read(GRAPH_STATE, {});
    return {
      store: store.name,
      version: state?.version ?? 0,
      articles: counts?.articles ?? 0,
      events: counts?.events ?? 0,
      actors: counts?.actors ?? 0,
      sentences: counts?.sentences ?? 0,
      lastIngest: state?.lastIngest ?? null,
      extractorVersion: state?.extractorVersion ?? null,
      ontologyDigest: state?.ontologyDigest ?? null,
    };
  });
  if (json) {
    await output.print(`${JSON.stringify(answer)}\n`);
    return EXIT.ok;
  }
  const place = config.store.kind === 'neo4j' ? 'Neo4j' : `embedded, ${config.store.folder}`;
  await output.print(
    [
      `store     ${place}`,
      `articles  ${answer.articles}`,
      `events    ${answer.events}`,
      `actors    ${answer.actors}`,
      `sentences ${answer.sentences}`,
      `changed   ${answer.lastIngest ?? 'never'} (version ${answer.version})`,
      '',
    ].join('\n'),
  );
  return EXIT.ok;
};
