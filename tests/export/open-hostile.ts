import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { type Ask, askStore } from '../../src/cli/answers.ts';
import { viewFile, viewOf } from '../../src/cli/view-file.ts';
import type { FormatName } from '../../src/export/format-names.ts';
import { type ExportOptions, FORMATS } from '../../src/export/formats.ts';
import { openEmbedded } from '../../src/store/embedded/open-embedded.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { fillHostile } from './hostile-world.ts';

/** A graph of the hostile articles for the tests of a file. */
export function openHostile(): () => GraphStore {
  const folder = mkdtempSync(join(tmpdir(), 'entente-hostile-'));
  let store: GraphStore | undefined;
  beforeAll(async () => {
    store = await openEmbedded({ folder });
    await fillHostile(store);
  });
  afterAll(async () => {
    await store?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (!store) throw new Error('The store is not open yet.');
    return store;
  };
}

/** A whole export, as bytes. */
export async function exportBytes(
  store: GraphStore,
  format: FormatName,
  options: ExportOptions = {},
): Promise<Buffer> {
  if (format === 'html') return Buffer.from(await exportView(store));
  const parts: Buffer[] = [];
  for await (const part of FORMATS[format](store, options)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** Asks the API over a graph; whatever it would log is a fault. */
export function askGraph(store: GraphStore): Ask {
  const refuse = () => Promise.reject(new Error('Whoever only looks changes nothing.'));
  const ingestion = { ingest: refuse, remove: refuse, explain: refuse };
  return askStore(store, ingestion, (line) => {
    throw new Error(line);
  });
}

/** The file of a view, by the address that shows it; of everything when absent. */
export async function exportView(store: GraphStore, address?: string): Promise<string> {
  return viewFile(viewOf(address), askGraph(store));
}

/** A whole export, as text. */
export async function exportText(
  store: GraphStore,
  format: FormatName,
  options: ExportOptions = {},
): Promise<string> {
  return (await exportBytes(store, format, options)).toString('utf8');
}
