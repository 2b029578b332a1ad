import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ApiOptions, createApi, startServer } from '../../../src/api/server.ts';
import { findArticles } from '../../../src/ingest/find-articles.ts';
import { ingestArticles } from '../../../src/ingest/ingest-articles.ts';
import { createIngestion, type Ingestion } from '../../../src/ingest/ingestion.ts';
import { openKnowledge } from '../../../src/ingest/knowledge.ts';
import { prepareStore } from '../../../src/ingest/prepare-store.ts';
import type { GraphStore } from '../../../src/store/store.ts';

const SEEDS = fileURLToPath(new URL('../../../seeds/articles/', import.meta.url));

/** What the server of a test is filled with, and how it is guarded. */
export interface SiteOptions extends Partial<ApiOptions> {
  /** The folder of its articles; the project's own when absent, none when null. */
  readonly articles?: string | null;
  /** Puts more into the graph before it is served. */
  readonly fill?: (graph: Graph) => Promise<void>;
}

/** The graph of a site, and the way in that its API has. */
export interface Graph {
  readonly store: GraphStore;
  readonly ingestion: Ingestion;
}

/** A server as `npm start` makes it, in this process, over a graph of its own. */
export interface Site {
  /** `http://127.0.0.1:40123` */
  readonly url: string;
  /** Stops the server and removes the graph. */
  close(): Promise<void>;
}

/** Takes the articles in and serves them. */
export async function openSite({
  articles = SEEDS,
  fill,
  ...guard
}: SiteOptions = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-site-'));
  // Each site has corrections of its own: those of the project must not be written to.
  const corrections = mkdtempSync(join(tmpdir(), 'entente-corrections-'));
  const knowledge = openKnowledge(undefined, join(corrections, 'corrections.jsonl'));
  const store = await prepareStore({ store: { kind: 'embedded', folder } }, knowledge);
  if (articles !== null) {
    const { failed } = await ingestArticles(await findArticles([articles]), { store, knowledge });
    if (failed > 0) throw new Error(`${failed} articles of ${articles} could not be taken in.`);
  }
  const ingestion = createIngestion({ store, knowledge });
  await fill?.({ store, ingestion });
  const api = createApi({ store, ingestion, version: 'test', ...guard });
  // A browser keeps its connections; nothing that matters runs on them when a test ends.
  const times = { closing: 500 };
  const server = await startServer({ host: '127.0.0.1', port: 0, api, times });
  return {
    url: server.url,
    async close() {
      await server.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
      rmSync(corrections, { recursive: true, force: true });
    },
  };
}
